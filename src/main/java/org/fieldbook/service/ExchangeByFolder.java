package org.fieldbook.service;

import org.fieldbook.exchange.BundleFile;
import org.fieldbook.exchange.BundleFolder;
import org.fieldbook.journal.Hash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// Exchanges bundles by a folder that any sync client or share carries, or on a stick: one's own are put there,
/// everybody else's are looked at. Nothing in it is ever altered or removed, and nothing is taken in from here:
/// that is [ImportBundle]'s. Slow: not for the FX thread.
public final class ExchangeByFolder {

    private final OpenInspection inspection;
    private final ExportBundle exporting;
    private final ImportBundle importing;

    public ExchangeByFolder(OpenInspection inspection, ExportBundle exporting) {
        this.inspection = inspection;
        this.exporting = exporting;
        this.importing = new ImportBundle(inspection);
    }

    /// What was put there.
    public record Put(Path file, int acts) {}

    /// Puts what the others lack into the folder.
    public Put put(Path folder) {
        inspection.allowed().expect(folder);
        ExportBundle.Made made =
                exporting.make(
                        exporting.recipients().stream()
                                .map(ExportBundle.Recipient::laptop)
                                .toList(),
                        false);
        try {
            Path file = new BundleFolder(folder).put(made.name(), made.file().view());
            exporting.sent(made);
            return new Put(file, made.acts());
        } catch (IOException failed) {
            throw failure(Failure.Kind.NOT_SAVED, "B-02", "bundle.notWritten", folder, failed);
        }
    }

    /// Looks at everything in the folder: bundles first, then the rest, each by name. A file that was found to
    /// bring nothing is not opened again.
    ///
    /// @param calledOff asked before each file; once it is, what was not looked at is missing
    public List<FolderFile> look(Path folder, BooleanSupplier calledOff) {
        inspection.allowed().expect(folder);
        BundleFolder place = new BundleFolder(folder);
        try {
            BundleFolder.Contents contents = place.list();
            ExchangeRows rows = rows();
            List<Hash> read = new ArrayList<>();
            List<FolderFile> found = new ArrayList<>();
            for (Path file : contents.bundles()) {
                if (!calledOff.getAsBoolean()) {
                    found.add(look(place, file, rows, read));
                }
            }
            note(read);
            contents.unfinished().forEach(file -> found.add(new FolderFile.Unfinished(file)));
            contents.others().forEach(file -> found.add(new FolderFile.Foreign(file)));
            return found;
        } catch (BundleFolder.TooMany tooMany) {
            throw failure(Failure.Kind.INPUT, "B-23", "bundle.hugeFolder", folder, tooMany);
        } catch (IOException failed) {
            throw failure(Failure.Kind.INPUT, "B-19", "bundle.noFolder", folder, failed);
        }
    }

    /// @param read is told of a file that was opened and brings nothing
    private FolderFile look(BundleFolder folder, Path file, ExchangeRows rows, List<Hash> read)
            throws IOException {
        byte[] content;
        try {
            content = BundleFile.read(file, BundleFiles.LARGEST);
        } catch (IOException unreadable) {
            if (!folder.isThere()) {
                throw unreadable;
            }
            return new FolderFile.Refused(file, BundleFiles.unreadable(file, unreadable));
        }
        Hash hash = Hash.of(content);
        return rows.known(hash)
                .<FolderFile>map(known ->
                        switch (known) {
                            case READ -> new FolderFile.Read(file);
                            case OWN -> new FolderFile.Own(file);
                        })
                .orElseGet(() -> open(file, content, rows, () -> read.add(hash)));
    }

    /// A bundle without a change may still say that somebody holds what was given to them.
    private FolderFile open(Path file, byte[] content, ExchangeRows rows, Runnable onNothing) {
        try {
            ArrivalPreview preview = importing.preview(content);
            if (preview.acts() > 0 || preview.files().brought() > 0 || isWord(preview, rows)) {
                return new FolderFile.News(file, preview.sender().name(), preview.acts());
            }
        } catch (Failure refused) {
            return RecognizeFile.byStart(content) == FileKind.CARD
                    ? new FolderFile.Card(file)
                    : new FolderFile.Refused(file, refused);
        }
        onNothing.run();
        return new FolderFile.Read(file);
    }

    private boolean isWord(ArrivalPreview preview, ExchangeRows rows) {
        return new ArrivalRows(preview.arrival(), inspection.laptop().name()).tells(rows);
    }

    /// Keeps in one transaction which files need not be opened again.
    private void note(List<Hash> read) {
        if (!read.isEmpty()) {
            UUID id = inspection.snapshot().state().inspection();
            OpenInspection.await(
                    inspection.acts(
                            _ -> List.of(),
                            transaction ->
                                    read.forEach(hash ->
                                            ExchangeRows.putKnown(
                                                    transaction,
                                                    id,
                                                    hash,
                                                    ExchangeRows.Known.READ))));
        }
    }

    private ExchangeRows rows() {
        UUID id = inspection.snapshot().state().inspection();
        return new ExchangeRows(OpenStore.reading(() -> inspection.store().readDrafts(id)));
    }

    private static Failure failure(
            Failure.Kind kind, String code, String key, Path folder, IOException cause) {
        Failure failure = new Failure(kind, code, key, folder.toString());
        failure.initCause(cause);
        return failure;
    }
}
