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
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// D1: a real process is killed while it writes; nothing it had reported saved is lost.
class KillTest {

    /// The rest of them are [ScriptKillTest]'s.
    private static final int KILLS = Integer.getInteger("fieldbook.kill.count", 50) * 3 / 5;

    /// From so many on it is a long run, on a machine that does nothing else: then the time of starts is looked at.
    private static final int MANY = 300;

    private static final long LONGEST_START_MILLIS = 3_000;

    private static final long SEED = Long.getLong("fieldbook.kill.seed", System.nanoTime());

    /// After the writer has opened the store; it commits every few milliseconds.
    private static final int LONGEST_WRITING_MILLIS = 300;

    /// Some are killed this soon after their start, so while opening or recovering.
    private static final int LONGEST_OPENING_MILLIS = 1500;

    @TempDir Path parent;

    private final Random random = new Random(SEED);
    private final Set<Hash> changes = new HashSet<>();
    private final Map<String, Long> drafts = new HashMap<>();
    private final Set<Hash> blobs = new HashSet<>();
    private final Set<Hash> removed = new HashSet<>();
    private final Set<UUID> inspections = new HashSet<>();
    private final Set<UUID> cards = new HashSet<>();
    private long openings;

    @Test
    void d1NothingReportedSavedIsLostWhenTheWriterIsKilled(TestReporter reporter) throws Exception {
        Path folder = parent.resolve("store");
        try (Store store = Samples.create(folder)) {
            store.inTransaction(tx -> tx.createInspection(INSPECTION));
        }
        List<Long> starts = new ArrayList<>();
        int interrupted = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            writeAndKill(folder);
            long before = System.nanoTime();
            try (Store store = Samples.open(folder)) {
                starts.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before));
                interrupted += store.wasInterrupted() ? 1 : 0;
                expectAllSaved(store, "seed " + SEED + ", kill " + kill);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "D1: seed %d, %d kills; saved and found %d changes, %d blobs, %d inspections,"
                        + " %d cards;"
                        + " longest next start %d ms%n",
                SEED,
                KILLS,
                changes.size(),
                blobs.size(),
                inspections.size(),
                cards.size(),
                starts.stream().max(Long::compare).orElseThrow());
        if (KILLS >= MANY) {
            assertThat(starts).allMatch(millis -> millis < LONGEST_START_MILLIS);
        }
        assertThat(changes).hasSizeGreaterThan(KILLS);
        assertThat(interrupted).isGreaterThan(KILLS / 2);
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "D1",
                        "count",
                        Integer.toString(KILLS),
                        "unit",
                        "kills while changes were written"
                                + (KILLS >= MANY ? ", each next opening below 3 s" : ""),
                        "seed",
                        Long.toString(SEED)));
    }

    private void writeAndKill(Path folder) throws Exception {
        Process writer = KillWriter.start(folder, random.nextLong());
        boolean isWhileOpening = random.nextInt(5) == 0;
        int delay =
                random.nextInt(isWhileOpening ? LONGEST_OPENING_MILLIS : LONGEST_WRITING_MILLIS);
        try (BufferedReader told = writer.inputReader(StandardCharsets.UTF_8);
                ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor()) {
            // The handle, unlike the process, leaves the pipe open, so all that was told is read.
            Runnable kill = writer.toHandle()::destroyForcibly;
            if (!isWhileOpening) {
                assertThat(told.readLine()).isEqualTo("open");
            }
            var _ = killer.schedule(kill, delay, TimeUnit.MILLISECONDS);
            told.lines().filter(line -> !line.equals("open")).forEach(this::note);
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }

    private void note(String line) {
        String[] words = line.split(" ", -1);
        switch (words[0]) {
            case "change" -> changes.add(new Hash(words[1]));
            case "opening" -> openings = Long.parseLong(words[1]);
            case "draft" -> drafts.put(words[1], Long.parseLong(words[2]));
            case "blob" -> blobs.add(new Hash(words[1]));
            case "removing" -> blobs.remove(new Hash(words[1]));
            case "removed" -> removed.add(new Hash(words[1]));
            case "card" -> cards.add(UUID.fromString(words[1]));
            case "inspection" -> inspections.add(UUID.fromString(words[1]));
            default -> throw new IllegalStateException("the writer said something else");
        }
    }

    private void expectAllSaved(Store store, String when) {
        CheckReport report = store.check();
        assertThat(report.faults()).as(when).isEmpty();
        assertThat(report.inspections())
                .as(when)
                .allSatisfy(count -> assertThat(count.waiting()).isEmpty());
        assertThat(
                        store.readChanges(INSPECTION).stream()
                                .map(Change::hash)
                                .collect(Collectors.toSet()))
                .as(when)
                .containsAll(changes);
        assertThat(store.listBlobs(INSPECTION))
                .as(when)
                .containsAll(blobs)
                .noneMatch(removed::contains);
        expectFiles(store, when);
        assertThat(store.readOpenings(INSPECTION))
                .as(when)
                .hasSizeGreaterThanOrEqualTo(Math.toIntExact(openings));
        assertThat(store.inspections()).as(when).containsAll(inspections);
        List<InspectionKeys> held = store.inspections().stream().map(store::keys).toList();
        List<UUID> waiting = store.cards().listWaiting();
        assertThat(cards)
                .as(when)
                .allSatisfy(card ->
                        assertThat(waiting.contains(card) || held.contains(store.cards().get(card)))
                                .isTrue());
        expectDrafts(store, when);
    }

    /// Nothing that no row names, and nothing half done.
    private static void expectFiles(Store store, String when) {
        int named = store.inspections().stream().mapToInt(one -> store.listBlobs(one).size()).sum();
        try (Stream<Path> files = Files.list(store.folder().resolve(BlobTable.FOLDER))) {
            assertThat(files).as(when).hasSize(named).allMatch(PendingFiles::isSettled);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void expectDrafts(Store store, String when) {
        Map<String, Long> held = new HashMap<>();
        store.readDrafts(INSPECTION)
                .forEach((key, draft) -> held.put(key, KillWriter.number(draft)));
        drafts.forEach((key, number) ->
                assertThat(held.getOrDefault(key, 0L)).as(when).isGreaterThanOrEqualTo(number));
    }
}
