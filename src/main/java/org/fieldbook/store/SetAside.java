package org.fieldbook.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The bytes of damaged databases, kept beside the restore points.
///
/// @param folder of the restore points
/// @param files what lies there
record SetAside(Path folder, List<Path> files) {

    private static final String DAMAGED = "damaged-";

    /// The name of the restore point that a file's name is, or is kept like.
    static String bare(String name) {
        return name.startsWith(DAMAGED) ? name.substring(DAMAGED.length()) : name;
    }

    /// Keeps the bytes of a database as far as the disk gives them, if they are not kept already, and has the journal go
    /// that SQLite would put into whatever bears its name: once both are kept for sure, and for sure before anything
    /// takes the name.
    ///
    /// @param first the least number that it may have
    void keep(Path database, Instant now, long first) {
        long number = first;
        while (Files.exists(place(now, number))) {
            number++;
        }
        Path journal = Database.journal(database);
        if (Files.exists(database) && (Files.exists(journal) || !isKept(database))) {
            ReadableBytes.copy(database, place(now, number));
        }
        if (Files.exists(journal)) {
            ReadableBytes.copy(journal, Database.journal(place(now, number)));
        }
        DurableFiles.forceFolder(folder);
        RestorePoints.remove(journal);
        DurableFiles.forceFolder(journal.resolveSibling(""));
    }

    /// Whether these bytes are kept already, as after a try that failed later.
    private boolean isKept(Path database) {
        Optional<Path> same =
                files.stream()
                        .filter(file -> DurableFiles.name(file).startsWith(DAMAGED))
                        .filter(file -> isSame(file, database))
                        .findFirst();
        // Whoever copied it may have been stopped before it was on disk.
        same.ifPresent(DurableFiles::force);
        return same.isPresent();
    }

    private Path place(Instant now, long number) {
        return folder.resolve(
                DAMAGED + new RestorePoint(now, number, RestorePoint.Why.WANTED, 0).name());
    }

    /// Whether two files have the same bytes. What cannot be read is told by whoever looks for damage, and not the same.
    static boolean isSame(Path one, Path other) {
        try {
            return Files.mismatch(one, other) < 0;
        } catch (IOException unreadable) {
            return false;
        }
    }
}
