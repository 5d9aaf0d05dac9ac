package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.store.Samples.INSPECTION;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// D1: the process of [KillWriter] is killed while it backs up, closes an inspection or takes changes in. The
/// store is as before that or as after it, and what was said to be done is.
class WorkKillTest {

    private static final int MOST_KILLS = 500;
    private static final int KILLS = Integer.getInteger("fieldbook.kill.count", 50) / 5;
    private static final long SEED = Long.getLong("fieldbook.kill.seed", System.nanoTime());

    /// A store grows, so now and then a new one is begun.
    private static final int KILLS_A_STORE = 30;

    private static final List<String> KINDS = List.of("backup", "closing", "import");

    @TempDir Path parent;

    private final Random random = new Random(SEED);

    /// How long each kind of work takes on this machine, in nanoseconds: a kill is to meet all of it.
    private final Map<String, Long> taken = new HashMap<>();

    private final Set<Hash> changes = new HashSet<>();
    private final Set<Hash> backedUp = new HashSet<>();
    private final Begun closings = Begun.none();
    private final Begun imports = Begun.none();

    /// What was said to begin, and what of it was said to be done.
    private record Begun(Set<UUID> begun, Set<UUID> done) {
        static Begun none() {
            return new Begun(new HashSet<>(), new HashSet<>());
        }

        void clear() {
            begun.clear();
            done.clear();
        }
    }

    @Test
    void d1KilledWhileItBacksUpClosesOrImportsAStoreIsAsBeforeOrAsAfter(TestReporter reporter)
            throws Exception {
        Path folder = parent.resolve("store");
        int unfinished = 0;
        int kills = 0;
        // On a slow machine few of them come in the middle of it: until one did it goes on.
        for (; kills < KILLS || (unfinished == 0 && kills < MOST_KILLS); kills++) {
            if (kills % KILLS_A_STORE == 0) {
                begin(folder);
            }
            String kind = KINDS.get(kills % KINDS.size());
            String last = writeAndKill(folder, kind);
            unfinished += last.startsWith("begin") ? 1 : 0;
            try (Store store = Samples.open(folder)) {
                expectAll(store, "seed " + SEED + ", kill " + kills + " after " + last);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "D1: seed %d, %d kills at work, %d of them before it was done%n",
                SEED,
                kills,
                unfinished);
        assertThat(unfinished).isPositive();
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "D1",
                        "count",
                        Integer.toString(kills),
                        "unit",
                        "kills while a store was backed up, an inspection closed or changes taken"
                                + " in",
                        "seed",
                        Long.toString(SEED)));
    }

    private void begin(Path folder) throws IOException {
        if (Files.exists(folder)) {
            Samples.deleteFolder(folder);
        }
        changes.clear();
        backedUp.clear();
        closings.clear();
        imports.clear();
        try (Store store = Samples.create(folder)) {
            store.inTransaction(tx -> tx.createInspection(INSPECTION));
        }
    }

    /// Kills once work of this kind has begun.
    ///
    /// @return what was told last
    private String writeAndKill(Path folder, String kind) throws Exception {
        Process writer = KillWriter.startWork(folder, random.nextLong());
        List<String> lines = new ArrayList<>();
        try (BufferedReader told = writer.inputReader(StandardCharsets.UTF_8);
                ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor()) {
            assertThat(told.readLine()).isEqualTo("open");
            readUntil("begin " + kind, told, lines);
            if (!taken.containsKey(kind)) {
                long begun = System.nanoTime();
                lines.add(Objects.requireNonNull(told.readLine()));
                taken.put(kind, System.nanoTime() - begun);
                readUntil("begin " + kind, told, lines);
            }
            // The handle, unlike the process, leaves the pipe open, so all that was told is read.
            Runnable kill = writer.toHandle()::destroyForcibly;
            long delay = random.nextLong(taken.getOrDefault(kind, 0L));
            var _ = killer.schedule(kill, delay, TimeUnit.NANOSECONDS);
            told.lines().forEach(lines::add);
        } finally {
            writer.destroyForcibly().waitFor();
        }
        lines.forEach(this::note);
        return lines.getLast();
    }

    private static void readUntil(String beginning, BufferedReader told, List<String> lines)
            throws IOException {
        do {
            lines.add(Objects.requireNonNull(told.readLine()));
        } while (!lines.getLast().startsWith(beginning));
    }

    private void note(String line) {
        String[] words = line.split(" ", -1);
        switch (words[0]) {
            case "change" -> changes.add(new Hash(words[1]));
            case "backup" -> backedUp.addAll(changes);
            case "closed" -> closings.done().add(UUID.fromString(words[1]));
            case "imported" -> imports.done().add(UUID.fromString(words[1]));
            case "begin" -> noteBeginning(words);
            default -> throw new IllegalStateException("the writer said something else");
        }
    }

    private void noteBeginning(String[] words) {
        switch (words[1]) {
            case "backup" -> {}
            case "closing" -> closings.begun().add(UUID.fromString(words[2]));
            case "import" -> imports.begun().add(UUID.fromString(words[2]));
            default -> throw new IllegalStateException("the writer began something else");
        }
    }

    private void expectAll(Store store, String when) {
        assertThat(store.check().faults()).as(when).isEmpty();
        List<Change> held = store.readChanges(INSPECTION);
        assertThat(Held.hashes(held)).as(when).containsAll(changes);
        expectBackups(store, when);
        expectClosings(store, when);
        expectImports(store, held, when);
    }

    /// Whatever has a restore point's name is whole, and the newest full copy with its tail holds what was
    /// said to be backed up.
    private void expectBackups(Store store, String when) {
        List<RestorePoint> points = store.listRestorePoints();
        for (RestorePoint point : points) {
            assertThat(store.read(point).inspections()).as(when).containsKey(INSPECTION);
        }
        if (!backedUp.isEmpty()) {
            RestorePoint newest =
                    points.stream()
                            .filter(point -> point.why() == RestorePoint.Why.DAILY)
                            .findFirst()
                            .orElseThrow();
            assertThat(Held.hashes(Samples.held(store.read(newest), INSPECTION).changes()))
                    .as(when)
                    .containsAll(backedUp);
        }
    }

    private void expectClosings(Store store, String when) {
        List<UUID> open = store.inspections();
        Set<UUID> closed = store.closings().list().keySet();
        assertThat(closed).as(when).containsAll(closings.done());
        for (UUID one : closings.begun()) {
            assertThat(open.contains(one)).as(when).isNotEqualTo(closed.contains(one));
            if (open.contains(one)) {
                assertThat(store.readChanges(one)).as(when).hasSize(KillWriter.TO_CLOSE);
                assertThat(store.readOpenings(one)).as(when).hasSize(1);
            }
        }
    }

    private void expectImports(Store store, List<Change> held, String when) {
        Map<UUID, Long> counts =
                held.stream()
                        .collect(
                                Collectors.groupingBy(
                                        change -> change.record().replica(),
                                        Collectors.counting()));
        assertThat(counts.keySet()).as(when).containsAll(imports.done());
        for (UUID one : imports.begun()) {
            boolean isTaken = counts.containsKey(one);
            assertThat(counts.getOrDefault(one, 0L))
                    .as(when)
                    .isEqualTo(isTaken ? KillWriter.IMPORTED : 0L);
            assertThat(store.readDrafts(INSPECTION).containsKey("import/" + one))
                    .as(when)
                    .isEqualTo(isTaken);
        }
    }
}
