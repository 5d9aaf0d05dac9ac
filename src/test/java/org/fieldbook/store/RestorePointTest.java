package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.store.Samples.INSPECTION;
import static org.fieldbook.store.Samples.OTHER_INSPECTION;
import static org.fieldbook.store.Samples.REPLICA;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Change;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A restore point is whole or not there, and the good ones stay.
class RestorePointTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir Path parent;
    private Path folder;
    private Path backups;

    @BeforeEach
    void fill() {
        folder = Samples.filled(parent.resolve("Ann's store 50 % ? # é"));
        backups = folder.resolve(Keyring.BACKUPS);
    }

    @Test
    void aRestorePointOpensAsTheStoreThatItWasMadeOf() throws IOException {
        List<Change> held;
        try (Store store = Samples.open(folder)) {
            held = store.readChanges(INSPECTION);
            RestorePoint made = store.makeRestorePoint(NOON, RestorePoint.Why.WANTED);
            assertThat(made.name()).isEqualTo("restore-20260301T120000-00000001.db");
            assertThat(made.size()).isEqualTo(Files.size(backups.resolve(made.name())));
            assertThat(store.listRestorePoints()).containsExactly(made);
            assertThat(names()).containsExactly(made.name(), KeyFile.NAME);

            append(
                    store,
                    Samples.next(INSPECTION, store.replica(INSPECTION), Optional.empty(), "later"));
        }
        Path copied = parent.resolve("copied");
        Samples.copyFolder(folder, copied);
        Files.copy(
                backups.resolve("restore-20260301T120000-00000001.db"),
                copied.resolve(Database.NAME),
                StandardCopyOption.REPLACE_EXISTING);
        try (Store copy = Samples.open(copied)) {
            assertThat(copy.inspections()).containsExactly(INSPECTION, OTHER_INSPECTION);
            assertThat(copy.readChanges(INSPECTION)).isEqualTo(held);
            assertThat(copy.readDrafts(INSPECTION)).containsOnlyKeys("note/1", "note/2");
            assertThat(copy.check().faults()).isEmpty();
        }
    }

    @Test
    void d9AStoreThatFailsItsCheckMakesNoRestorePointAndTheGoodOneStays() throws IOException {
        try (Store store = Samples.open(folder)) {
            store.makeRestorePoint(NOON, RestorePoint.Why.WANTED);
        }
        List<String> before = names();
        for (String damage :
                List.of(
                        "DELETE FROM change WHERE seq = 3",
                        "DELETE FROM draft",
                        "DELETE FROM blob",
                        "DELETE FROM head",
                        "UPDATE list SET sealed = zeroblob(300)",
                        "UPDATE change SET seq = seq + 100 WHERE seq > 5",
                        "INSERT INTO head SELECT zeroblob(16), sealed FROM head LIMIT 1")) {
            Path damaged = parent.resolve("damaged");
            Samples.copyFolder(folder, damaged);
            Path there = damaged.resolve(Keyring.BACKUPS);
            try (StoreContents contents = Samples.contents(damaged)) {
                contents.database().inTransaction(handle -> handle.execute(damage));
                RestorePoints points = new RestorePoints(damaged);
                assertThatThrownBy(
                                () -> points.make(contents::copyTo, NOON, RestorePoint.Why.WANTED))
                        .as(damage)
                        .isInstanceOf(StoreException.Damaged.class);
                assertThat(points.list()).hasSize(1);
            }
            assertThat(names(there)).as(damage).isEqualTo(before);
            Samples.deleteFolder(damaged);
        }
    }

    @Test
    void aRestorePointIsNoMoreThanTheRowsSoALostAttachmentDoesNotPreventIt() throws IOException {
        try (Stream<Path> blobs = Files.list(folder.resolve(BlobTable.FOLDER))) {
            Files.delete(blobs.findFirst().orElseThrow());
        }
        try (Store store = Samples.open(folder)) {
            assertThat(store.check().isClean()).isFalse();
            store.makeRestorePoint(NOON, RestorePoint.Why.WANTED);
            assertThat(store.listRestorePoints()).hasSize(1);
        }
    }

    @Test
    void whatAKillLeftIsReplacedAndForeignFilesAreLeftAloneAndNotListed() throws IOException {
        byte[] rest = {1, 2, 3};
        List<String> foreign =
                List.of(
                        "restore-20260301T120000-00000009.db", // the name alone does not make it
                        // one
                        "restore-20261399T120000-00000001.db",
                        "restore-20260301T120000-00000000.db",
                        "restore-20260301T120000-1.db",
                        "holiday.jpg");
        for (String name : foreign) {
            Files.write(backups.resolve(name), rest);
        }
        Files.createDirectory(backups.resolve("restore-20260301T120000-00000008.db"));
        Files.write(backups.resolve("unfinished-restore"), rest);
        Files.write(backups.resolve("unfinished-restore-journal"), rest);
        try (Store store = Samples.open(folder)) {
            assertThat(store.listRestorePoints()).isEmpty();
            RestorePoint made = store.makeRestorePoint(NOON, RestorePoint.Why.WANTED);
            assertThat(store.listRestorePoints()).containsExactly(made);
            assertThat(store.removeRestorePoints()).isEmpty();
        }
        assertThat(names())
                .containsAll(foreign)
                .contains("restore-20260301T120000-00000008.db")
                .doesNotContain("unfinished-restore", "unfinished-restore-journal");
    }

    @Test
    void theNewestIsTheOneMadeLastWhateverTheClockSays() {
        try (Store store = Samples.open(folder)) {
            RestorePoint first = store.makeRestorePoint(NOON, RestorePoint.Why.WANTED);
            RestorePoint second = store.makeRestorePoint(NOON, RestorePoint.Why.WANTED);
            RestorePoint third =
                    store.makeRestorePoint(
                            NOON.minus(Duration.ofDays(400)), RestorePoint.Why.WANTED);
            assertThat(store.listRestorePoints()).containsExactly(third, second, first);
        }
    }

    @Test
    void d3AFullDiskMakesNoRestorePointAndTheStoreGoesOn() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(parent)) {
            Path small = Samples.filled(disk.place().resolve("store"));
            try (Store store = Samples.open(small)) {
                List<Change> held = store.readChanges(INSPECTION);
                RestorePoint good = store.makeRestorePoint(NOON, RestorePoint.Why.WANTED);
                Path ballast = disk.fill(20_000);
                assertThatThrownBy(() -> store.makeRestorePoint(NOON, RestorePoint.Why.WANTED))
                        .isInstanceOf(StoreException.DiskFull.class);
                assertThatThrownBy(() -> store.returnTo(good, NOON))
                        .isInstanceOf(StoreException.DiskFull.class);
                assertThat(store.listRestorePoints()).containsExactly(good);
                assertThat(names(small.resolve(Keyring.BACKUPS)))
                        .containsExactly(good.name(), KeyFile.NAME);

                Files.delete(ballast);
                assertThat(store.readChanges(INSPECTION)).isEqualTo(held);
                assertThat(store.makeRestorePoint(NOON, RestorePoint.Why.WANTED).number())
                        .isEqualTo(2);
            }
        }
    }

    @Test
    void aClosedStoreMakesNoneAndATransactionDoesNotWaitForOne() {
        Store store = Samples.open(folder);
        assertThatThrownBy(() ->
                        store.inTransaction(
                                tx -> store.makeRestorePoint(NOON, RestorePoint.Why.WANTED)))
                .isInstanceOf(IllegalStateException.class);
        store.close();
        assertThatThrownBy(() -> store.makeRestorePoint(NOON, RestorePoint.Why.WANTED))
                .isInstanceOf(StoreException.Closed.class);
    }

    @Test
    void ownChangesAreCountedAcrossInspectionsAndAColleaguesAreNot() {
        try (Store store = Samples.open(folder)) {
            var before = store.inTransaction(StoreTransaction::countOwnChanges);
            assertThat(before.values()).containsExactly(0L, 0L);
            store.inTransaction(tx -> tx.append(INSPECTION, Samples.chain(INSPECTION, REPLICA, 9)));
            store.inTransaction(tx -> {
                tx.putDraft(INSPECTION, "note/1", Bytes.of(new byte[3]));
                return null;
            });
            assertThat(store.inTransaction(StoreTransaction::countOwnChanges)).isEqualTo(before);
            var own = store.replica(OTHER_INSPECTION);
            var seenInside =
                    store.inTransaction(tx -> {
                        tx.append(OTHER_INSPECTION, Samples.chain(OTHER_INSPECTION, own, 2));
                        return tx.countOwnChanges();
                    });
            assertThat(seenInside).containsEntry(own, 2L).isNotEqualTo(before);
            assertThat(store.inTransaction(StoreTransaction::countOwnChanges))
                    .isEqualTo(seenInside);
        }
    }

    private static void append(Store store, Change change) {
        store.inTransaction(tx -> tx.append(INSPECTION, List.of(change)));
    }

    private List<String> names() throws IOException {
        return names(backups);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
