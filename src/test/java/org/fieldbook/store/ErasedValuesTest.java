package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.store.Samples.INSPECTION;
import static org.fieldbook.store.Samples.OTHER_REPLICA;
import static org.fieldbook.store.Samples.REPLICA;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.Content;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// The bytes of a value that is erased go from the database, its journal and, if wanted, every backup; every seal,
/// hash and sum still checks; and an interruption leaves it erased or not, never half.
class ErasedValuesTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final int KILLS =
            Math.max(4, Integer.getInteger("fieldbook.kill.count", 50) / 12);
    private static final long SEED = Long.getLong("fieldbook.kill.seed", System.nanoTime());
    private static final int LONGEST_WORK_MILLIS = 400;

    @TempDir Path parent;
    private Path folder;
    private Path place;
    private List<Change> targets;
    private SealedTraces traces;

    /// Rows of very different lengths, written in no order and over two days, with backups of each.
    @BeforeEach
    void fill() throws IOException {
        folder = Samples.filled(parent.resolve("store"));
        place = Files.createDirectory(parent.resolve("stick"));
        List<Change> long1 =
                Samples.extend(INSPECTION, REPLICA, Optional.empty(), 60, "x".repeat(900));
        List<Change> huge =
                Samples.extend(INSPECTION, OTHER_REPLICA, Optional.empty(), 20, "y".repeat(12_000));
        try (Store store = Samples.open(folder)) {
            store.inTransaction(tx -> tx.append(INSPECTION, long1.subList(6, 40)));
            store.backups().bringUpToDate(NOON);
            store.inTransaction(tx -> tx.append(INSPECTION, huge));
            store.inTransaction(tx -> tx.append(INSPECTION, long1.subList(40, 60)));
            store.backups().bringUpToDate(NOON);
            store.makeRestorePoint(NOON, RestorePoint.Why.WANTED);
            store.backups().bringTo(place);
        }
        targets = List.of(long1.get(20), long1.get(50), huge.get(7), huge.get(19));
        traces = SealedTraces.of(folder, targets);
    }

    private void erase(Store store) {
        store.inTransaction(tx -> {
            tx.erase(INSPECTION, targets);
            return targets;
        });
    }

    private static Change read(Store store, Change change) {
        return store.readChanges(INSPECTION).stream()
                .filter(one -> one.hash().equals(change.hash()))
                .findFirst()
                .orElseThrow();
    }

    private void expectErased(Store store) {
        for (Change target : targets) {
            Change now = read(store, target);
            assertThat(now.content()).isEqualTo(new Content.Erased());
            assertThat(now.recordBytes()).isEqualTo(target.recordBytes());
        }
        assertThat(store.check().faults()).isEmpty();
    }

    @Test
    void theRecordStaysByteForByteAndEverySumStillAgrees() {
        int before;
        try (Store store = Samples.open(folder)) {
            before = store.readChanges(INSPECTION).size();
            erase(store);
            expectErased(store);
        }
        try (Store store = Samples.open(folder)) {
            expectErased(store);
            assertThat(store.readChanges(INSPECTION)).hasSize(before);
            store.inTransaction(tx -> tx.append(INSPECTION, targets));
            expectErased(store);
        }
    }

    @Test
    void noByteOfTheOldRowsStaysInTheDatabaseOrItsJournal() throws IOException {
        assertThat(traces.files(folder)).contains("store.db");
        try (Store store = Samples.open(folder)) {
            erase(store);
            assertThat(traces.files(image("unswept"))).contains("store.db-journal");
            store.backups().bringUpToDate(NOON);
            Path open = image("open");
            // It would hold the pages as they were before they were written anew.
            assertThat(open.resolve("store.db-journal")).isEmptyFile();
            assertThat(traces.files(open))
                    .isNotEmpty()
                    .allMatch(name -> name.startsWith("restore-") || name.startsWith("tail-"));
        }
        assertThat(traces.files(folder)).noneMatch(name -> name.startsWith("store.db"));
    }

    @Test
    void aFullCopyWithoutThemIsMadeAtOnceAndTheOlderGoOnceSomebodySaysSo() throws IOException {
        try (Store store = Samples.open(folder)) {
            assertThat(store.backups().erasures().listOlder()).isEmpty();
            List<RestorePoint> before = store.listRestorePoints();
            erase(store);
            assertThat(store.backups().erasures().isFinished()).isFalse();
            assertThat(store.backups().bringUpToDate(NOON))
                    .isInstanceOf(StoreBackups.Done.Full.class);
            assertThat(store.backups().erasures().isFinished()).isTrue();
            assertThat(store.backups().erasures().listOlder()).isEqualTo(before);
            store.backups().bringTo(place);
            assertThat(traces.files(folder)).isNotEmpty();
            assertThat(traces.files(place)).isNotEmpty();

            assertThat(store.backups().erasures().removeOlder()).isEqualTo(before);
            assertThat(store.backups().erasures().listOlder()).isEmpty();
            assertThat(traces.files(folder)).isEmpty();
            store.backups().bringTo(place);
            assertThat(traces.files(place)).isEmpty();
            StoredThen then = store.read(store.listRestorePoints().getFirst());
            assertThat(Samples.held(then, INSPECTION).changes())
                    .isEqualTo(store.readChanges(INSPECTION));
        }
    }

    @Test
    void whatIsWrittenAfterwardsGoesOnInTheTailOfTheNewCopy() {
        try (Store store = Samples.open(folder)) {
            erase(store);
            store.backups().bringUpToDate(NOON);
            store.inTransaction(tx ->
                    tx.append(INSPECTION, Samples.chain(INSPECTION, Samples.OTHER_INSPECTION, 5)));
            assertThat(store.backups().bringUpToDate(NOON))
                    .isInstanceOf(StoreBackups.Done.Tail.class);
            StoredThen then = store.read(store.listRestorePoints().getFirst());
            assertThat(Samples.held(then, INSPECTION).changes())
                    .isEqualTo(store.readChanges(INSPECTION));
        }
    }

    @Test
    void aPlaceThatIsAwayLosesTheOlderOnesWhenItComes() throws IOException {
        try (Store store = Samples.open(folder)) {
            erase(store);
            store.backups().bringUpToDate(NOON);
            store.backups().erasures().removeOlder();
        }
        assertThat(traces.files(place)).isNotEmpty();
        try (Store store = Samples.open(folder)) {
            store.backups().bringTo(place);
        }
        assertThat(traces.files(place)).isEmpty();
        Path made = parent.resolve("made of the place");
        Path from = place.resolve(place.toFile().list()[0]);
        DamagedStore.copyFrom(from, made);
        try (DamagedStore damaged =
                DamagedStore.open(made, Samples.passphrase(), Samples.ENVIRONMENT)) {
            damaged.restore(damaged.listRestorePoints().getFirst(), NOON, Optional.empty());
        }
        try (Store store = Samples.open(made)) {
            expectErased(store);
        }
    }

    @Test
    void nothingIsRemovedWhileNoNewCopyIsWhole() throws IOException {
        try (Store store = Samples.open(folder)) {
            List<RestorePoint> before = store.listRestorePoints();
            erase(store);
            assertThatThrownBy(store.backups().erasures()::removeOlder)
                    .isInstanceOf(StoreException.Damaged.class);
            store.backups().bringUpToDate(NOON);
            Path newest =
                    folder.resolve("backups").resolve(store.listRestorePoints().getFirst().name());
            byte[] bytes = Files.readAllBytes(newest);
            bytes[bytes.length - 100] ^= 1;
            Files.write(newest, bytes);
            assertThatThrownBy(store.backups().erasures()::removeOlder)
                    .isInstanceOf(StoreException.Damaged.class);
            assertThat(store.listRestorePoints()).containsAll(before);
        }
    }

    @Test
    void whatWasSetAsideAndWhatCannotBeReadGoesToo() throws IOException {
        Path backups = folder.resolve("backups");
        Path aside =
                Files.copy(
                        folder.resolve("store.db"),
                        backups.resolve("damaged-restore-20260301T120000-00000002.db"));
        Path tail =
                Files.copy(
                        backups.resolve("tail-00000001.tail"),
                        backups.resolve("tail-00000000.tail"));
        try (Store store = Samples.open(folder)) {
            erase(store);
            store.backups().bringUpToDate(NOON);
            store.backups().erasures().removeOlder();
        }
        assertThat(aside).doesNotExist();
        assertThat(tail).doesNotExist();
        assertThat(traces.files(folder)).isEmpty();
    }

    /// A restore point that is being made while something is erased may hold it.
    @Test
    void aCopyBegunBeforeIsAmongTheOlderOnesAlthoughItIsNamedAfterwards() {
        try (StoreContents contents = Samples.contents(folder)) {
            RestorePoints points = new RestorePoints(folder);
            RestorePoint made =
                    points.make(
                            file -> {
                                CopyCheck check = contents.copyTo(file);
                                contents.inTransaction(tx -> {
                                    tx.erase(INSPECTION, targets);
                                    return targets;
                                });
                                return check;
                            },
                            NOON,
                            RestorePoint.Why.WANTED);
            assertThat(made.number()).isLessThan(points.erased().before());
        }
    }

    @Test
    void anErasureThatCannotBeNotedIsRefusedAndNothingIsAltered() throws IOException {
        Path inTheWay = Files.createDirectory(folder.resolve("backups").resolve("erased.new"));
        try (Store store = Samples.open(folder)) {
            assertThatThrownBy(() -> erase(store)).isInstanceOf(StoreException.class);
            targets.forEach(target -> assertThat(read(store, target)).isEqualTo(target));
            Files.delete(inTheWay);
            erase(store);
            expectErased(store);
        }
    }

    @Test
    void interruptedAfterTheCommitTheNextOpeningSweepsAndTheNextBackupIsAFullCopy()
            throws IOException {
        Path image;
        try (Store store = Samples.open(folder)) {
            erase(store);
            image = image("killed");
        }
        assertThat(traces.files(image)).contains("store.db-journal");
        try (Store store = Samples.open(image)) {
            expectErased(store);
            assertThat(traces.files(image)).noneMatch(name -> name.startsWith("store.db"));
            assertThat(store.backups().tick(NOON)).isInstanceOf(StoreBackups.Done.Full.class);
            assertThat(store.backups().erasures().isFinished()).isTrue();
        }
    }

    @Test
    void aRemovalThatWasInterruptedIsFinishedAtTheNextOpening() throws IOException {
        try (Store store = Samples.open(folder)) {
            erase(store);
            store.backups().bringUpToDate(NOON);
        }
        Path image = image("before");
        new RestorePoints(image).letGo();
        try (Store store = Samples.open(image)) {
            store.backups().tick(NOON);
            assertThat(traces.files(image)).isEmpty();
        }
    }

    @Test
    void aDiskWithoutRoomLeavesItErasedAndTheNextBackupGoesOn() throws IOException {
        try (Store store = Samples.open(folder)) {
            erase(store);
            Path inTheWay = Files.createDirectories(folder.resolve("backups/unfinished-restore/x"));
            assertThatThrownBy(() -> store.backups().bringUpToDate(NOON))
                    .isInstanceOf(StoreException.class);
            assertThat(store.backups().erasures().isFinished()).isFalse();
            expectErased(store);
            Files.delete(inTheWay);
            store.backups().tick(NOON.plus(Duration.ofMinutes(2)));
            assertThat(store.backups().erasures().isFinished()).isTrue();
        }
    }

    @Test
    void aRescuedStoreHasTheRowAsItIsAndNotAsABackupHasIt() throws IOException {
        try (Store store = Samples.open(folder)) {
            erase(store);
        }
        Path target = parent.resolve("rescued");
        try (DamagedStore damaged =
                DamagedStore.open(folder, Samples.passphrase(), Samples.ENVIRONMENT)) {
            damaged.rescue(target, Optional.empty());
        }
        try (Store store = Samples.open(target)) {
            expectErased(store);
        }
    }

    @Test
    void aMarkThatSomebodyAlteredHasThePagesSweptOnceMoreAndStopsNothing() throws IOException {
        Path mark = folder.resolve("backups").resolve(ErasedMark.NAME);
        Files.writeString(mark, "erased 9 ".repeat(1_000));
        try (Store store = Samples.open(folder)) {
            store.backups().tick(NOON);
            erase(store);
            store.backups().tick(NOON.plus(Duration.ofHours(1)));
            assertThat(store.backups().erasures().isFinished()).isTrue();
        }
    }

    @Test
    void killedAtAnyMomentItIsErasedOrNotAndNoByteStaysOnceItIs() throws Exception {
        Random random = new Random(SEED);
        int erased = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            String when = "seed " + SEED + ", kill " + kill;
            Path image = image("kill " + kill);
            List<String> told = workAndKill(image, random.nextInt(LONGEST_WORK_MILLIS));
            try (Store store = Samples.open(image)) {
                assertThat(store.check().faults()).as(when).isEmpty();
                boolean isErased = read(store, targets.getFirst()).valueBytes().isEmpty();
                assertThat(isErased || !told.contains("erased")).as(when).isTrue();
                if (isErased) {
                    erased++;
                    expectErased(store);
                    store.backups().tick(NOON);
                    assertThat(traces.files(image))
                            .as(when)
                            .noneMatch(name -> name.startsWith("store.db"));
                    store.backups().erasures().removeOlder();
                    assertThat(traces.files(image)).as(when).isEmpty();
                }
            }
            Samples.deleteFolder(image);
        }
        System.out.printf("D1: seed %d, %d kills, %d after it was erased%n", SEED, KILLS, erased);
    }

    private List<String> workAndKill(Path image, int millis) throws Exception {
        String[] arguments = new String[targets.size() + 1];
        arguments[0] = image.toString();
        for (int i = 0; i < targets.size(); i++) {
            arguments[i + 1] = targets.get(i).hash().hex();
        }
        Process worker = KillWriter.start(EraseWriter.class, arguments);
        try (BufferedReader told = worker.inputReader(StandardCharsets.UTF_8);
                ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor()) {
            assertThat(told.readLine()).isEqualTo("open");
            Runnable kill = worker.toHandle()::destroyForcibly;
            var _ = killer.schedule(kill, millis, TimeUnit.MILLISECONDS);
            return told.lines().toList();
        } finally {
            worker.destroyForcibly().waitFor();
        }
    }

    private Path image(String name) {
        Path image = parent.resolve("at " + name);
        Samples.copyFolder(folder, image);
        return image;
    }
}
