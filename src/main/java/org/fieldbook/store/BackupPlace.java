package org.fieldbook.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// A second place for backups, as a stick or a folder on another machine. In a folder named after the store
/// it holds what a store's folder holds but for the database: keys, attachments, and in `backups` the newest
/// full copy of each day with its tail. So whoever has the passphrase makes a store of it again.
final class BackupPlace {

    /// Of the name of a store's folder in a place.
    static final String PREFIX = "fieldbook-";

    private static final String UNFINISHED = "unfinished-copy";

    private static final String NOT_READ_BACK = "what was written is not what is read back";

    private final Path folder;

    BackupPlace(Path place, UUID store) {
        this.folder = place.resolve(PREFIX + store);
    }

    /// The newest full copy of a store, and what followed it by now.
    @SuppressWarnings("ArrayRecordComponent") // Passed on, never compared.
    record Newest(Path file, long number, String tailName, Optional<byte[]> tail) {}

    /// While nothing is added to the tail.
    static Optional<Newest> newest(RestorePoints points) {
        return points.list().stream()
                .filter(point -> point.why() == RestorePoint.Why.DAILY)
                .findFirst()
                .map(point ->
                        new Newest(
                                points.path(point),
                                point.number(),
                                TailFile.name(point.number()),
                                TailFile.bytes(
                                        points.path(point)
                                                .resolveSibling(TailFile.name(point.number())))));
    }

    /// Brings over what is not there yet, each file read back and compared before it gets its name.
    ///
    /// @param store its folder
    void bring(Path store, Optional<Newest> newest) throws IOException {
        Path backups = folder.resolve(Keyring.BACKUPS);
        DurableFiles.makeFolder(folder);
        DurableFiles.makeFolder(backups);
        DurableFiles.makeFolder(folder.resolve(BlobTable.FOLDER));
        copyIfOther(wholeKeys(store), folder.resolve(KeyFile.NAME));
        bringFiles(store.resolve(BlobTable.FOLDER), folder.resolve(BlobTable.FOLDER));
        removeErased(store);
        if (newest.isPresent()) {
            Newest copy = newest.get();
            copyOnce(copy.file(), backups.resolve(DurableFiles.name(copy.file())));
            if (copy.tail().isPresent()) {
                writeIfOther(copy.tail().get(), backups.resolve(copy.tailName()));
            }
            new RestorePoints(folder).removeOld();
            letGo(store, copy);
        }
    }

    /// Keys that went bad on the disk while they were in use do not take the place of good ones.
    private static Path wholeKeys(Path store) {
        var places = new KeyPlaces(store);
        return places.find().fromCopy() ? places.copy() : places.inUse();
    }

    /// What a transaction is adding or removing meanwhile is not looked at, and a file that goes while the
    /// others are copied is none that has to be here.
    static void bringFiles(Path from, Path target) throws IOException {
        for (Path file : files(from)) {
            if (PendingFiles.isSettled(file)) {
                try {
                    copyOnce(file, target.resolve(DurableFiles.name(file)));
                } catch (StoreException.Damaged | IOException failure) {
                    if (Files.exists(file)) {
                        throw failure;
                    }
                }
            }
        }
    }

    /// Files erased in the store go from here too, unless they were attached once more.
    private void removeErased(Path store) throws IOException {
        for (String name : new ErasedFiles(store).list()) {
            if (!Files.exists(store.resolve(BlobTable.FOLDER).resolve(name))) {
                Files.deleteIfExists(folder.resolve(BlobTable.FOLDER).resolve(name));
            }
        }
    }

    /// What may hold erased values goes from here too, once somebody said so, and not before a copy without them
    /// is here.
    private void letGo(Path store, Newest newest) throws IOException {
        Path mark = store.resolve(Keyring.BACKUPS).resolve(ErasedMark.NAME);
        if (!Files.exists(mark)) {
            return;
        }
        Path backups = folder.resolve(Keyring.BACKUPS);
        copyIfOther(mark, backups.resolve(ErasedMark.NAME));
        long going = ErasedMark.read(backups).going();
        if (newest.number() >= going) {
            new RestorePoints(folder).removeBefore(going);
        }
    }

    private static void writeIfOther(byte[] content, Path target) throws IOException {
        if (Files.exists(target) && Arrays.equals(Files.readAllBytes(target), content)) {
            return;
        }
        DurableFiles.write(target, content);
        if (!Arrays.equals(Files.readAllBytes(target), content)) {
            throw new IOException(NOT_READ_BACK);
        }
    }

    /// Makes a store's folder of what lies in a place, but for the database.
    ///
    /// @param place a folder that [#bring] filled
    /// @param target absent or empty
    static void copyOut(Path place, Path target) throws IOException {
        DurableFiles.makeFolder(target);
        if (!files(target).isEmpty()) {
            throw new StoreException.AlreadyExists();
        }
        for (String name : List.of(Keyring.BACKUPS, BlobTable.FOLDER)) {
            DurableFiles.makeFolder(target.resolve(name));
            for (Path file : files(place.resolve(name))) {
                copyOnce(file, target.resolve(name).resolve(DurableFiles.name(file)));
            }
        }
        copyIfOther(
                place.resolve(KeyFile.NAME), target.resolve(Keyring.BACKUPS).resolve(KeyFile.NAME));
        copyIfOther(place.resolve(KeyFile.NAME), target.resolve(KeyFile.NAME));
    }

    /// Copies everything in a folder but the lock, which whoever copies holds.
    ///
    /// @param calledOff asked before each file, see [CalledOff]
    static void copyAll(Path from, Path target, BooleanSupplier calledOff) throws IOException {
        if (!files(target).isEmpty()) {
            throw new StoreException.AlreadyExists();
        }
        for (String name : List.of("", Keyring.BACKUPS, BlobTable.FOLDER)) {
            DurableFiles.makeFolder(target.resolve(name));
            for (Path file : files(from.resolve(name))) {
                if (!DurableFiles.name(file).equals(StoreLock.NAME)) {
                    CalledOff.expectNot(calledOff);
                    copyOnce(file, target.resolve(name).resolve(DurableFiles.name(file)));
                }
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return new ArrayList<>(all.filter(Files::isRegularFile).sorted().toList());
        }
    }

    /// Files that are never altered once they have their names.
    private static void copyOnce(Path from, Path target) throws IOException {
        if (!Files.exists(target) || Files.size(target) != Files.size(from)) {
            copy(from, target);
        }
    }

    private static void copyIfOther(Path from, Path target) throws IOException {
        if (!Files.exists(target) || Files.mismatch(from, target) >= 0) {
            copy(from, target);
        }
    }

    private static void copy(Path from, Path target) throws IOException {
        Path beside = target.resolveSibling(UNFINISHED);
        Files.deleteIfExists(beside);
        DurableFiles.copy(from, beside);
        if (Files.mismatch(from, beside) >= 0) {
            Files.delete(beside);
            throw new IOException(NOT_READ_BACK);
        }
        DurableFiles.move(beside, target);
    }
}
