package org.fieldbook.store;

import org.fieldbook.journal.Bytes;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

/// Closes inspections of an open store for good, and tells which were. Callable from every thread but the
/// writer's.
public final class Closings {

    private final StoreContents contents;
    private final WriterThread writer;
    private final StoreBackups backups;
    private final StoreBackups.Copying copying;

    Closings(
            StoreContents contents,
            WriterThread writer,
            StoreBackups backups,
            StoreBackups.Copying copying) {
        this.contents = contents;
        this.writer = writer;
        this.backups = backups;
        this.copying = copying;
    }

    /// What is done in turn.
    public enum Step {
        /// Its keys are removed.
        KEYS,
        /// Its attachments are removed.
        FILES,
        /// Its changes, drafts and openings are removed.
        ROWS
    }

    /// By inspection what stays of those that were closed here.
    public SortedMap<UUID, Bytes> list() {
        return writer.await(() -> new TreeMap<>(contents.keyring().closed()));
    }

    /// Closes an inspection for good: its keys go from every copy in the folder, then its attachments, then
    /// its rows; nothing of it opens again, in no backup either. Where this throws [StoreException], [#list]
    /// tells whether it is closed: if not, it is open and whole; if so, the next backup or opening does the rest.
    /// The keys in a second backup place are rewritten by [StoreBackups#bringTo].
    ///
    /// @param receipt what stays of it; nothing about people
    /// @param progress told of each step before it begins, on the writer thread
    /// @return the files that could not be rewritten or removed and may still hold its keys
    public List<Path> close(UUID inspection, Bytes receipt, Consumer<Step> progress) {
        return copying.alone(() -> {
            try {
                return writer.await(
                        () -> new Closing(contents, progress).close(inspection, receipt));
            } finally {
                backups.beginAgain();
            }
        });
    }
}
