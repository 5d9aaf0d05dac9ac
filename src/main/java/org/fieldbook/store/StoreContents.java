package org.fieldbook.store;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// An open store as the writer thread sees it; no other thread touches it.
final class StoreContents implements AutoCloseable {

    private final Path folder;
    private final StoreEnvironment env;
    private final StoreLock lock;
    private final Keyring keyring;
    private final Database database;
    private final Sealer listSealer;
    private final BlobTable blobs;
    private final Ciphers ciphers;
    private final Heads heads;
    private InspectionList list;

    StoreContents(
            Path folder, StoreEnvironment env, StoreLock lock, Keyring keyring, Database database) {
        this.folder = folder;
        this.env = env;
        this.lock = lock;
        this.keyring = keyring;
        this.database = database;
        this.heads =
                new Heads(
                        FileIdentity.of(
                                folder.resolve(Database.NAME),
                                folder.resolve(StoreLock.NAME),
                                env.host()),
                        env.random());
        this.ciphers = new Ciphers(keyring, env.random());
        this.listSealer = keyring.listSealer();
        this.blobs = new BlobTable(folder);
        this.list = readList();
    }

    /// The list as it is on disk.
    InspectionList readList() {
        return database.read(handle -> InspectionList.read(handle, listSealer, keyring.store()));
    }

    InspectionList list() {
        return list;
    }

    /// Those that are not closed: more than these are here only while a closing is not finished.
    InspectionList listOpen() {
        return list.without(keyring.closed().keySet());
    }

    Keyring keyring() {
        return keyring;
    }

    StoreEnvironment environment() {
        return env;
    }

    Database database() {
        return database;
    }

    BlobTable blobs() {
        return blobs;
    }

    /// Keys that are there but not in the list, as after a failed creation, count as unknown.
    InspectionKeys keys(UUID inspection) {
        expectListed(inspection);
        return secrets(inspection).publicKeys();
    }

    /// @param id of an inspection, or of an identity card whose keys wait
    InspectionPrivateKeys privateKeys(UUID id) {
        if (!keyring.cards().contains(id)) {
            expectListed(id);
        }
        return secrets(id).privateKeys();
    }

    InspectionKeys keysOf(UUID card) {
        if (!keyring.cards().contains(card)) {
            throw new IllegalArgumentException("no keys were made for this card");
        }
        return secrets(card).publicKeys();
    }

    /// @param id of an inspection or of an identity card
    private InspectionSecrets secrets(UUID id) {
        return ciphers.secrets(id, list);
    }

    InspectionCipher cipher(UUID inspection) {
        return cipher(inspection, list);
    }

    /// @param names the keys, the list of a transaction perhaps
    InspectionCipher cipher(UUID inspection, InspectionList names) {
        return ciphers.of(inspection, names);
    }

    Ciphers ciphers() {
        return ciphers;
    }

    Path folder() {
        return folder;
    }

    Heads heads() {
        return heads;
    }

    /// What the inspection's rows add up to.
    Head head(UUID inspection) {
        expectListed(inspection);
        return heads.get(database, cipher(inspection));
    }

    private void expectListed(UUID inspection) {
        if (!list.inspections().contains(inspection)) {
            throw new IllegalArgumentException("this store does not hold the inspection");
        }
    }

    List<Change> readChanges(UUID inspection, BooleanSupplier calledOff) {
        Head head = head(inspection);
        return database.read(
                handle -> ChangeTable.readUnless(calledOff, handle, cipher(inspection), head));
    }

    SortedMap<String, Bytes> readDrafts(UUID inspection) {
        Head head = head(inspection);
        return database.read(
                handle -> DraftTable.read(handle, cipher(inspection), head, FaultSink.THROWN));
    }

    List<KeptOpening> readOpenings(UUID inspection) {
        Head head = head(inspection);
        return database.read(
                handle -> OpeningTable.read(handle, cipher(inspection), head, FaultSink.THROWN));
    }

    List<Hash> listBlobs(UUID inspection) {
        Head head = head(inspection);
        return database.read(
                handle -> BlobTable.list(handle, cipher(inspection), head, FaultSink.THROWN));
    }

