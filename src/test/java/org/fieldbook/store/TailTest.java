package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.store.Samples.INSPECTION;
import static org.fieldbook.store.Samples.OTHER_INSPECTION;
import static org.fieldbook.store.Samples.OTHER_REPLICA;
import static org.fieldbook.store.Samples.REPLICA;

import org.fieldbook.journal.Change;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// A full copy and the tail beside it are the store as of the tail's last record.
class TailTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir Path parent;
    private Path folder;

    @BeforeEach
    void fill() {
        folder = Samples.filled(parent.resolve("store"));
    }

    @Test
    void aFullCopyIsMadeFirstAndThenOnlyWhatIsNewGoesIntoItsTail() {
        try (Store store = Samples.open(folder)) {
            assertThat(store.backups().tick(NOON)).isInstanceOf(StoreBackups.Done.Full.class);
            RestorePoint point = store.listRestorePoints().getFirst();
            long size = point.size();
            append(store, INSPECTION, 10);
            assertThat(store.backups().tick(NOON)).isInstanceOf(StoreBackups.Done.Nothing.class);
            assertThat(store.backups().tick(NOON.plus(Duration.ofMinutes(8))))
                    .isInstanceOf(StoreBackups.Done.Nothing.class);
            assertThat(store.backups().tick(NOON.plus(Duration.ofMinutes(9))))
                    .isInstanceOf(StoreBackups.Done.Tail.class);
            assertThat(store.listRestorePoints()).containsExactly(point);
            assertThat(folder.resolve(Keyring.BACKUPS).resolve(point.name())).hasSize(size);
            assertSame(store, store.read(point));
        }
    }

    @Test
    void thirtyChangesAreNotWaitedWith() {
        try (Store store = Samples.open(folder)) {
            store.backups().tick(NOON);
            append(store, INSPECTION, 29);
            assertThat(store.backups().tick(NOON)).isInstanceOf(StoreBackups.Done.Nothing.class);
            append(store, INSPECTION, 1);
            assertThat(store.backups().isFull()).isTrue();
            assertThat(store.backups().tick(NOON)).isInstanceOf(StoreBackups.Done.Tail.class);
            assertThat(store.backups().isFull()).isFalse();
            assertSame(store, store.read(store.listRestorePoints().getFirst()));
        }
    }

    @Test
    void draftsInspectionsAndAttachmentsThatCameAndWentAreInTheTailToo() {
        UUID third = UUID.fromString("33333333-3333-4333-8333-333333333333");
        try (Store store = Samples.open(folder)) {
            store.backups().tick(NOON);
            store.inTransaction(tx -> {
                tx.createInspection(third);
                tx.append(third, Samples.chain(third, REPLICA, 4));
                tx.removeDraft(INSPECTION, "note/1");
                tx.putDraft(INSPECTION, "note/2", Samples.bytes("other words"));
                tx.putDraft(OTHER_INSPECTION, "note/3", Samples.bytes("first words"));
                return tx.putBlob(third, Samples.bytes("another pack"));
            });
            later(store);
            RestorePoint point = store.listRestorePoints().getFirst();
            assertSame(store, store.read(point));
            append(store, INSPECTION, 3);
            try (Store back = store.returnTo(point, NOON)) {
                assertThat(back.readChanges(third)).hasSize(4);
                assertThat(back.readDrafts(INSPECTION)).containsOnlyKeys("note/2");
                assertThat(back.readBlob(third, back.listBlobs(third).getFirst()))
                        .isEqualTo(Samples.bytes("another pack"));
                assertThat(back.check().faults()).isEmpty();
            }
        }
    }

    @Test
    void aTailIsTakenUpAgainWhenTheStoreIsOpenedAndNothingIsWrittenWhereNothingIsNew()
            throws IOException {
        try (Store store = Samples.open(folder)) {
            store.backups().tick(NOON);
            append(store, INSPECTION, 5);
            store.backups().bringUpToDate(NOON);
        }
        Path tail = tail();
        byte[] before = Files.readAllBytes(tail);
        try (Store store = Samples.open(folder)) {
            assertThat(store.backups().tick(NOON)).isInstanceOf(StoreBackups.Done.Nothing.class);
            assertThat(tail).hasBinaryContent(before);
            append(store, INSPECTION, 2);
            later(store);
            assertThat(store.listRestorePoints()).hasSize(1);
            assertSame(store, store.read(store.listRestorePoints().getFirst()));
        }
    }

    @Test
    void whatAKilledProgramWroteLastIsBackedUpAtTheNextOpening() {
        try (Store store = Samples.open(folder)) {
            store.backups().tick(NOON);
            append(store, INSPECTION, 5);
        }
        try (Store store = Samples.open(folder)) {
            assertThat(store.backups().tick(NOON)).isInstanceOf(StoreBackups.Done.Tail.class);
            assertSame(store, store.read(store.listRestorePoints().getFirst()));
        }
    }

    @Test
    void aTornLastRecordIsToldAndLeftOffAndTheNextOneTakesItsPlace() throws IOException {
        List<Change> held;
        try (Store store = Samples.open(folder)) {
            store.backups().tick(NOON);
            append(store, INSPECTION, 5);
            later(store);
            held = store.readChanges(INSPECTION);
            append(store, INSPECTION, 6);
            later(store);
        }
        byte[] whole = Files.readAllBytes(tail());
        for (int cut : List.of(1, 20, 300)) {
            Files.write(tail(), java.util.Arrays.copyOf(whole, whole.length - cut));
            try (DamagedStore store =
                    DamagedStore.open(folder, Samples.passphrase(), Samples.ENVIRONMENT)) {
                StoredThen then = store.read(store.listRestorePoints().getFirst());
                assertThat(then.isTorn()).isTrue();
                assertThat(then.until()).contains(NOON.plus(Duration.ofMinutes(20)));
                assertThat(Samples.held(then, INSPECTION).changes()).isEqualTo(held);
            }
        }
        try (Store store = Samples.open(folder)) {
            store.backups().tick(NOON);
            StoredThen then = store.read(store.listRestorePoints().getFirst());
            assertThat(then.isTorn()).isFalse();
            assertSame(store, then);
        }
    }

    @Test
    void anAlteredByteInTheTailIsNeverReadAsRight() throws IOException {
        try (Store store = Samples.open(folder)) {
            store.backups().tick(NOON);
            append(store, INSPECTION, 3);
            later(store);
        }
        byte[] whole = Files.readAllBytes(tail());
        for (int at = 0; at < whole.length; at += 61) {
            byte[] altered = whole.clone();
            altered[at] ^= 1;
            Files.write(tail(), altered);
            try (DamagedStore store =
                    DamagedStore.open(folder, Samples.passphrase(), Samples.ENVIRONMENT)) {
                StoredThen then = store.read(store.listRestorePoints().getFirst());
                assertThat(then.isTorn()).as("byte " + at).isTrue();
                assertThat(Samples.held(then, INSPECTION).changes()).hasSize(9);
            } catch (StoreException.Newer version) {
                assertThat(at).isBetween(8, 11);
            }
        }
    }

    @Test
    void aTailOfAnotherCopyIsNotTaken() throws IOException {
        try (Store store = Samples.open(folder)) {
            store.backups().tick(NOON);
            append(store, INSPECTION, 5);
            later(store);
            Path first = tail();
            store.backups().tick(NOON.plus(Duration.ofDays(1)));
            append(store, INSPECTION, 5);
            store.backups().tick(NOON.plus(Duration.ofDays(2)));
            store.backups().tick(NOON.plus(Duration.ofDays(3)));
            RestorePoint second = store.listRestorePoints().getFirst();
            assertThat(second.number()).isEqualTo(2);
            Files.copy(
                    first,
                    folder.resolve(Keyring.BACKUPS).resolve(TailFile.name(2)),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            assertThat(store.read(second).isTorn()).isTrue();
        }
    }

    @Test
    void eachDayOnWhichSomethingWasWrittenHasAFullCopyAndNoOtherDay() {
        try (Store store = Samples.open(folder)) {
            store.backups().tick(NOON);
            for (int day = 1; day <= 6; day++) {
                Instant now = NOON.plus(Duration.ofDays(day));
                if (day % 2 == 0) {
                    append(store, INSPECTION, 1);
                }
                store.backups().tick(now);
                store.backups().tick(now.plus(Duration.ofMinutes(10)));
            }
            assertThat(
                            store.listRestorePoints().stream()
                                    .map(point -> point.at().toString().substring(8, 10)))
                    .containsExactly("07", "05", "03", "01");
        }
    }

    @Test
    void theCopyIsMadeWhileOthersWriteAndHoldsAllThatWasWrittenMeanwhile() {
        try (Store store = Samples.open(folder)) {
            append(store, INSPECTION, 3_000);
            List<CompletableFuture<List<Change>>> writing = new ArrayList<>();
            Optional<Change> last = last(store, INSPECTION);
            for (int i = 0; i < 40; i++) {
                Change next = Samples.next(INSPECTION, store.replica(INSPECTION), last, "typed");
                last = Optional.of(next);
                writing.add(store.submit(tx -> tx.append(INSPECTION, List.of(next))));
                if (i == 20) {
                    CompletableFuture<StoreBackups.Done> copying =
                            CompletableFuture.supplyAsync(() -> store.backups().tick(NOON));
                    writing.add(copying.thenApply(done -> List.of()));
                }
            }
            writing.forEach(CompletableFuture::join);
            store.backups().bringUpToDate(NOON);
            assertSame(store, store.read(store.listRestorePoints().getFirst()));
        }
    }

    @Test
    void whatIsHandedInDuringTheCopyIsWrittenBetweenTwoOfItsSteps() {
        try (StoreContents contents = Samples.contents(folder)) {
            contents.inTransaction(tx ->
                    tx.append(
                            OTHER_INSPECTION,
                            Samples.chain(OTHER_INSPECTION, OTHER_REPLICA, 2_000)));
            Path copy = parent.resolve("copy.db");
            DurableFiles.make(copy);
            List<Change> typed = new ArrayList<>();
            contents.database()
                    .copyInSteps(
                            copy,
                            () -> {
                                Change next =
                                        Samples.next(
                                                INSPECTION,
                                                OTHER_REPLICA,
                                                Optional.ofNullable(
                                                        typed.isEmpty() ? null : typed.getLast()),
                                                "between");
                                typed.add(next);
                                contents.inTransaction(tx -> tx.append(INSPECTION, List.of(next)));
                            });
            assertThat(typed).hasSizeGreaterThan(3);
            try (Database copied = Database.open(copy);
                    CopyCheck check = contents.checkOfNow()) {
                check.run(copied);
                assertThat(Samples.held(check.read(copied), INSPECTION).changes())
                        .containsAll(typed);
            }
        }
    }

    @Test
    void d9AStoreWithADamagedRowGetsNoFullCopyButItsNewChangesAreBackedUp() throws IOException {
        RestorePoint good;
        try (Store store = Samples.open(folder)) {
            store.backups().tick(NOON);
            good = store.listRestorePoints().getFirst();
        }
        List<Change> held;
        try (StoreContents contents = Samples.contents(folder)) {
            held = contents.readChanges(INSPECTION, () -> false);
            contents.database()
                    .inTransaction(handle ->
                            handle.execute(
                                    "UPDATE change SET sealed = zeroblob(400) WHERE seq = 2"));
        }
        try (Store store = Samples.open(folder)) {
            Change mine =
                    Samples.next(INSPECTION, store.replica(INSPECTION), Optional.empty(), "mine");
            store.inTransaction(tx -> tx.append(INSPECTION, List.of(mine)));
            assertThatThrownBy(() -> store.backups().tick(NOON.plus(Duration.ofDays(1))))
                    .isInstanceOf(StoreException.Damaged.class);
            assertThat(store.listRestorePoints()).containsExactly(good);
            List<Change> expected = new ArrayList<>(held);
            expected.add(mine);
            assertThat(Samples.held(store.read(good), INSPECTION).changes())
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void aRowThatIsMissingOrWasAddedIsNotBackedUpAsRight() {
        try (Store store = Samples.open(folder)) {
            store.backups().tick(NOON);
        }
        try (StoreContents contents = Samples.contents(folder)) {
            contents.inTransaction(
                    tx -> tx.append(INSPECTION, Samples.chain(INSPECTION, OTHER_REPLICA, 9)));
            contents.database()
                    .inTransaction(handle -> handle.execute("DELETE FROM change WHERE seq = 8"));
        }
        try (Store store = Samples.open(folder)) {
            assertThatThrownBy(() -> store.backups().tick(NOON))
                    .isInstanceOf(StoreException.Damaged.class);
            assertThat(
                            Samples.held(
                                            store.read(store.listRestorePoints().getFirst()),
                                            INSPECTION)
                                    .changes())
                    .hasSize(9);
        }
    }

    private void later(Store store) {
        store.backups().tick(NOON.plus(Duration.ofMinutes(10)));
        store.backups().tick(NOON.plus(Duration.ofMinutes(20)));
    }

    private Path tail() throws IOException {
        try (var files = Files.list(folder.resolve(Keyring.BACKUPS))) {
            return files.filter(file -> file.toString().endsWith(".tail"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Optional<Change> last(Store store, UUID inspection) {
        UUID replica = store.replica(inspection);
        return store.readChanges(inspection).stream()
                .filter(change -> change.record().replica().equals(replica))
                .reduce((_, b) -> b);
    }

    private static void append(Store store, UUID inspection, int count) {
        List<Change> more =
                Samples.extend(
                        inspection,
                        store.replica(inspection),
                        last(store, inspection),
                        count,
                        "mine");
        store.inTransaction(tx -> tx.append(inspection, more));
    }

    private static void assertSame(Store store, StoredThen then) {
        assertThat(then.inspections().keySet()).containsExactlyElementsOf(store.inspections());
        for (UUID inspection : store.inspections()) {
            assertThat(Samples.held(then, inspection).changes())
                    .isEqualTo(store.readChanges(inspection));
            assertThat(Samples.held(then, inspection).drafts())
                    .isEqualTo(store.readDrafts(inspection));
        }
    }
}
