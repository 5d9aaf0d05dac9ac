package org.fieldbook.store;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// An open store: one person's folder of sealed inspections. Callable from every thread; one writer
/// thread does all work in the order it was handed in.
///
/// Every method throws [StoreException] for what can be expected to go wrong and
/// [IllegalArgumentException] for an inspection the store does not hold; [#submit] hands them to its future.
/// Methods that return a value wait for the writer: within a transaction they throw [IllegalStateException].
public final class Store implements AutoCloseable {

    private final StoreContents contents;
    private final Opening opening;
    private final WriterThread writer = new WriterThread();
    private final RestorePoints restorePoints;
    private final StoreBackups backups;

    /// Held while restore points are made, removed or returned to, and by whoever closes.
    private final Lock copying = new ReentrantLock();

    private Store(StoreContents contents, Opening opening) {
        Path folder = contents.folder();
        this.contents = contents;
        this.opening = opening;
        this.restorePoints = new RestorePoints(folder);
        this.backups = new StoreBackups(folder, contents, restorePoints, writer, this::copying);
        contents.heads().onWritten(backups::written);
    }

    static Store of(StoreContents contents) {
        return new Store(contents, Opening.PLAIN);
    }

    /// How the folder was found, see the methods of these names.
    private record Opening(boolean wasInterrupted, boolean isWithCopyOfKeys) {
        static final Opening PLAIN = new Opening(false, false);
    }

    /// Makes a store in a folder that is absent or empty. If that fails, what was written so far stays
    /// and is of no use.
    ///
    /// @param passphrase not empty; the caller wipes it
    public static Store create(Path folder, char[] passphrase, StoreEnvironment env) {
        if (passphrase.length == 0) {
            throw new IllegalArgumentException("a passphrase has at least one character");
        }
        return of(new StoreFolder(folder).create(passphrase, env));
    }

    /// Opens the store in this folder. Never makes one, and changes no byte of what it refuses.
    ///
    /// @param passphrase the caller wipes it
    public static Store open(Path folder, char[] passphrase, StoreEnvironment env) {
        return open(folder, WayIn.passphrase(passphrase, env.random()), env);
    }

    /// Likewise, by the recovery key. Throws [StoreException.WrongRecoveryKey] for another one, and
    /// [StoreException.NoRecoveryKey] if none was made.
    ///
    /// @param key the caller wipes it
    public static Store open(Path folder, RecoveryKey key, StoreEnvironment env) {
        return open(folder, WayIn.recoveryKey(key, env.random()), env);
    }

    private static Store open(Path folder, WayIn way, StoreEnvironment env) {
        StoreFolder found = new StoreFolder(folder);
        Opening opening = new Opening(found.wasInterrupted(), found.needsCopyOfKeys());
        StoreContents contents =
                found.open(keys -> Keyring.open(folder, keys, way, env.random()), env);
        return new Store(contents, opening);
    }

    public Path folder() {
        return contents.folder();
    }

    /// Whether two passphrases open the same stores: what is typed differently may be the same one.
    public static boolean isSamePassphrase(char[] one, char[] other) {
        return Passphrase.isSame(one, other);
    }

    /// True if the program that had the store open before ended without closing it. All that was
    /// reported saved is there; what was typed last may be among the drafts.
    public boolean wasInterrupted() {
        return opening.wasInterrupted();
    }

    /// True if `store.keys` was missing or altered when the store was opened, so that its copy in
    /// `backups` was taken, which stands in its place since. An altered one is kept beside it.
    public boolean isWithCopyOfKeys() {
        return opening.isWithCopyOfKeys();
    }

    /// What opens this store, to be changed.
    public WaysIn waysIn() {
        return new WaysIn(contents, writer);
    }

    /// The inspections held, in the order of their identities.
    public List<UUID> inspections() {
        return writer.await(() -> List.copyOf(contents.listOpen().inspections()));
    }

    /// The public halves of this store's keys for the inspection.
    public InspectionKeys keys(UUID inspection) {
        return writer.await(() -> contents.keys(inspection));
    }

    /// The private halves, for the moment of signing or opening one bundle: nothing keeps them, because
    /// locking cannot wipe what it does not know of.
    ///
    /// @param id of an inspection, or of an identity card whose keys were made here
    public InspectionPrivateKeys privateKeys(UUID id) {
        return writer.await(() -> contents.privateKeys(id));
    }

    /// Keys of identity cards, made before the inspection is known that they are for.
    public CardKeys cards() {
        return new CardKeys(contents, writer);
    }

    /// Closes inspections for good, and tells which were.
    public Closings closings() {
        return new Closings(contents, writer, backups, this::copying);
    }

    /// The replica under which this very store writes to the inspection. A copied or moved store gets
    /// another one.
    public UUID replica(UUID inspection) {
        return writer.await(() -> contents.head(inspection).replica());
    }

    /// Every change held, by replica, number and hash; all of them as they were written, or
    /// [StoreException.Damaged].
    public List<Change> readChanges(UUID inspection) {
        return readChanges(inspection, () -> false);
    }

