package org.fieldbook.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Copies of a store whose folder takes nothing any more: each a store of its own in another folder. Nothing is
/// written in the folder that is copied. What fails leaves nothing behind.
final class StoreCopy {

    private final Path target;

    /// @param target where nothing lies
    StoreCopy(Path target) {
        this.target = target;
    }

    /// Makes it of what is open of a store, and of its files where they still are: the folder may be gone. What opens that
    /// store opens it; it has no restore points, and no page of it keeps what was erased.
    ///
    /// @param work done with the copy before it is closed
    <T> T of(StoreContents contents, WriterThread writer, Function<Store, T> work) {
        StoreFolder made = new StoreFolder(target);
        return orNothing(() -> {
            try (Store copy =
                    Store.of(
                            made.createWith(
                                    () -> writer.await(() -> copyOut(contents, made)),
                                    _ -> bringFiles(contents, made),
                                    contents.environment()))) {
                return work.apply(copy);
            }
        });
    }

    /// The database and its keys, in one step of the writer: in between an inspection may come in.
    private Keyring copyOut(StoreContents contents, StoreFolder made) {
        contents.database().copyOut(made.database());
        return contents.keyring().copyFor(target);
    }

    private void bringFiles(StoreContents contents, StoreFolder made) {
        Path folder = contents.folder();
        if (!Files.exists(folder) || !new RestorePoints(folder).erased().swept()) {
            try (Database copy = Database.open(made.database())) {
                copy.rewrite();
            }
        }
        DurableFiles.force(made.database());
        Path blobs = target.resolve(BlobTable.FOLDER);
        try {
            BackupPlace.bringFiles(folder.resolve(BlobTable.FOLDER), blobs);
            Path setup = folder.resolve(SetupFile.NAME);
            if (Files.exists(setup)) {
                DurableFiles.copy(setup, target.resolve(SetupFile.NAME));
            }
        } catch (IOException failure) {
            throw DurableFiles.failure(blobs, 0, failure);
        }
    }

    /// Makes it of the folder of a store that nobody has open, file by file, each read back.
    ///
    /// @param calledOff asked before each of them
    Path of(Path folder, BooleanSupplier calledOff) {
        return orNothing(() -> {
            try {
                Files.createDirectories(target, OwnerOnly.folder(target));
                BackupPlace.copyAll(folder, target, calledOff);
                return target;
            } catch (IOException failure) {
                throw DurableFiles.failure(target, 0, failure);
            }
        });
    }

    private <T> T orNothing(Supplier<T> making) {
        if (Files.exists(target)) {
            throw new StoreException.AlreadyExists();
        }
        boolean isMade = false;
        try {
            T made = making.get();
            isMade = true;
            return made;
        } finally {
            if (!isMade) {
                discard();
            }
        }
    }

    private void discard() {
        if (!Files.exists(target)) {
            return;
        }
        try (Stream<Path> files = Files.walk(target)) {
            List<Path> innermostFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : innermostFirst) {
                Files.delete(file);
            }
        } catch (IOException | UncheckedIOException stays) {
            // Where it lies has failed; what is left of it opens as no store or as the part it is.
            return;
        }
    }
}
