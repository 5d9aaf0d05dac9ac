package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.store.Samples.INSPECTION;
import static org.fieldbook.store.Samples.OTHER_INSPECTION;
import static org.fieldbook.store.Samples.OTHER_REPLICA;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Change;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A closed inspection opens nowhere in reach, all others do, and a closing that is interrupted has either
/// not begun or is finished at the next opening.
class ClosingTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Bytes RECEIPT = Samples.bytes("closed");

    private static final Bytes PACK = Samples.bytes("a pack");
    private static final Bytes OTHER_PACK = Samples.bytes("another pack");

    @TempDir Path parent;
    private Path folder;
    private Path place;
    private Path keysBefore;
    private KeysTried tried;

    /// Two days with restore points, tails and a second backup place.
    @BeforeEach
    void fill() throws IOException {
        folder = Samples.filled(parent.resolve("store"));
        place = Files.createDirectory(parent.resolve("stick"));
        try (Store store = Samples.open(folder)) {
            for (int day = 0; day < 2; day++) {
                write(store, 30 + day);
                store.inTransaction(tx -> tx.putBlob(OTHER_INSPECTION, OTHER_PACK));
                store.backups().bringUpToDate(NOON.plus(Duration.ofDays(day)));
                write(store, 40 + day);
                store.backups().bringUpToDate(NOON.plus(Duration.ofDays(day)));
                store.makeRestorePoint(NOON, RestorePoint.Why.WANTED);
                store.backups().bringTo(place);
            }
        }
        keysBefore = Files.copy(folder.resolve(KeyFile.NAME), parent.resolve("taken away"));
        tried =
                new KeysTried(
                        Files.createDirectory(parent.resolve("scratch")), List.of(folder, place));
    }

    private static void write(Store store, int length) {
        store.inTransaction(
                tx -> tx.append(INSPECTION, Samples.chain(INSPECTION, OTHER_REPLICA, length)));
    }

    @Test
    void k5NothingOfAClosedInspectionOpensInReachAndTheOthersDo(TestReporter reporter) {
        setAside();
        List<Change> other;
        try (Store store = Samples.open(folder)) {
            other = store.readChanges(OTHER_INSPECTION);
            assertThat(close(store)).isEmpty();
            assertThat(store.backups().bringTo(place)).isTrue();
            assertThat(store.inspections()).containsExactly(OTHER_INSPECTION);
        }
        List<Path> keyFiles = tried.keyFiles();
        assertThat(keyFiles).hasSize(3);
        int looked = 0;
        KeysTried inPlace = new KeysTried(parent.resolve("scratch"), List.of(place));
        List<Bytes> packs = List.of(PACK, OTHER_PACK);
        for (Path keys : keyFiles) {
            assertThat(tried.opened(keys, INSPECTION)).as("by %s", keys).isZero();
            assertThat(tried.opened(keys, OTHER_INSPECTION)).isGreaterThan(10);
            assertThat(tried.openedFiles(keys, INSPECTION, packs)).as("by %s", keys).isZero();
            assertThat(tried.openedFiles(keys, OTHER_INSPECTION, packs)).isEqualTo(2);
            assertThat(inPlace.opened(keys, OTHER_INSPECTION)).isPositive();
            looked++;
        }
        // The second place keeps the attached file of the one that was closed, of no use to
        // anybody.
        assertThat(inPlace.openedFiles(keysBefore, INSPECTION, packs)).isEqualTo(1);
        // What nobody reached still opens what is in the backups: it is said so.
        assertThat(tried.opened(keysBefore, INSPECTION)).isGreaterThan(100);
        try (Store store = Samples.open(folder)) {
            assertThat(store.readChanges(OTHER_INSPECTION)).isEqualTo(other);
            for (RestorePoint point : store.listRestorePoints()) {
                assertThat(store.read(point).inspections()).containsOnlyKeys(OTHER_INSPECTION);
                looked++;
            }
            assertThat(store.check().faults()).isEmpty();
        }
        reporter.publishEntry(
                Map.of(
                        "promise", "K5",
                        "count", Integer.toString(looked),
                        "unit", "copies of keys and backups tried"));
    }

    /// What is whole of earlier keys that were damaged would open it.
    private Path setAside() {
        try {
            return Files.copy(folder.resolve(KeyFile.NAME), folder.resolve("store.keys.damaged-1"));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void rowsDraftsAndAttachmentsAreGoneAndTheReceiptStays() throws IOException {
        try (Store store = Samples.open(folder)) {
            close(store);
            assertThat(store.closings().list()).containsExactly(Map.entry(INSPECTION, RECEIPT));
        }
        try (Stream<Path> blobs = Files.list(folder.resolve(BlobTable.FOLDER))) {
            assertThat(blobs).hasSize(1);
        }
        try (Store store = Samples.open(folder)) {
            assertThat(store.closings().list()).containsExactly(Map.entry(INSPECTION, RECEIPT));
            assertThat(store.check().faults()).isEmpty();
            assertThat(store.check().keyCopies()).isEqualTo(1);
        }
        try (Database database = Database.open(folder.resolve(Database.NAME))) {
            RawRows rows = new RawRows(database, 1_000, FaultSink.THROWN);
            assertThat(rows.changes())
                    .isNotEmpty()
                    .allMatch(row -> Arrays.equals(row.inspection(), Columns.of(OTHER_INSPECTION)));
            assertThat(rows.drafts()).isEmpty();
        }
    }

    @Test
    void aClosingInterruptedAtAnyStepHasNotBegunOrIsFinishedAtTheNextOpening() throws IOException {
        List<Path> images = new ArrayList<>();
        List<Change> before;
        try (Store store = Samples.open(folder)) {
            before = store.readChanges(INSPECTION);
            store.closings().close(INSPECTION, RECEIPT, step -> images.add(image(step.name())));
        }
        Path between = image("between");
        Files.copy(
                images.getFirst().resolve("backups").resolve(KeyFile.NAME),
                between.resolve("backups").resolve(KeyFile.NAME),
                StandardCopyOption.REPLACE_EXISTING);
        images.add(between);
        assertThat(images).hasSize(4);
        for (Path image : images) {
            boolean begun = !image.equals(images.getFirst());
            for (int opening = 0; opening < 2; opening++) {
                try (Store store = Samples.open(image)) {
                    if (begun) {
                        assertThat(store.inspections()).containsExactly(OTHER_INSPECTION);
                        assertThat(store.closings().list()).containsOnlyKeys(INSPECTION);
                    } else {
                        assertThat(store.readChanges(INSPECTION)).isEqualTo(before);
                        assertThat(store.closings().list()).isEmpty();
                    }
                    assertThat(store.check().faults()).as(image.toString()).isEmpty();
                    store.backups().bringUpToDate(NOON.plus(Duration.ofDays(2)));
                }
            }
            if (begun) {
                KeysTried there = new KeysTried(parent.resolve("scratch"), List.of(image));
                for (Path keys : there.keyFiles()) {
                    assertThat(there.opened(keys, INSPECTION)).isZero();
                }
            }
        }
    }

    private Path image(String name) {
        Path image = parent.resolve("at " + name);
        Samples.copyFolder(folder, image);
        return image;
    }

    /// The disk is full once its keys are gone.
    private static void closeHalf(Store store) {
        assertThatThrownBy(() ->
                        store.closings()
                                .close(
                                        INSPECTION,
                                        RECEIPT,
                                        step -> {
                                            if (step == Closings.Step.ROWS) {
                                                throw new StoreException.DiskFull(null);
                                            }
                                        }))
                .isInstanceOf(StoreException.DiskFull.class);
    }

    @Test
    void whileAClosingIsNotFinishedTheOthersGoOnAndTheNextCopyFinishesIt() throws IOException {
        List<Consumer<Store>> copying =
                List.of(
                        store -> store.backups().bringUpToDate(NOON.plus(Duration.ofDays(2))),
                        store -> store.backups().tick(NOON.plus(Duration.ofDays(2))),
                        store -> store.makeRestorePoint(NOON, RestorePoint.Why.IMPORT),
                        store -> assertThat(store.check().faults()).isEmpty());
        Path closing = parent.resolve("closing");
        for (Consumer<Store> copy : copying) {
            Samples.copyFolder(folder, closing);
            try (Store store = Samples.open(closing)) {
                closeHalf(store);
                store.inTransaction(tx -> {
                    assertThat(tx.countOwnChanges()).hasSize(1);
                    return tx.append(
                            OTHER_INSPECTION, Samples.chain(OTHER_INSPECTION, OTHER_REPLICA, 3));
                });
                copy.accept(store);
                assertThat(store.inspections()).containsExactly(OTHER_INSPECTION);
                assertThat(store.check().faults()).isEmpty();
            }
            try (Database database = Database.open(closing.resolve(Database.NAME))) {
                assertThat(new RawRows(database, 1_000, FaultSink.THROWN).changes())
                        .hasSize(5)
                        .allMatch(row ->
                                Arrays.equals(row.inspection(), Columns.of(OTHER_INSPECTION)));
            }
            Samples.deleteFolder(closing);
        }
    }

    @Test
    void aClosingThatFailsAfterTheKeysAreGoneIsClosedAndFinishedLater() {
        try (Store store = Samples.open(folder)) {
            closeHalf(store);
            assertThat(store.inspections()).containsExactly(OTHER_INSPECTION);
            assertThat(store.closings().list()).containsOnlyKeys(INSPECTION);
        }
        try (Store store = Samples.open(folder)) {
            assertThat(store.inspections()).containsExactly(OTHER_INSPECTION);
            assertThat(store.check().faults()).isEmpty();
        }
    }

    @Test
    void aCopyOfTheKeysThatCannotBeWrittenIsNamedAndFollowsAtTheNextOpening() throws IOException {
        Path copy = folder.resolve("backups").resolve(KeyFile.NAME);
        Path inTheWay = Files.createDirectory(copy.resolveSibling("store.keys.new"));
        try (Store store = Samples.open(folder)) {
            assertThat(close(store)).containsExactly(copy);
        }
        assertThat(tried.opened(copy, INSPECTION)).isPositive();
        Files.delete(inTheWay);
        Samples.open(folder).close();
        assertThat(tried.opened(copy, INSPECTION)).isZero();
    }

    @Test
    void keysThatCannotBeWrittenLeaveItOpenAndWhole() throws IOException {
        Path inTheWay = Files.createDirectory(folder.resolve("store.keys.new"));
        try (Store store = Samples.open(folder)) {
            List<Change> before = store.readChanges(INSPECTION);
            assertThatThrownBy(() -> close(store)).isInstanceOf(StoreException.class);
            assertThat(store.closings().list()).isEmpty();
            assertThat(store.readChanges(INSPECTION)).isEqualTo(before);
            write(store, 60);
            Files.delete(inTheWay);
            store.cards().make(Samples.OTHER_REPLICA);
        }
        try (Store store = Samples.open(folder)) {
            assertThat(store.inspections()).contains(INSPECTION);
            assertThat(store.check().faults()).isEmpty();
        }
    }

    /// Rows that are written next take the numbers of those that went.
    @Test
    void whatIsWrittenAfterwardsIsInTheNextBackup() {
        try (Store store = Samples.open(folder)) {
            store.backups().bringUpToDate(NOON);
            write(store, 70);
            store.backups().bringUpToDate(NOON.plus(Duration.ofDays(1)));
            close(store);
            store.inTransaction(tx ->
                    tx.append(OTHER_INSPECTION, Samples.chain(OTHER_INSPECTION, OTHER_REPLICA, 3)));
            store.backups().bringUpToDate(NOON.plus(Duration.ofDays(1)));
            StoredThen then = store.read(store.listRestorePoints().getFirst());
            assertThat(Samples.held(then, OTHER_INSPECTION).changes())
                    .isEqualTo(store.readChanges(OTHER_INSPECTION));
        }
    }

    @Test
    void goingBackToARestorePointDoesNotBringItBack() {
        try (Store store = Samples.open(folder)) {
            List<RestorePoint> points = store.listRestorePoints();
            close(store);
            try (Store back = store.returnTo(points.getLast(), NOON)) {
                assertThat(back.inspections()).containsExactly(OTHER_INSPECTION);
                assertThat(back.closings().list()).containsOnlyKeys(INSPECTION);
                assertThat(back.check().faults()).isEmpty();
            }
        }
    }

    @Test
    void aStoreThatDoesNotOpenIsPutRightAndRescuedWithoutIt() throws IOException {
        List<Change> other;
        try (Store store = Samples.open(folder)) {
            other = store.readChanges(OTHER_INSPECTION);
            close(store);
        }
        Files.delete(folder.resolve(Database.NAME));
        Path target = parent.resolve("rescued");
        try (DamagedStore damaged =
                DamagedStore.open(folder, Samples.passphrase(), Samples.ENVIRONMENT)) {
            RescueReport report = damaged.rescue(target, Optional.empty());
            assertThat(report.inspections()).hasSize(1);
            assertThat(report.faults()).noneMatch(fault -> fault.kind() == Fault.Kind.KEY_MISSING);
            damaged.restore(damaged.listRestorePoints().getLast(), NOON, Optional.empty());
        }
        for (Path one : List.of(folder, target)) {
            try (Store store = Samples.open(one)) {
                assertThat(store.inspections()).containsExactly(OTHER_INSPECTION);
                assertThat(store.readChanges(OTHER_INSPECTION)).isEqualTo(other);
                assertThat(store.closings().list()).containsOnlyKeys(INSPECTION);
            }
        }
    }

    @Test
    void aClosedInspectionIsNotMadeAgain() {
        try (Store store = Samples.open(folder)) {
            close(store);
            assertThatThrownBy(() -> store.inTransaction(tx -> tx.createInspection(INSPECTION)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("closed");
            assertThatThrownBy(() -> close(store)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static List<Path> close(Store store) {
        return store.closings().close(INSPECTION, RECEIPT, _ -> {});
    }
}
