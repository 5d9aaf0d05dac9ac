package org.fieldbook.service;

import org.fieldbook.bundle.Arrival;
import org.fieldbook.bundle.Holdings;
import org.fieldbook.bundle.Receipt;
import org.fieldbook.bundle.crypto.Jws;
import org.fieldbook.bundle.crypto.JwsSignatures;
import org.fieldbook.exchange.BundleFile;
import org.fieldbook.inspection.DocumentType;
import org.fieldbook.inspection.LaptopKeys;
import org.fieldbook.inspection.Signatures;
import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Trust;
import org.fieldbook.journal.Bytes;
import org.fieldbook.store.InspectionPrivateKeys;
import org.fieldbook.store.RestorePoint;
import org.fieldbook.store.Store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/// Takes bundles in: preview first, then one transaction after a restore point. A conflict never stands in
/// the way. Slow: not for the FX thread.
public final class ImportBundle {

    /// A signed payload of 64 MiB in base64url twice, and all recipients.
    static final int LARGEST_FILE = 120 << 20;

    private final OpenInspection inspection;
    private final Signatures signatures = new JwsSignatures();

    public ImportBundle(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// What taking this file in would do. Nothing is written.
    public ArrivalPreview preview(Path file) {
        return preview(bytes(file));
    }

    /// Likewise, of the bytes of a file.
    public ArrivalPreview preview(byte[] file) {
        Snapshot now = inspection.snapshot();
        return ArrivalPreview.of(now, read(file, now).arrival());
    }

    /// What was signed, as plain JSON.
    public String open(Path file) {
        return new String(
                read(bytes(file), inspection.snapshot()).signed().toArray(),
                StandardCharsets.UTF_8);
    }

    static byte[] bytes(Path file) {
        try {
            return BundleFile.read(file, LARGEST_FILE);
        } catch (IOException unreadable) {
            Failure failure =
                    new Failure(Failure.Kind.INPUT, "B-17", "bundle.unreadable", file.toString());
            failure.initCause(unreadable);
            throw failure;
        }
    }

    private ReadBundle.Read read(byte[] file, Snapshot now) {
        LaptopKeys own = inspection.laptop();
        InspectionPrivateKeys secret =
                OpenStore.reading(() -> inspection.store().privateKeys(now.state().inspection()));
        return BundleFailures.reading(() ->
                ReadBundle.open(
                        file,
                        own,
                        secret.agreement(),
                        id ->
                                id.equals(now.state().inspection())
                                        ? now.state()
                                        : State.empty(now.state().inspection(), signatures)));
    }

    /// Takes it in, after a restore point was made and read through. What was written here since the
    /// preview stays; what is held already makes no difference.
    public Saved take(ArrivalPreview preview) {
        RestorePoint point =
                OpenStore.reading(
                        () -> inspection.store().makeRestorePoint(inspection.clock().instant()));
        Arrival arrival = preview.arrival();
        UUID id = arrival.payload().inspection();
        ExchangeRows rows =
                new ExchangeRows(OpenStore.reading(() -> inspection.store().readDrafts(id)));
        InspectionPrivateKeys keys = OpenStore.reading(() -> inspection.store().privateKeys(id));
        return OpenInspection.await(
                inspection.receive(
                        arrival.added(),
                        transaction -> {
                            new ArrivalRows(arrival, inspection.laptop().name())
                                    .keep(transaction, rows);
                            ExchangeRows.putReceipt(
                                    transaction,
                                    id,
                                    inspection.laptop().name(),
                                    receipt(arrival, rows, keys));
                            TakeBackImport.remember(transaction, id, point);
                        }));
    }

    /// Whether the last import can be taken back: nothing was written here since.
    public boolean canTakeBack() {
        return findPoint().isPresent();
    }

    /// The restore point made before it; empty once something was written here.
    Optional<RestorePoint> findPoint() {
        UUID id = inspection.snapshot().state().inspection();
        Store store = inspection.store();
        SortedMap<String, Bytes> rows = OpenStore.reading(() -> store.readDrafts(id));
        Optional<String> name =
                OpenStore.reading(() ->
                        store.inTransaction(transaction -> TakeBackImport.find(rows, transaction)));
        return name.flatMap(wanted ->
                OpenStore.reading(store::listRestorePoints).stream()
                        .filter(point -> point.name().equals(wanted))
                        .findFirst());
    }

    private SignedDocument receipt(Arrival arrival, ExchangeRows rows, InspectionPrivateKeys keys) {
        UUID id = arrival.payload().inspection();
        Trust trust = arrival.after().trust().orElseThrow();
        long number =
                Optional.ofNullable(rows.receipts().get(inspection.laptop().name()))
                        .flatMap(old -> Receipts.open(old, trust, id, signatures))
                        .map(old -> old.number() + 1)
                        .orElse(1L);
        Receipt receipt =
                new Receipt(
                        id,
                        inspection.snapshot().me().id(),
                        inspection.laptop().name(),
                        number,
                        OffsetDateTime.now(inspection.clock())
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString(),
                        Holdings.of(arrival.after()));
        return Jws.sign(
                DocumentType.RECEIPT,
                receipt.toValue(),
                keys.signing(),
                inspection.laptop().signing());
    }
}
