package org.fieldbook.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// What lies where in a store's folder, and how it is made and opened.
///
/// @param path of the folder
record StoreFolder(Path path) {

    /// Locks the folder, makes keys and database, and writes the keys last: without them there is no
    /// store yet.
    StoreContents create(char[] passphrase, StoreEnvironment env) {
        return createWith(() -> Keyring.create(path, passphrase, env), env);
    }

    /// Likewise, with keys that were made elsewhere.
    StoreContents createWith(Supplier<Keyring> keys, StoreEnvironment env) {
        return createWith(keys, this::fillEmpty, env);
    }

    /// Likewise, with what is in it. The database's file is there and empty, until one of both writes it.
    ///
    /// @param keys of what is in it
    /// @param filling puts there what `keys` has not
    StoreContents createWith(
            Supplier<Keyring> keys, Consumer<Keyring> filling, StoreEnvironment env) {
        makeFolders();
        return locked(
                env,
                () -> {
                    Keyring keyring = keys.get();
                    boolean isFilled = false;
                    try {
                        filling.accept(keyring);
                        keyring.save();
                        isFilled = true;
                        return new Unlocked(keyring, Optional.empty());
                    } finally {
                        if (!isFilled) {
                            keyring.wipe();
                        }
                    }
                });
    }

    private void fillEmpty(Keyring keyring) {
        Sealer sealer = keyring.listSealer();
        try (Database made = Database.create(database())) {
            made.inTransaction(handle -> {
                InspectionList empty = InspectionList.empty();
                empty.write(handle, sealer, keyring.store());
                return empty;
            });
        } finally {
            sealer.wipe();
        }
    }

    /// Refuses what is newer or plainly damaged before SQLite touches anything.
    ///
    /// @param keys opens the file of keys
    StoreContents open(Function<KeyFile, Keyring> keys, StoreEnvironment env) {
        if (!exists()) {
            throw new StoreException.NotAStore();
        }
        KeyPlaces places = new KeyPlaces(path);
        places.find();
        return locked(
                env,
                () -> {
                    KeyPlaces.Found found = places.find();
                    Database.checkHeader(database());
                    return new Unlocked(keys.apply(found.file()), Optional.of(found));
                });
    }

    /// @param found where the keys were read; empty if they are new
    private record Unlocked(Keyring keyring, Optional<KeyPlaces.Found> found) {}

    /// The lock comes before `store.db` is looked at: on POSIX systems closing a file lets go of every
    /// lock that this program has on it, SQLite's too.
    private StoreContents locked(StoreEnvironment env, Supplier<Unlocked> keys) {
        StoreLock lock = StoreLock.take(path);
        boolean isOpen = false;
        try {
            StoreContents contents = contents(env, lock, keys.get());
            isOpen = true;
            return contents;
        } finally {
            if (!isOpen) {
                lock.close();
            }
        }
    }

    private StoreContents contents(StoreEnvironment env, StoreLock lock, Unlocked unlocked) {
        Keyring keyring = unlocked.keyring();
        try {
            Database database = Database.open(database());
            try {
                StoreContents contents = new StoreContents(path, env, lock, keyring, database);
                makeInner();
                unlocked.found().ifPresent(new KeyPlaces(path)::settle);
                contents.blobs().settleAll(database);
                contents.finishClosings();
                sweep(contents);
                StoreReturn.discardUnfinished(path);
                return Migration.isDue(database)
                        ? new Migration(path, contents, env).run()
                        : contents;
            } catch (StoreException refused) {
                database.close();
                throw refused;
            } catch (IOException failure) {
                database.close();
                throw DurableFiles.failure(path, 0, failure);
            }
        } catch (StoreException refused) {
            keyring.wipe();
            throw refused;
        }
    }

    /// A disk without room for it is no reason not to open: the next backup tries again, and tells.
    private static void sweep(StoreContents contents) {
        try {
            new RestorePoints(contents.folder()).sweep(contents.database());
        } catch (StoreException.DiskFull later) {
            return;
        }
    }

    boolean exists() {
        return Files.exists(keys()) || Files.exists(database());
    }

    /// True if the last program that wrote ended without closing: SQLite then leaves its journal, and
    /// takes back from it what was not committed.
    boolean wasInterrupted() {
        return Files.exists(Database.journal(database()));
    }

    /// True if the file of keys is missing or altered, and its copy is whole: opening then takes the copy.
    boolean needsCopyOfKeys() {
        return exists() && new KeyPlaces(path).find().fromCopy();
    }

    Optional<LocalDate> recoveryKeyMade() {
        if (!exists()) {
            throw new StoreException.NotAStore();
        }
        try {
            return new Slots(new KeyPlaces(path).find().file().slots()).recoveryKeyMade();
        } catch (UnreadableException altered) {
            throw KeyPlaces.damaged(altered);
        }
    }

    Optional<Instant> lastOpened() {
        try {
            return Optional.of(Files.getLastModifiedTime(path.resolve(StoreLock.NAME)).toInstant());
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    private Path keys() {
        return path.resolve(KeyFile.NAME);
    }

    Path database() {
        return path.resolve(Database.NAME);
    }

    private void makeFolders() {
        try {
            if (Files.exists(path)) {
                try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
                    if (entries.iterator().hasNext()) {
                        throw new StoreException.AlreadyExists();
                    }
                }
            }
            DurableFiles.makeFolder(path);
            makeInner();
            Files.createFile(database(), OwnerOnly.file(path));
        } catch (IOException failure) {
            throw DurableFiles.failure(path.toAbsolutePath().getRoot(), 0, failure);
        }
    }

    /// The folders inside it. Whoever removed one to make room still gets at the work; what was in it the
    /// check reports.
    private void makeInner() throws IOException {
        for (String name : List.of(Keyring.BACKUPS, BlobTable.FOLDER)) {
            if (!Files.isDirectory(path.resolve(name))) {
                DurableFiles.makeFolder(path.resolve(name));
            }
        }
    }
}
