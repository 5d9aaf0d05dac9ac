package org.fieldbook.service;

import org.fieldbook.exchange.BundleFile;
import org.fieldbook.exchange.BundleFolder;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Hash;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/// Exchanges bundles by a folder that any sync client or share carries: one's own are put there, everybody
/// else's are read. Slow: not for the FX thread.
public final class ExchangeByFolder {

    private final OpenInspection inspection;
    private final ExportBundle exporting;
    private final ImportBundle importing;

    public ExchangeByFolder(OpenInspection inspection, ExportBundle exporting) {
        this.inspection = inspection;
        this.exporting = exporting;
        this.importing = new ImportBundle(inspection);
    }

    /// What one file in the folder is.
    public sealed interface Found {

        Path file();

        /// It brings something new.
        record News(Path file, ArrivalPreview preview) implements Found {}

        /// Everything in it is here, or it was made here.
        record Nothing(Path file) implements Found {}

        /// It is not taken in, and why: made for others, not whole yet, or no bundle. It is left alone.
        record LeftAlone(Path file, Failure why) implements Found {}

        /// Its name is not a bundle's: still being written, or not Fieldbook's.
        record Foreign(Path file) implements Found {}
    }

    /// Puts what the others lack into the folder.
    ///
    /// @return where it is
    public Path put(Path folder) {
        ExportBundle.Made made =
                exporting.make(
                        exporting.recipients().stream()
                                .map(ExportBundle.Recipient::laptop)
                                .toList(),
                        false);
        try {
            Path file = new BundleFolder(folder).put(made.name(), made.file().view());
            exporting.sent(made);
            return file;
        } catch (IOException failed) {
            throw failure(Failure.Kind.NOT_SAVED, "B-02", "bundle.notWritten", folder, failed);
        }
    }

    /// Looks at everything in the folder. Whatever brings news can be taken in, one after the other; a
    /// file that was found to bring nothing is not opened again.
    public List<Found> look(Path folder) {
        try {
            BundleFolder.Contents contents = new BundleFolder(folder).list();
            List<Found> found = new ArrayList<>();
            for (Path file : contents.bundles()) {
                found.add(look(file, rows()));
            }
            contents.others().forEach(file -> found.add(new Found.Foreign(file)));
            return found;
        } catch (IOException failed) {
            throw failure(Failure.Kind.INPUT, "B-19", "bundle.noFolder", folder, failed);
        }
    }

    private Found look(Path file, SortedMap<String, Bytes> rows) throws IOException {
        byte[] content = BundleFile.read(file, BundleFiles.LARGEST);
        Hash hash = Hash.of(content);
        if (ExchangeRows.isRead(rows, hash)) {
            return new Found.Nothing(file);
        }
        try {
            ArrivalPreview preview = importing.preview(content);
            if (preview.acts() > 0) {
                return new Found.News(file, preview);
            }
            UUID id = inspection.snapshot().state().inspection();
            OpenInspection.await(
                    inspection.acts(
                            _ -> List.of(),
                            transaction -> ExchangeRows.putRead(transaction, id, hash)));
            return new Found.Nothing(file);
        } catch (Failure refused) {
            return new Found.LeftAlone(file, refused);
        }
    }

    private SortedMap<String, Bytes> rows() {
        UUID id = inspection.snapshot().state().inspection();
        return OpenStore.reading(() -> inspection.store().readDrafts(id));
    }

    private static Failure failure(
            Failure.Kind kind, String code, String key, Path folder, IOException cause) {
        Failure failure = new Failure(kind, code, key, folder.toString());
        failure.initCause(cause);
        return failure;
    }
}
