package org.fieldbook.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A store of which nothing but the keys has to open: a restore point can be put in place of its database,
/// and what is readable of it can be saved into another store. Keeps other programs out while it is open.
/// Not for two threads at once.
public final class DamagedStore implements AutoCloseable {

    private static final String UNFINISHED = Database.NAME + ".new";

    private final Path folder;
    private final StoreEnvironment env;
    private final StoreLock lock;
    private final Keyring keyring;
    private final RestorePoints points;
    private KeyPlaces.Found keys;

    private DamagedStore(
            Path folder,
            StoreEnvironment env,
            StoreLock lock,
            Keyring keyring,
            KeyPlaces.Found keys) {
        this.folder = folder;
        this.env = env;
        this.lock = lock;
        this.keyring = keyring;
        this.keys = keys;
        this.points = new RestorePoints(folder);
    }

    /// Opens the keys, or else their copy in `backups`, and changes nothing.
    ///
    /// @param passphrase the caller wipes it
    public static DamagedStore open(Path folder, char[] passphrase, StoreEnvironment env) {
        return open(folder, WayIn.passphrase(passphrase, env.random()), env);
    }

    /// Likewise, by the recovery key.
    ///
    /// @param key the caller wipes it
    public static DamagedStore open(Path folder, RecoveryKey key, StoreEnvironment env) {
        return open(folder, WayIn.recoveryKey(key, env.random()), env);
    }

    private static DamagedStore open(Path folder, WayIn way, StoreEnvironment env) {
        KeyPlaces.Found keys = findKeys(folder);
        StoreLock lock = StoreLock.take(folder);
        boolean isOpen = false;
        try {
            Keyring keyring = Keyring.open(folder, keys.file(), way, env.random());
            isOpen = true;
            return new DamagedStore(folder, env, lock, keyring, keys);
        } finally {
            if (!isOpen) {
                lock.close();
            }
        }
    }

    /// Goes on with the lock and the keys of a store that was open and let go of its database.
    static DamagedStore of(Path folder, StoreEnvironment env, StoreLock lock, Keyring keyring) {
        return new DamagedStore(folder, env, lock, keyring, findKeys(folder));
    }

    /// Whether this is what a second backup place holds of a store: keys and backups, no database.
    public static boolean isBackup(Path folder) {
        return Files.exists(folder.resolve(KeyFile.NAME))
                && Files.isDirectory(folder.resolve(Keyring.BACKUPS))
                && !Files.exists(folder.resolve(Database.NAME))
                && String.valueOf(folder.getFileName()).startsWith(BackupPlace.PREFIX);
    }

    /// Makes a store's folder, but for its database, of what lies in a second backup place. Opened with
    /// [#open] then, a restore point becomes its database.
    ///
    /// @param place the folder in it that is named after the store
    /// @param target absent or an empty folder
    public static void copyFrom(Path place, Path target) {
        if (!Files.exists(place.resolve(KeyFile.NAME))) {
            throw new StoreException.NotAStore();
        }
        try {
            BackupPlace.copyOut(place, target);
        } catch (IOException failure) {
            throw DurableFiles.failure(target, 0, failure);
        }
    }

    /// The keys in use, or else their copy.
    private static KeyPlaces.Found findKeys(Path folder) {
        return new KeyPlaces(folder).find();
    }

    /// Has another passphrase open the store from now on, for somebody who has forgotten the one before. Keys that
    /// do not read are kept beside first. Where this throws, the passphrase before holds.
    ///
    /// @param next not empty; the caller wipes both
    public void changePassphrase(RecoveryKey key, char[] next) {
        if (next.length == 0) {
            throw new IllegalArgumentException("a passphrase has at least one character");
        }
        putKeys();
        // A copy that is left behind is brought up to date at the next opening.
        keyring.changePassphrase(WayIn.recoveryKey(key, env.random()), next, env.cost());
        keys = findKeys(folder);
    }

    public Path folder() {
        return folder;
    }

    /// Newest first.
    public List<RestorePoint> listRestorePoints() {
        return Files.isDirectory(folder.resolve(Keyring.BACKUPS)) ? points.list() : List.of();
    }

    /// Reads a restore point through, with what followed it, and tells what the store held then.
    public StoredThen read(RestorePoint point) {
        return points.read(point, copy -> CopyCheck.of(copy, keyring, env.random()));
    }

    /// Puts a restore point, with what followed it, in place of the database. The bytes that lie there are
    /// kept in `backups` as they are. Whoever opens the store next writes under new replicas. Until the
    /// last step, one rename, the store is as it was.
    ///
    /// @param note left in each inspection
    public void restore(RestorePoint point, Instant now, Optional<RestoreNote> note) {
        Path next = folder.resolve(UNFINISHED);
        RestorePoints.discard(next);
        try {
            try (RestorePoints.Laid laid =
                    points.lay(point, next, copy -> CopyCheck.of(copy, keyring, env.random()))) {
                laid.check().run(laid.copy());
                laid.check().forgetReplicas(laid.copy(), note);
            } catch (StoreException.Damaged altered) {
                throw new StoreException.Damaged(
                        new Fault(Fault.Kind.RESTORE_POINT_ALTERED, point.name()), altered);
            }
            Path database = folder.resolve(Database.NAME);
            points.setAside(database, now);
            putKeys();
            DurableFiles.move(next, database);
        } finally {
            RestorePoints.discard(next);
        }
    }

    /// Keys that were read from the copy take their place again; those that did not read are kept beside.
    private void putKeys() {
        if (keys.fromCopy()) {
            new KeyPlaces(folder).settle(keys);
            keys = findKeys(folder);
        }
    }

    /// Copies the folder as it is, byte by byte, for somebody who knows more.
    ///
    /// @param target absent or an empty folder
    public void copyTo(Path target) {
        try {
            DurableFiles.makeFolder(target);
            BackupPlace.copyAll(folder, target, () -> false);
        } catch (IOException failure) {
            throw DurableFiles.failure(target, 0, failure);
        }
    }

    /// Saves every readable change, draft, opening and attachment, from the database, its restore points and what
    /// followed them, into a new store that the same passphrase and recovery key open; and tells what was not readable.
    /// Nothing in this store's folder is changed.
    ///
    /// @param target absent or an empty folder
    /// @param note left in each inspection
    public RescueReport rescue(Path target, Optional<RestoreNote> note) {
        StoreFolder made = new StoreFolder(target);
        Rescue rescue = new Rescue(folder, keyring, points, env);
        try (StoreContents contents = made.createWith(() -> keyring.copyFor(target), env)) {
            return rescue.into(contents, target, note);
        } catch (IOException failure) {
            throw DurableFiles.failure(target, 0, failure);
        }
    }

    @Override
    public void close() {
        try (lock) {
            keyring.wipe();
        }
    }
}
