package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.store.Samples.INSPECTION;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// D1: a real process is killed while it returns to a restore point; the store is as it was before or
/// as it is after, and what was written before is kept either way.
class ReturnKillTest {

    private static final int KILLS = Integer.getInteger("fieldbook.kill.count", 50) / 2;
    private static final int MOST_KILLS = 500;
    private static final long SEED = Long.getLong("fieldbook.kill.seed", System.nanoTime());
    private static final int LONGEST_WORK_MILLIS = 300;

    @TempDir Path parent;

    private final Random random = new Random(SEED);

    @Test
    void d1AStoreWhoseReturnIsKilledIsAsBeforeOrAsAfter(TestReporter reporter) throws Exception {
        Path folder = Samples.filled(parent.resolve("store"));
        List<Change> early;
        try (Store store = Samples.open(folder)) {
            early = store.readChanges(INSPECTION);
            store.makeRestorePoint(
                    Instant.EPOCH.minus(1, ChronoUnit.DAYS),
                    RestorePoint.Why.WANTED); // stays: the only one
        }
        int before = 0;
        int kills = 0;
        // On a slow machine few of them come while something is written: until one did it goes on.
        while (kills < KILLS || (before == 0 && kills < MOST_KILLS)) {
            kills++;
            String when = "seed " + SEED + ", kill " + kills;
            List<String> told = workAndKill(folder);
            try (Store store = Samples.open(folder)) {
                assertThat(store.check().faults()).as(when).isEmpty();
                List<Change> late = lateIn(store, early, when);
                before += late.size();
                expectKept(store, told, late, early, when);
            }
            try (Store store = Samples.open(folder)) {
                RestorePoint first = store.listRestorePoints().getLast();
                store.returnTo(first, Instant.EPOCH).close();
            }
        }
        System.out.printf(
                Locale.ROOT, "D1: seed %d, %d kills, %d before the return%n", SEED, kills, before);
        assertThat(before).isPositive();
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "D1",
                        "count",
                        Integer.toString(kills),
                        "unit",
                        "kills while a store returned to a restore point",
                        "seed",
                        Long.toString(SEED)));
    }

    private static List<Change> lateIn(Store store, List<Change> early, String when) {
        List<Change> held = store.readChanges(INSPECTION);
        assertThat(held).as(when).containsAll(early);
        List<Change> late = held.stream().filter(change -> !early.contains(change)).toList();
        assertThat(late).as(when).hasSizeLessThanOrEqualTo(1);
        return late;
    }

    /// The change told last is in the store, or in the restore point that was made of it.
    private static void expectKept(
            Store store, List<String> told, List<Change> late, List<Change> early, String when) {
        Stream<String> hashes = told.stream().filter(line -> !line.equals("returned"));
        List<String> written = hashes.toList();
        if (written.isEmpty()) {
            return;
        }
        Hash last = new Hash(written.getLast());
        boolean isHere = late.stream().anyMatch(change -> change.hash().equals(last));
        if (!isHere && told.getLast().equals("returned") && late.size() == 1) {
            return; // written since, and the kill came before it was told
        }
        if (!isHere) {
            RestorePoint kept = store.listRestorePoints().getFirst();
            try (Store returned = store.returnTo(kept, Instant.EPOCH)) {
                assertThat(lateIn(returned, early, when))
                        .as(when)
                        .extracting(Change::hash)
                        .containsExactly(last);
            }
        }
    }

    private List<String> workAndKill(Path folder) throws Exception {
        Process worker = KillWriter.start(ReturnWriter.class, folder.toString());
        try (BufferedReader told = worker.inputReader(StandardCharsets.UTF_8);
                ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor()) {
            assertThat(told.readLine()).isEqualTo("open");
            Runnable kill = worker.toHandle()::destroyForcibly;
            var _ =
                    killer.schedule(
                            kill, random.nextInt(LONGEST_WORK_MILLIS), TimeUnit.MILLISECONDS);
            return told.lines().toList();
        } finally {
            worker.destroyForcibly().waitFor();
        }
    }
}
