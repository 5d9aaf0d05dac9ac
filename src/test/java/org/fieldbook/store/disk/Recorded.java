package org.fieldbook.store.disk;

import org.fieldbook.journal.Bytes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A run of a process below one folder: what lay there, surely on the disk, and what was done then.
///
/// @param root an absolute path
public record Recorded(Path root, List<Operation> before, List<Operation> operations) {

    public Recorded {
        before = List.copyOf(before);
        operations = List.copyOf(operations);
    }

    /// What would make the files that lie below a folder now; the folder itself is there.
    public static List<Operation> there(Path root) throws IOException {
        List<Operation> there = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(file -> !file.equals(root)).sorted().toList()) {
                boolean isFolder = Files.isDirectory(file);
                there.add(new Operation.Make(file, isFolder));
                if (!isFolder) {
                    there.add(new Operation.Write(file, 0, Bytes.of(Files.readAllBytes(file))));
                    there.add(new Operation.Sync(file));
                }
                there.add(new Operation.Sync(file.resolveSibling("")));
            }
        }
        return there;
    }

    /// A disk as the process found it.
    Disk begun() {
        Disk disk = new Disk(root);
        before.forEach(disk::apply);
        return disk;
    }
}
