package org.fieldbook.service;

import org.fieldbook.bundle.Arrival;
import org.fieldbook.bundle.crypto.SignedFile;
import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.Hash;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Signs for what a bundle brought. Not for the FX thread.
public final class GiveReceipt {

    private final OpenInspection inspection;

    public GiveReceipt(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// Writes this laptop's receipt for everything it holds, once it holds everything in this bundle.
    /// Refuses a bundle that was not taken in. From then on the last import cannot be taken back.
    public void write(Path bundle, Path file) {
        State held = inspection.snapshot().state();
        Arrival read =
                new ImportBundle(inspection)
                        .read(() -> BundleFiles.read(bundle), inspection.snapshot());
        Set<Hash> here = new AttachedFiles(inspection).listHere();
        boolean hasFiles =
                AttachedFiles.listMissing(held, here).stream()
                        .anyMatch(one ->
                                read.payload().blobs().stream()
                                        .anyMatch(blob -> blob.hash().equals(one.hash())));
        if (!read.added().isEmpty() || hasFiles) {
            throw new Failure(Failure.Kind.NEEDS_PERSON, "B-32", "receipt.notTakenIn");
        }
        ExchangeRows rows =
                new ExchangeRows(
                        OpenStore.reading(() -> inspection.store().readDrafts(held.inspection())));
        SignedDocument receipt = Receipts.sign(inspection, held, rows, here);
        OpenInspection.await(
                inspection.acts(
                        _ -> List.of(),
                        transaction -> {
                            ExchangeRows.putReceipt(
                                    transaction,
                                    held.inspection(),
                                    inspection.laptop().name(),
                                    receipt);
                            TakeBackImport.forget(transaction, held.inspection());
                        }));
        BundleFiles.write(file, SignedFile.write(receipt));
    }
}
