package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.store.Samples.INSPECTION;
import static org.fieldbook.store.Samples.OTHER_INSPECTION;
import static org.fieldbook.store.Samples.bytes;

import org.fieldbook.journal.Change;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;

/// Going back to a restore point brings all of it back, loses nothing that came after, and never lets
/// two chains of changes grow under one replica.
class ReturnTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir Path parent;
    private Path folder;
    private Store store;

    @BeforeEach
    void open() {
        folder = Samples.filled(parent.resolve("store"));
        store = Samples.open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void openingRemovesWhatAnInterruptedReturnLeft() throws IOException {
        store.close();
        Path left = Files.copy(folder.resolve("store.db"), folder.resolve("store.db.new"));
        store = Samples.open(folder);
        assertThat(left).doesNotExist();
    }

    @Test
    void whatWasThereComesBackAndWhatCameAfterCanBeReturnedTo() {
        List<Change> early = store.readChanges(INSPECTION);
        RestorePoint point = store.makeRestorePoint(NOON, RestorePoint.Why.WANTED);
        UUID late = UUID.randomUUID();
        List<Change> own = Samples.chain(INSPECTION, store.replica(INSPECTION), 3);
        store.inTransaction(tx -> {
            tx.append(INSPECTION, own);
            tx.removeDraft(INSPECTION, "note/1");
            return tx.createInspection(late);
        });

        store = store.returnTo(point, NOON);
        assertThat(store.inspections()).containsExactly(INSPECTION, OTHER_INSPECTION);
        assertThat(store.readChanges(INSPECTION)).isEqualTo(early);
        assertThat(store.readDrafts(INSPECTION)).containsEntry("note/1", bytes("draft one"));
        assertThat(store.check().faults()).isEmpty();
        assertThat(folder.resolve("store.db.new")).doesNotExist();

        RestorePoint kept = store.listRestorePoints().getFirst();
        assertThat(kept.number()).isEqualTo(point.number() + 1);
        store = store.returnTo(kept, NOON);
        assertThat(store.inspections()).contains(late);
        assertThat(store.readChanges(INSPECTION)).containsAll(own).containsAll(early);
        assertThat(store.readDrafts(INSPECTION)).doesNotContainKey("note/1");
        assertThat(store.check().faults()).isEmpty();
    }

    @Test
    void s11ANewReplicaBeginsAfterEachReturn() {
        UUID first = store.replica(INSPECTION);
        UUID inOther = store.replica(OTHER_INSPECTION);
        RestorePoint point = store.makeRestorePoint(NOON, RestorePoint.Why.WANTED);
        store = store.returnTo(point, NOON);
        UUID second = store.replica(INSPECTION);
        assertThat(store.replica(OTHER_INSPECTION)).isNotEqualTo(inOther);
        store.inTransaction(
                tx -> tx.append(INSPECTION, Samples.chain(INSPECTION, tx.replica(INSPECTION), 1)));
        store.close();
        store = Samples.open(folder);
        assertThat(store.replica(INSPECTION)).isEqualTo(second);
        store = store.returnTo(point, NOON);
        assertThat(store.replica(INSPECTION)).isNotIn(first, second);
    }

    /// Some file systems give a replaced file's number and time of birth to the one that replaces it.
    @Test
    void s11AReplicaEndsEvenWhereTheFileCannotBeToldFromTheOneBefore() {
        RestorePoint point = store.makeRestorePoint(NOON, RestorePoint.Why.WANTED);
        store = store.returnTo(point, NOON);
        store.close();
        try (StoreContents contents = Samples.contents(folder)) {
            Head saved =
                    contents.database()
                            .read(handle -> HeadTable.read(handle, contents.cipher(INSPECTION)));
            assertThat(saved.identity()).isEmpty();
        }
    }

    @Test
    void whatIsHandedInToTheStoreThatWasLeftIsRefused() throws Exception {
        RestorePoint point = store.makeRestorePoint(NOON, RestorePoint.Why.WANTED);
        CountDownLatch busy = new CountDownLatch(1);
        CompletableFuture<Object> before =
                store.submit(tx -> {
                    awaitQuietly(busy);
                    tx.putDraft(INSPECTION, "note/3", bytes("handed in before"));
                    return "saved";
                });
        CompletableFuture<Store> returning =
                CompletableFuture.supplyAsync(() -> store.returnTo(point, NOON));
        busy.countDown();
        Store left = store;
        store = returning.join();
        assertThat(before.join()).isEqualTo("saved");
        CompletableFuture<Object> after = left.submit(tx -> "never");
        assertThatThrownBy(after::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(StoreException.Closed.class);
        left.close();
        assertThat(store.readDrafts(INSPECTION)).doesNotContainKey("note/3");
        store = store.returnTo(store.listRestorePoints().getFirst(), NOON);
        assertThat(store.readDrafts(INSPECTION)).containsKey("note/3");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
    }

    @Test
    void anAlteredRestorePointIsRefusedAndTheStoreGoesOn() throws IOException {
        RestorePoint point = store.makeRestorePoint(NOON, RestorePoint.Why.WANTED);
        Path file = folder.resolve(Keyring.BACKUPS).resolve(point.name());
        byte[] whole = Files.readAllBytes(file);
        int refused = 0;
        for (int at = 0; at < whole.length; at += 509) {
            byte[] altered = whole.clone();
            altered[at] ^= 4;
            Files.write(file, altered);
            try {
                store = store.returnTo(point, NOON); // free space is nobody's
                assertThat(store.check().faults()).as("byte " + at).isEmpty();
            } catch (StoreException.Damaged damaged) {
                assertThat(damaged.fault())
                        .isEqualTo(new Fault(Fault.Kind.RESTORE_POINT_ALTERED, point.name()));
                refused++;
            } catch (StoreException.Newer alsoRefused) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(10);
        for (byte[] cutOff : List.of(new byte[0], Arrays.copyOf(whole, 8192))) {
            Files.write(file, cutOff);
            assertThatThrownBy(() -> store.returnTo(point, NOON))
                    .isInstanceOf(StoreException.Damaged.class)
                    .hasMessageContaining(point.name());
        }
        Files.delete(file);
        assertThatThrownBy(() -> store.returnTo(point, NOON))
                .isInstanceOf(StoreException.Damaged.class)
                .hasMessageContaining(point.name());
        assertThat(folder.resolve("store.db.new")).doesNotExist();
        assertThat(store.check().faults()).isEmpty();
    }

    @Test
    void anotherStoresRestorePointIsRefused() throws IOException {
        Path other = Samples.filled(parent.resolve("other"));
        RestorePoint point;
        try (Store foreign = Samples.open(other)) {
            point = foreign.makeRestorePoint(NOON, RestorePoint.Why.WANTED);
        }
        Files.copy(
                other.resolve(Keyring.BACKUPS).resolve(point.name()),
                folder.resolve(Keyring.BACKUPS).resolve(point.name()));
        assertThatThrownBy(() -> store.returnTo(point, NOON))
                .isInstanceOf(StoreException.Damaged.class)
                .hasMessageContaining("RESTORE_POINT_ALTERED");
        assertThat(store.readChanges(INSPECTION)).hasSize(9);
    }

    @Test
    void aDamagedStoreReturnsAndItsBytesAreSetAside() throws IOException {
        List<Change> held = store.readChanges(INSPECTION);
        RestorePoint point = store.makeRestorePoint(NOON, RestorePoint.Why.WANTED);
        store.close();
        try (StoreContents contents = Samples.contents(folder)) {
            contents.database()
                    .inTransaction(handle -> handle.execute("DELETE FROM change WHERE seq = 2"));
        }
        byte[] damaged = Files.readAllBytes(folder.resolve(Database.NAME));
        store = Samples.open(folder);
        store = store.returnTo(point, NOON);
        assertThat(store.readChanges(INSPECTION)).isEqualTo(held);
        assertThat(store.listRestorePoints()).containsExactly(point);
        assertThat(
                        folder.resolve(Keyring.BACKUPS)
                                .resolve("damaged-restore-20260301T120000-00000002.db"))
                .hasBinaryContent(damaged);
    }
}
