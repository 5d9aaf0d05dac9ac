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

/// Random edits, backups, restarts and damage, under a clock of its own: at each moment the newest
/// restore point that is whole holds everything but the last 50 changes or 10 minutes.
class BackupStepsTest {

    private static final int STEPS = Integer.getInteger("fieldbook.scripts", 300);
    private static final int STEPS_A_STORE = 150;
    private static final Instant BEGIN = Instant.parse("2026-03-01T09:00:00Z");

    @TempDir Path parent;

    @Test
    void d9AGoodBackupAtMostTenMinutesOrFiftyChangesOldAlwaysExists(TestReporter reporter)
            throws IOException {
        long seed = 20260301;
        for (int done = 0; done < STEPS; done += STEPS_A_STORE) {
            Path folder = parent.resolve("store" + done);
            var run = new Run(folder, new Random(seed + done), "seed " + (seed + done));
            run.steps(Math.min(STEPS_A_STORE, STEPS - done));
            Samples.deleteFolder(folder);
        }
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "D9",
                        "count",
                        String.valueOf(STEPS),
                        "unit",
                        "steps of editing, backing up and damaging",
                        "seed",
                        String.valueOf(seed)));
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

        Run(Path folder, Random random, String what) {
            this.folder = folder;
            this.random = random;
            this.what = what;
            store = Samples.create(folder);
            store.inTransaction(tx -> tx.createInspection(INSPECTION));
            tick();
        }

        void steps(int count) throws IOException {
            for (int i = 0; i < count; i++) {
                switch (random.nextInt(isDamaged ? 24 : 20)) {
                    case 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 -> edit(1 + random.nextInt(20));
                    case 12, 13, 14, 15 -> pass(random.nextInt(25));
                    case 16 -> pass(60 * random.nextInt(40));
                    case 17 -> restart();
                    case 18 -> tear();
                    case 19 -> damage();
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
                open().backups().tick(now);
            } catch (StoreException.Damaged told) {
                assertThat(isDamaged).as(what + " " + told.getMessage()).isTrue();
                if (open().backups().waitingSince().isPresent()) {
                    recover();
                }
            }
        }

        private void restart() {
            if (random.nextBoolean()) {
                try {
                    open().backups().bringUpToDate(now);
                } catch (StoreException.Damaged told) {
                    assertThat(isDamaged).as(what).isTrue();
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
            try (var file = new RandomAccessFile(folder.resolve(Database.NAME).toFile(), "rw")) {
                switch (random.nextInt(3)) {
                    case 0 -> {
                        file.seek(random.nextLong(file.length()));
                        file.write(random.nextInt(256));
                    }
                    case 1 -> {
                        file.seek(random.nextLong(file.length() / 4096) * 4096);
                        file.write(new byte[4096]);
                    }
                    default -> file.setLength(random.nextLong(file.length()));
                }
            }
            reopen();
        }

        private void recover() {
            open().close();
            recoverClosed();
        }

        private void recoverClosed() {
            try (DamagedStore damaged =
                    DamagedStore.open(folder, Samples.passphrase(), Samples.ENVIRONMENT)) {
                damaged.restore(damaged.listRestorePoints().getFirst(), now, Optional.empty());
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

        private void check(String step) {
            List<RestorePoint> points = open().listRestorePoints();
            StoredThen then = open().read(points.getFirst());
            Set<String> held = new HashSet<>();
            Samples.held(then, INSPECTION)
                    .changes()
                    .forEach(change -> held.add(change.hash().hex()));
            assertLost(held, step);
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
