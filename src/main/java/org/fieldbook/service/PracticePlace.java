package org.fieldbook.service;

import org.fieldbook.store.ClosedStore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where the practice store lies. It is made beside its place, under its name and a random one, and moved there once it is
/// whole.
final class PracticePlace {

    private static final Pattern RANDOM =
            Pattern.compile(" [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final PracticeInspection practice;
    private final Path folder;

    PracticePlace(PracticeInspection practice, Path folder) {
        this.practice = practice;
        this.folder = folder;
    }

    /// Has it made, and moves it to its place. Where that throws, nothing of it stays.
    ///
    /// @param making makes a store in the folder it is given, and closes it
    void make(Consumer<Path> making) {
        sweep();
        Path beside = folder.resolveSibling(folder.getFileName() + " " + UUID.randomUUID());
        try {
            making.accept(beside);
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            Failure failure =
                    new Failure(
                            Failure.Kind.NOT_SAVED, "D-02", "demo.notWritten", folder.toString());
            failure.initCause(failed);
            throw failure;
        } finally {
            discard(beside);
        }
    }

    /// Removes what a program left beside that was killed while it made one. What is being made just now stays, and so does
    /// what the published passphrase does not open.
    private void sweep() {
        Path parent = folder.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            return;
        }
        try (Stream<Path> all = Files.list(parent)) {
            List<Path> left = all.filter(this::isBeside).filter(this::isLeft).toList();
            left.forEach(PracticePlace::discard);
        } catch (IOException | UncheckedIOException unreadable) {
            // It takes room and harms nothing; whatever is wrong with the place is told when a
            // store is made there.
            return;
        }
    }

    private boolean isBeside(Path other) {
        String name = other.getFileName().toString();
        String ours = folder.getFileName().toString();
        return name.startsWith(ours)
                && RANDOM.matcher(name.substring(ours.length())).matches()
                && Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS);
    }

    private boolean isLeft(Path other) {
        ClosedStore store = new ClosedStore(other);
        try {
            if (OpenStore.reading(store::isInUse)) {
                return false;
            }
            if (store.hasKeys()) {
                practice.unlock(other).close();
            }
            return true;
        } catch (Failure anothers) {
            return false;
        }
    }

    private static void discard(Path beside) {
        if (!Files.exists(beside, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            delete(beside);
        } catch (IOException | UncheckedIOException stays) {
            // It goes the next time.
            return;
        }
    }

    /// Deletes a folder with all that is in it; follows no link.
    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
