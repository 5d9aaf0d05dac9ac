package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.store.disk.Injection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// D4: a call to the system fails in a real process that writes, each in its turn. What was reported saved
/// is there, what was refused for want of room is not, and the store opens and is whole.
@EnabledOnOs(value = OS.LINUX, disabledReason = "strace is for Linux")
class FailingCallTest {

    /// How many of them are tried, drawn by the seed; 0 for every one.
    private static final int TRIED = Integer.getInteger("fieldbook.failing.calls", 5);

    private static final long SEED = Long.getLong("fieldbook.failing.seed", System.nanoTime());

    /// What may go wrong with each call. A call that was interrupted is to be made again, unseen.
    private static final Map<String, List<String>> ERRORS =
            new TreeMap<>(
                    Map.of(
                            "pwrite64", List.of("EIO", "ENOSPC", "EINTR"),
                            "write", List.of("EIO", "ENOSPC", "EINTR"),
                            "fsync", List.of("EIO", "ENOSPC", "EINTR"),
                            "openat", List.of("EIO", "ENOSPC", "EMFILE", "EACCES", "EINTR"),
                            "rename", List.of("EIO", "ENOSPC"),
                            "unlink", List.of("EIO"),
                            "pread64", List.of("EIO", "EINTR"),
                            "read", List.of("EIO", "EINTR"),
                            "copy_file_range", List.of("EIO", "ENOSPC")));

    @TempDir Path parent;

    @Test
    void d4NothingReportedSavedIsLostWhicheverCallFails(TestReporter reporter) throws Exception {
        FaultyRuns runs = runs(Script.BEGINNING);
        int tried = TRIED == 0 ? everyCall(runs) : someCalls(runs, TRIED);
        tell(reporter, tried, "failing calls to the system");
    }

    /// Every call of these steps is among those of the whole run; here they are met more often.
    @Test
    void d4WhicheverCallFailsValuesAreErasedByAnOrderOrNeitherIsThere(TestReporter reporter)
            throws Exception {
        int tried = TRIED == 0 ? 100 : TRIED;
        tell(
                reporter,
                someCalls(runs(Script.ERASING), tried),
                "failing calls to the system while values were erased");
    }

    private FaultyRuns runs(int first) throws Exception {
        return new FaultyRuns(parent, ERRORS.keySet(), first);
    }

    private static void tell(TestReporter reporter, int tried, String unit) {
        System.out.printf("D4: seed %d, %d %s%n", SEED, tried, unit);
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "D4",
                        "count",
                        Integer.toString(tried),
                        "unit",
                        unit,
                        "seed",
                        Long.toString(SEED)));
    }

    @Test
    void d4ALockThatCouldNotBeWrittenOnceDoesNotKeepThisProgramOut() throws Exception {
        assertThat(isHit(runs(Script.BEGINNING), new Injection("pwrite64", "EIO", "1"))).isTrue();
    }

    /// The second of two key files was refused when the first was written already.
    @Test
    void d4KeysThatWereRefusedAreNotThere() throws Exception {
        assertThat(isHit(runs(Script.BEGINNING), new Injection("openat", "EACCES", "9+"))).isTrue();
    }

    private static int everyCall(FaultyRuns runs) throws Exception {
        int tried = 0;
        for (var call : ERRORS.entrySet()) {
            for (String error : call.getValue()) {
                int when = 1;
                while (isHit(runs, new Injection(call.getKey(), error, Integer.toString(when)))) {
                    tried++;
                    if (!error.equals("EINTR")) {
                        isHit(runs, new Injection(call.getKey(), error, when + "+"));
                        tried++;
                    }
                    when++;
                }
            }
        }
        return tried;
    }

    private static int someCalls(FaultyRuns runs, int wanted) throws Exception {
        Random random = new Random(SEED);
        List<String> calls = List.copyOf(ERRORS.keySet());
        int tried = 0;
        while (tried < wanted) {
            String call = calls.get(random.nextInt(calls.size()));
            List<String> errors = ERRORS.getOrDefault(call, List.of());
            String error = errors.get(random.nextInt(errors.size()));
            boolean isLasting = !error.equals("EINTR") && random.nextInt(3) == 0;
            int number = 1 + random.nextInt(Math.max(1, runs.most(call)));
            if (isHit(runs, new Injection(call, error, number + (isLasting ? "+" : "")))) {
                tried++;
            }
        }
        return tried;
    }

    /// False if the run passed without that call.
    private static boolean isHit(FaultyRuns runs, Injection injection) throws Exception {
        FaultyRuns.Outcome outcome = runs.run(injection);
        String when =
                "seed " + SEED + ", " + injection + " " + outcome.told() + outcome.firstHits();
        // A disk that fails once is got over.
        assertThat(outcome.told())
                .as(when)
                .last()
                .isIn(injection.isLasting() ? List.of("closed", "gave up") : List.of("closed"));
        outcome.expect(LeftStore.possible(runs.before(), outcome.told()), when);
        if (!injection.isLasting()) {
            expectEnded(outcome, when);
        }
        return !outcome.hits().isEmpty();
    }

    /// After a flush that failed nobody knows what is on disk: nothing more is written by this handle.
    private static void expectEnded(FaultyRuns.Outcome outcome, String when) {
        List<String> told = outcome.told();
        boolean isFlush = outcome.hits().stream().allMatch(FailingCallTest::isFlushOfTheDatabase);
        for (int i = 0; isFlush && i + 1 < told.size(); i++) {
            if (told.get(i).startsWith("refused") && told.get(i).endsWith("DiskFailed")) {
                assertThat(told.get(i + 1))
                        .as(when)
                        .matches("opened again|close failed|not opened .*|gave up");
            }
        }
    }

    private static boolean isFlushOfTheDatabase(String hit) {
        return hit.contains("fsync(")
                && (hit.contains("/store.db>") || hit.contains("/store.db-journal>"));
    }
}
