package org.fieldbook.store;

import org.jdbi.v3.core.Handle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files in `blobs`. What a transaction adds or removes has a name of its own until the transaction is over:
/// then the database tells, by whether a row names the file, whether it stays. So a transaction that is rolled
/// back or cut off leaves nothing that nobody knows of. On the writer thread.
final class PendingFiles {

    private static final String PENDING = ".pending";
    private static final String UNFINISHED = ".new";

    /// What lies there under another name is nobody's here and stays.
    private static final Pattern WAITING = Pattern.compile("[0-9a-f]{64}" + Pattern.quote(PENDING));

    private final Path folder;
    private boolean unsettled;

    /// @param folder of all files
    PendingFiles(Path folder) {
        this.folder = folder;
    }

    /// Whether a file's name is that of one that is settled.
    static boolean isSettled(Path file) {
        return !DurableFiles.name(file).contains(".");
    }

    /// Where the file of this name lies now, if it is there.
    Path file(byte[] name) {
        Path waiting = pending(name);
        return Files.exists(waiting) ? waiting : settled(name);
    }

    /// Writes a file that stays if a row names it in the end.
    void write(byte[] name, byte[] sealed) {
        unsettled = true;
        DurableFiles.write(pending(name), sealed);
    }

    /// Has a file go unless a row names it in the end.
    void setAside(byte[] name) {
        if (Files.exists(settled(name))) {
            unsettled = true;
            DurableFiles.move(settled(name), pending(name));
        }
    }

    /// Removes it, settled or not.
    void delete(byte[] name) {
        remove(settled(name));
        remove(pending(name));
    }

    /// Gives the files that rows name their names and removes the others, if a transaction touched any.
    ///
    /// @param database as it is on disk
    void settle(Database database) {
        if (unsettled) {
            settleAll(database);
        }
    }

    /// Likewise, whatever left them.
    void settleAll(Database database) {
        List<Path> found = list();
        if (!found.isEmpty()) {
            database.read(handle -> {
                found.forEach(file -> settle(handle, file));
                return folder;
            });
        }
        unsettled = false;
    }

    private void settle(Handle handle, Path file) {
        String found = DurableFiles.name(file);
        if (!found.endsWith(PENDING)) {
            remove(file);
            return;
        }
        String name = found.substring(0, found.length() - PENDING.length());
        if (isNamed(handle, HexFormat.of().parseHex(name))) {
            DurableFiles.move(file, folder.resolve(name));
        } else {
            remove(file);
        }
    }

    private static boolean isNamed(Handle handle, byte[] name) {
        return handle.createQuery("SELECT count(*) FROM blob WHERE name = :name")
                        .bind("name", name)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /// Files that are unsettled, and what was half written of one.
    private List<Path> list() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isUnsettled(DurableFiles.name(file))).sorted().toList();
        } catch (IOException failure) {
            throw DurableFiles.failure(folder, 0, failure);
        }
    }

    private static boolean isUnsettled(String name) {
        return WAITING.matcher(name).matches() || name.endsWith(UNFINISHED);
    }

    private void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw DurableFiles.failure(folder, 0, failure);
        }
    }

    private Path pending(byte[] name) {
        return folder.resolve(HexFormat.of().formatHex(name) + PENDING);
    }

    private Path settled(byte[] name) {
        return folder.resolve(HexFormat.of().formatHex(name));
    }
}