    Bytes readBlob(UUID inspection, Hash hash) {
        expectListed(inspection);
        return blobs.find(cipher(inspection), hash, FaultSink.THROWN).orElseThrow();
    }

    /// Forgets an inspection that was closed.
    ///
    /// @param left the list without it, as it is on disk now
    void forget(UUID closed, InspectionList left) {
        list = left;
        heads.forget(closed);
    }

    /// Seals what is to be kept in memory while the store is locked. Touches no disk.
    Bytes seal(UUID inspection, Bytes plain) {
        return cipher(inspection).sealUnsaved(plain);
    }

    Bytes unseal(UUID inspection, Bytes sealed) {
        try {
            return cipher(inspection).openUnsaved(sealed);
        } catch (UnreadableException altered) {
            throw new StoreException.Damaged(
                    new Fault(Fault.Kind.DRAFT_ALTERED, inspection.toString()), altered);
        }
    }

    /// Runs the work and writes the heads it changed, all in one transaction.
    <T extends @Nullable Object> T inTransaction(Function<StoreTransaction, T> work) {
        try {
            return commit(work);
        } finally {
            blobs.settle(database);
        }
    }

    private <T extends @Nullable Object> T commit(Function<StoreTransaction, T> work) {
        Committed<T> committed =
                database.inTransaction(handle -> {
                    var transaction = new StoreTransaction(this, handle);
                    T result = transaction.run(work);
                    return new Committed<>(
                            result, writeHeads(handle, transaction), transaction.list());
                });
        boolean isWritten = !committed.heads().isEmpty() || !committed.list().equals(list);
        list = committed.list();
        if (isWritten) {
            heads.committed(committed.heads());
        }
        return committed.result();
    }

    private record Committed<T extends @Nullable Object>(
            T result, Map<UUID, Head> heads, InspectionList list) {}

    private Map<UUID, Head> writeHeads(Handle handle, StoreTransaction transaction) {
        Map<UUID, Head> written = new HashMap<>();
        transaction
                .changedHeads()
                .forEach((inspection, head) ->
                        written.put(
                                inspection,
                                Heads.write(handle, cipher(inspection, transaction.list()), head)));
        if (!transaction.list().equals(list)) {
            transaction.list().write(handle, listSealer, keyring.store());
        }
        return written;
    }

    /// Goes on with closings that failed once the keys were gone: nothing can copy or check rows that nothing opens.
    void finishClosings() {
        new Closing(this, _ -> {}).finish();
    }

    /// Writes the database as of the last commit into an empty file, and tells how that is checked.
    CopyCheck copyTo(Path file) {
        finishClosings();
        database.copyTo(file);
        return checkOfNow();
    }

    /// How a copy of the database as it is now is checked.
    CopyCheck checkOfNow() {
        return new CopyCheck(list, keyring, env.random());
    }

    /// Keys of its own, for reading a tail on another thread.
    CopyKeys copyKeys() {
        return new CopyKeys(list, keyring, env.random());
    }

    /// How an earlier copy is checked against its own list.
    CopyCheck checkOf(Database copy) {
        return CopyCheck.of(copy, keyring, env.random());
    }

    /// Lets go of the database while another is put in its place, and opens that. From here on these
    /// contents are closed, also where it fails; keys and lock pass on to what is opened.
    StoreContents replace(Runnable replacement) {
        database.close();
        DurableFiles.forceFolder(folder);
        replacement.run();
        Database other = Database.open(folder.resolve(Database.NAME));
        try {
            StoreContents contents = new StoreContents(folder, env, lock, keyring, other);
            wipe();
            return contents;
        } catch (StoreException refused) {
            other.close();
            throw refused;
        }
    }

    /// Closes the database; lock and keys pass on. From here on these contents are closed.
    DamagedStore letGo() {
        database.close();
        wipe();
        return DamagedStore.of(folder, env, lock, keyring);
    }

    @Override
    public void close() {
        try (lock) {
            database.close();
        } finally {
            wipe();
            keyring.wipe();
        }
    }

    private void wipe() {
        listSealer.wipe();
        ciphers.wipe();
    }
}
