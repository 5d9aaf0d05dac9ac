package org.fieldbook.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Folders of a run. What one measurement made the next ones find: the same work in every process.
public final class Folders {

    private Folders() {}

    /// Where work is kept for the whole run.
    public static Path ofRun() {
        return Path.of(
                System.getProperty("fieldbook.bench.work", System.getProperty("java.io.tmpdir")));
    }

    /// A new one, for one measurement.
    public static Path fresh() {
        try {
            return Files.createTempDirectory(Files.createDirectories(ofRun()), "one");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Copies a folder with all that is in it.
    ///
    /// @param to absent
    public static void copy(Path from, Path to) {
        for (Path file : list(from)) {
            try {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /// Removes a folder with all that is in it.
    public static void remove(Path folder) {
        for (Path file : list(folder).reversed()) {
            try {
                Files.delete(file);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /// The folder first, what is in a folder after it.
    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted(Comparator.naturalOrder()).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
