package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.store.Samples.INSPECTION;

import org.fieldbook.journal.Change;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// Random edits, backups, restarts and damage, under a clock of its own: at each moment the newest restore point,
/// or where the disk altered that too the one in the second place, holds everything but the last 50 changes or 10
/// minutes. The store, its backups and the second place are each damaged, the last two not both at once.
class BackupStepsTest {

    private static final int STEPS = Integer.getInteger("fieldbook.scripts", 300);
    private static final int STEPS_A_STORE = 150;
    private static final Instant BEGIN = Instant.parse("2026-03-01T09:00:00Z");

    private static final long SEED = Long.getLong("fieldbook.backup.seed", System.nanoTime());

    /// With which it was found that nothing is listed where the only backup there was yet is altered.
    private static final long FOUND = 72_180_896_557_339L;

    /// With which it was found that what followed the newest backup may break off while the store is damaged too.
    private static final long BREAKS_OFF = 55_615_437_607_926L;

    /// With which it was found that what was added where no full copy can be made has to be brought too.
    private static final long NO_FULL_COPY = 56_305_550_239_145L;

    @TempDir Path parent;

    @Test
    void d9WhereTheOnlyBackupThereWasYetIsAlteredTheSecondPlaceHasIt() throws IOException {
        run(FOUND);
    }

    @Test
    void d9WhereWhatFollowsTheNewestBackupBreaksOffTheSecondPlaceHasIt() throws IOException {
        run(BREAKS_OFF);
    }

    @Test
    void d9WhereNoFullCopyCanBeMadeTheSecondPlaceHasWhatFollowsTheOneBefore() throws IOException {
        run(NO_FULL_COPY);
    }

    private void run(long seed) throws IOException {
        new Run(parent.resolve("found"), new Random(seed), "seed " + seed)
                .steps(Math.min(STEPS_A_STORE, STEPS));
    }