    /// Likewise, stopping where it is called off, see [CalledOff].
    public List<Change> readChanges(UUID inspection, BooleanSupplier calledOff) {
        return writer.await(() -> contents.readChanges(inspection, calledOff));
    }

    /// Every draft by its key.
    public SortedMap<String, Bytes> readDrafts(UUID inspection) {
        return writer.await(() -> contents.readDrafts(inspection));
    }

    /// Every opening kept, in the order in which they were.
    public List<KeptOpening> readOpenings(UUID inspection) {
        return writer.await(() -> contents.readOpenings(inspection));
    }

    /// The hashes of the packs and attachments held.
    public List<Hash> listBlobs(UUID inspection) {
        return writer.await(() -> contents.listBlobs(inspection));
    }

    /// A pack or attachment. Throws [StoreException.Damaged] if it is not there.
    public Bytes readBlob(UUID inspection, Hash hash) {
        return writer.await(() -> contents.readBlob(inspection, hash));
    }

    /// Packs and attachments whose files may be missing.
    public HeldBlobs blobs() {
        return new HeldBlobs(contents, writer);
    }

    /// Seals what could not be written.
    public SealedInMemory inMemory() {
        return new SealedInMemory(contents, writer);
    }

    /// Runs the work in one transaction on the writer thread. When the future completes, everything is
    /// on disk; when it completes exceptionally, with what the work or the store threw, nothing is.
    public <T extends @Nullable Object> CompletableFuture<T> submit(
            Function<StoreTransaction, T> work) {
        return writer.submit(() -> contents.inTransaction(work));
    }

    /// Likewise; once it is on disk, `announce` is told of it on the writer thread, before anything
    /// else is written.
    public <T extends @Nullable Object> CompletableFuture<T> submit(
            Function<StoreTransaction, T> work, Consumer<T> announce) {
        return writer.submit(() -> {
            T done = contents.inTransaction(work);
            announce.accept(done);
            return done;
        });
    }

    /// Runs the work in one transaction and waits.
    public <T extends @Nullable Object> T inTransaction(Function<StoreTransaction, T> work) {
        return writer.await(() -> contents.inTransaction(work));
    }

    /// Reads all there is and recomputes every seal, hash and chain.
    public CheckReport check() {
        return writer.await(() -> new StoreCheck(contents).run());
    }

    /// Copies the database and reads the copy through; others write meanwhile, but for the copying
    /// itself. A copy that is not whole is removed, and the failure says what is wrong with it.
    ///
    /// @param now for the restore point's name
    public RestorePoint makeRestorePoint(Instant now, RestorePoint.Why why) {
        return copying(() ->
                restorePoints.make(file -> writer.await(() -> contents.copyTo(file)), now, why));
    }

    /// Reads a restore point through and tells what the store held then.
    public StoredThen read(RestorePoint point) {
        return copying(() ->
                restorePoints.read(point, copy -> writer.await(() -> contents.checkOf(copy))));
    }

    /// Newest first.
    public List<RestorePoint> listRestorePoints() {
        return restorePoints.list();
    }

    /// Removes the restore points that [Rotation] lets go, and returns them.
    public List<RestorePoint> removeRestorePoints() {
        return copying(restorePoints::removeOld);
    }

    /// Keeps backups of it while it is open.
    public StoreBackups backups() {
        return backups;
    }

    /// Goes back to a restore point, having made one of the present state. What is handed in meanwhile
    /// is refused with [StoreException.Closed], for it speaks of what is no longer held: this store has
    /// ended then, and work goes on with the one returned. It writes under new replicas.
    ///
    /// Where this throws, nothing was replaced and this store goes on; where it was the replacing itself
    /// that failed, this store is closed, and opened again holds the state before or after.
    public Store returnTo(RestorePoint point, Instant now) {
        return returnTo(point, now, Optional.empty());
    }

    /// Likewise, leaving a note in each inspection that is put back.
    public Store returnTo(RestorePoint point, Instant now, Optional<RestoreNote> note) {
        return copying(() -> {
            var back = new StoreReturn(folder(), contents, restorePoints);
            return of(writer.awaitLast(() -> back.to(point, now, note)));
        });
    }

    /// Copies all that is saved into a store of its own, where nothing lies yet, and has that worked on: where it
    /// fails, nothing stays there. Nothing is written in this folder, which may be gone. What opens this store opens
    /// the copy, which has attachments as far as they are here, replicas of its own and no restore points.
    public <T> T copyTo(Path target, Function<Store, T> work) {
        return copying(() -> new StoreCopy(target).of(contents, writer, work));
    }

    /// Ends this store and hands its lock and keys on, so that it can be put right.
    public DamagedStore letGo() {
        return copying(() -> writer.awaitLast(contents::letGo));
    }

    /// Finishes what was begun, closes the files and wipes the keys. Closing twice is harmless.
    @Override
    public void close() {
        copying(() -> {
            writer.close(contents::close);
            return writer;
        });
    }

    private <T> T copying(Supplier<T> work) {
        writer.expectOther();
        copying.lock();
        try {
            return work.get();
        } finally {
            copying.unlock();
        }
    }
}