    @Test
    void d9AGoodBackupAtMostTenMinutesOrFiftyChangesOldAlwaysExists(TestReporter reporter)
            throws IOException {
        System.out.printf("D9: seed %d%n", SEED);
        int harmed = 0;
        for (int done = 0; done < STEPS; done += STEPS_A_STORE) {
            Path folder = parent.resolve("store" + done);
            var run = new Run(folder, new Random(SEED + done), "seed " + SEED + " store " + done);
            run.steps(Math.min(STEPS_A_STORE, STEPS - done));
            harmed += run.harmed;
            Samples.deleteFolder(folder);
            Samples.deleteFolder(run.place);
        }
        assertThat(harmed).isPositive();
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "D9",
                        "count",
                        String.valueOf(STEPS),
                        "unit",
                        "steps of editing, backing up and damaging the store, its backups or the"
                                + " second place",
                        "seed",
                        String.valueOf(SEED)));
    }

    /// One store from its making on.
    private static final class Run {

        private final Path folder;
        private final Random random;
        private final String what;
        private final List<Change> written = new ArrayList<>();
        private final List<Instant> when = new ArrayList<>();
        private Instant now = BEGIN;
        private @Nullable Store store;
        private boolean isDamaged;
        private boolean isBackupDamaged;
        private boolean isPlaceDamaged;
        private int harmed;
        private final Path place;

        Run(Path folder, Random random, String what) throws IOException {
            this.folder = folder;
            this.random = random;
            this.what = what;
            place = folder.resolveSibling(folder.getFileName() + "-stick");
            DurableFiles.makeFolder(place);
            store = Samples.create(folder);
            store.inTransaction(tx -> tx.createInspection(INSPECTION));
            tick();
        }

        void steps(int count) throws IOException {
            for (int i = 0; i < count; i++) {
                switch (random.nextInt(isDamaged ? 26 : 22)) {
                    case 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 -> edit(1 + random.nextInt(20));
                    case 12, 13, 14, 15 -> pass(random.nextInt(25));
                    case 16 -> pass(60 * random.nextInt(40));
                    case 17 -> restart();
                    case 18 -> tear();
                    case 19 -> damage();
                    case 20 -> damageBackup();
                    case 21 -> damagePlace();
                    default -> recover();
                }
                if (i % 3 == 0) {
                    check(what + " step " + i);
                }
            }
            open().close();
        }

        private Store open() {
            return Objects.requireNonNull(store);
        }

        private void edit(int count) {
            Optional<Change> last =
                    written.stream()
                            .filter(change ->
                                    change.record().replica().equals(open().replica(INSPECTION)))
                            .reduce((_, b) -> b);
            List<Change> more =
                    Samples.extend(INSPECTION, open().replica(INSPECTION), last, count, "step");
            try {
                open().inTransaction(tx -> {
                    tx.putDraft(INSPECTION, "note/1", Samples.bytes("typed " + now));
                    return tx.append(INSPECTION, more);
                });
            } catch (StoreException.Damaged told) {
                // The page that the change would go to is damaged: nothing was saved, and that is
                // told.
                assertThat(isDamaged).as(what).isTrue();
                recover();
                return;
            }
            more.forEach(change -> {
                written.add(change);
                when.add(now);
            });
            tick();
        }

        private void pass(int minutes) {
            for (int i = 0; i < Math.min(minutes, 30); i++) {
                now = now.plus(Duration.ofMinutes(1));
                tick();
            }
            if (minutes > 30) {
                now = now.plus(Duration.ofMinutes(minutes - 30L));
                tick();
            }
        }

        /// What the window does after each commit and every minute. A store that fails its check makes no
        /// new full copy; that is told, and the next call tries again. Where not even the tail can go on,
        /// whoever is told goes back to the backup there is.
        private void tick() {
            try {
                note(open().backups().tick(now));
            } catch (StoreException.Damaged told) {
                assertThat(isDamaged || isBackupDamaged)
                        .as(what + " " + told.getMessage())
                        .isTrue();
                if (open().backups().waitingSince().isPresent()) {
                    recover();
                } else {
                    bringAllTheSame();
                }
            }
        }

        /// What the tail took the clock brings to the second place within a minute, told or not.
        private void bringAllTheSame() {
            try {
                assertThat(open().backups().bringTo(place)).isTrue();
            } catch (StoreException.Damaged told) {
                assertThat(isBackupDamaged).as(what + " " + told.getMessage()).isTrue();
                recover();
            }
        }

        /// A new full copy is whole, and what was backed up is brought to the second place.
        private void note(StoreBackups.Done done) {
            if (done instanceof StoreBackups.Done.Full) {
                isBackupDamaged = false;
            }
            if (!(done instanceof StoreBackups.Done.Nothing)) {
                bring();
            }
        }

        /// Where what is to be brought is damaged, that is told, and the clock's next call backs up anew.
        private void bring() {
            try {
                assertThat(open().backups().bringTo(place)).isTrue();
            } catch (StoreException.Damaged told) {
                assertThat(isBackupDamaged).as(what + " " + told.getMessage()).isTrue();
                if (open().backups().tick(now) instanceof StoreBackups.Done.Full) {
                    isBackupDamaged = false;
                }
                assertThat(open().backups().bringTo(place)).isTrue();
            }
        }

        private void restart() {
            if (random.nextBoolean()) {
                try {
                    note(open().backups().bringUpToDate(now));
                } catch (StoreException.Damaged told) {
                    assertThat(isDamaged || isBackupDamaged).as(what).isTrue();
                }
            }
            open().close();
            reopen();
        }

        private void reopen() {
            try {
                store = Samples.open(folder);
                store.inspections();
                store.replica(INSPECTION);
                tick();
            } catch (StoreException.Damaged told) {
                assertThat(isDamaged).as(what).isTrue();
                if (store != null) {
                    store.close();
                }
                recoverClosed();
            }
        }

        /// What a power cut leaves of a record that was being written.
        private void tear() throws IOException {
            open().close();
            try (Stream<Path> files = Files.list(folder.resolve(Keyring.BACKUPS))) {
                Optional<Path> newest =
                        files.filter(file -> file.toString().endsWith(".tail"))
                                .max(Path::compareTo);
                if (newest.isPresent()) {
                    byte[] rest = new byte[1 + random.nextInt(600)];
                    random.nextBytes(rest);
                    Files.write(newest.get(), rest, StandardOpenOption.APPEND);
                }
            }
            reopen();
        }

        private void damage() throws IOException {
            open().close();
            isDamaged = true;
            harm(folder.resolve(Database.NAME));
            reopen();
        }

        /// The newest full copy or its tail, in the store's folder.
        private void damageBackup() throws IOException {
            if (!isPlaceDamaged) {
                isBackupDamaged = true;
                harm(oneOf(folder));
            }
        }

        /// Likewise in the second place, which is another stick some steps later.
        private void damagePlace() throws IOException {
            if (isPlaceDamaged) {
                Samples.deleteFolder(place);
                DurableFiles.makeFolder(place);
                isPlaceDamaged = false;
                bring();
            } else if (!isBackupDamaged) {
                isPlaceDamaged = true;
                harm(oneOf(inPlace()));
            }
        }

        private Path inPlace() throws IOException {
            try (Stream<Path> inside = Files.list(place)) {
                return inside.findFirst().orElseThrow();
            }
        }

        private Path oneOf(Path store) throws IOException {
            RestorePoint newest = new RestorePoints(store).list().getFirst();
            Path backups = store.resolve(Keyring.BACKUPS);
            Path tail = backups.resolve(TailFile.name(newest.number()));
            return random.nextBoolean() && Files.exists(tail)
                    ? tail
                    : backups.resolve(newest.name());
        }

        private void harm(Path harmedFile) throws IOException {
            harmed++;
            try (var file = new RandomAccessFile(harmedFile.toFile(), "rw")) {
                switch (random.nextInt(3)) {
                    case 0 -> {
                        file.seek(random.nextLong(file.length()));
                        file.write(random.nextInt(256));
                    }
                    case 1 -> {
                        file.seek(random.nextLong(1 + (file.length() - 1) / 4096) * 4096);
                        file.write(new byte[4096]);
                    }
                    default -> file.setLength(random.nextLong(file.length()));
                }
            }
        }

        private void recover() {
            open().close();
            recoverClosed();
        }

        private void recoverClosed() {
            try {
                if (isBackupDamaged && breaksOff()) {
                    makeAgain();
                } else {
                    restore(folder);
                }
            } catch (StoreException.Damaged told) {
                assertThat(isBackupDamaged).as(what + " " + told.getMessage()).isTrue();
                makeAgain();
            }
            isDamaged = false;
            store = Samples.open(folder);
            Set<String> held = new HashSet<>();
            store.readChanges(INSPECTION).forEach(change -> held.add(change.hash().hex()));
            assertLost(held, what + " after recovery");
            for (int i = written.size() - 1; i >= 0; i--) {
                if (!held.contains(written.get(i).hash().hex())) {
                    written.remove(i);
                    when.remove(i);
                }
            }
            assertThat(store.check().faults()).as(what).isEmpty();
            tick();
        }

        /// Whoever restores is told so first, and up to when it holds everything.
        private boolean breaksOff() {
            try (DamagedStore damaged =
                    DamagedStore.open(folder, Samples.passphrase(), Samples.ENVIRONMENT)) {
                List<RestorePoint> points = damaged.listRestorePoints();
                return points.isEmpty() || damaged.read(points.getFirst()).isTorn();
            }
        }

        private void restore(Path store) {
            try (DamagedStore damaged =
                    DamagedStore.open(store, Samples.passphrase(), Samples.ENVIRONMENT)) {
                damaged.restore(damaged.listRestorePoints().getFirst(), now, Optional.empty());
            }
        }

        /// Of the second place alone.
        private void makeAgain() {
            try {
                Samples.deleteFolder(folder);
                DamagedStore.copyFrom(inPlace(), folder);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            isBackupDamaged = false;
            restore(folder);
        }

        private void check(String step) throws IOException {
            Set<String> held = new HashSet<>();
            Optional<StoredThen> then = readNewest(step);
            if (then.isPresent()) {
                Samples.held(then.get(), INSPECTION)
                        .changes()
                        .forEach(change -> held.add(change.hash().hex()));
            } else {
                open().close();
                Path again = folder.resolveSibling("again");
                DamagedStore.copyFrom(inPlace(), again);
                restore(again);
                try (Store made = Samples.open(again)) {
                    made.readChanges(INSPECTION).forEach(change -> held.add(change.hash().hex()));
                }
                Samples.deleteFolder(again);
                reopen();
            }
            assertLost(held, step);
        }

        /// The newest in the store's folder; empty where the disk altered it.
        private Optional<StoredThen> readNewest(String step) {
            try {
                List<RestorePoint> points = open().listRestorePoints();
                if (points.isEmpty()) {
                    // The only one there was yet says no longer what it is.
                    assertThat(isBackupDamaged).as(step + " nothing is listed").isTrue();
                    return Optional.empty();
                }
                StoredThen then = open().read(points.getFirst());
                return then.isTorn() && isBackupDamaged ? Optional.empty() : Optional.of(then);
            } catch (StoreException.Damaged told) {
                assertThat(isBackupDamaged).as(step + " " + told.getMessage()).isTrue();
                return Optional.empty();
            }
        }

        private void assertLost(Set<String> held, String step) {
            List<Integer> lost = new ArrayList<>();
            for (int i = 0; i < written.size(); i++) {
                if (!held.contains(written.get(i).hash().hex())) {
                    lost.add(i);
                }
            }
            assertThat(held.size() + lost.size()).as(step).isEqualTo(written.size());
            if (!lost.isEmpty()) {
                assertThat(lost.size()).as(step + ": changes in no backup").isLessThan(50);
                assertThat(Duration.between(when.get(lost.getFirst()), now))
                        .as(step + ": age of the first change in no backup")
                        .isLessThanOrEqualTo(Duration.ofMinutes(10));
            }
        }
    }
}
