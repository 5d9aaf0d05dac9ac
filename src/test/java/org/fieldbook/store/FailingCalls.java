package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.store.disk.Injection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Has calls to the system fail in a process, and the disk be full at its writes. What then becomes of what the
/// process works on is for others to look at.
final class FailingCalls {

    /// How many of them are tried, drawn by the seed; 0 for every one.
    static final int TRIED = Integer.getInteger("fieldbook.failing.calls", 5);

    static final long SEED = Long.getLong("fieldbook.failing.seed", System.nanoTime());

    /// At how many writes the disk is full, drawn by the seed.
    private static final int WRITES = Integer.getInteger("fieldbook.full.writes", 3);

    /// So many refusals of a full disk follow one another.
    private static final int IN_A_ROW = 3;

    /// What may go wrong with each call. A call that was interrupted is to be made again, unseen.
    private static final Map<String, List<String>> ERRORS =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("pwrite64", List.of("EIO", "ENOSPC", "EINTR")),
                            Map.entry("write", List.of("EIO", "ENOSPC", "EINTR")),
                            Map.entry("fsync", List.of("EIO", "ENOSPC", "EINTR")),
                            Map.entry("fdatasync", List.of("EIO", "ENOSPC", "EINTR")),
                            Map.entry("ftruncate", List.of("EIO", "EINTR")),
                            Map.entry("mkdir", List.of("EIO", "ENOSPC")),
                            Map.entry(
                                    "openat",
                                    List.of("EIO", "ENOSPC", "EMFILE", "EACCES", "EINTR")),
                            Map.entry("rename", List.of("EIO", "ENOSPC")),
                            Map.entry("unlink", List.of("EIO")),
                            Map.entry("pread64", List.of("EIO", "EINTR")),
                            Map.entry("read", List.of("EIO", "EINTR")),
                            Map.entry("copy_file_range", List.of("EIO", "ENOSPC"))));

    /// How SQLite writes and appends are made, whole files are written, and files are copied.
    private static final List<String> WRITING = List.of("pwrite64", "write", "copy_file_range");

    /// Looks at what came of one run.
    @FunctionalInterface
    interface Look {
        /// Fails where something is not as it has to be.
        ///
        /// @param when what a failed test has to tell
        void at(FaultyRuns.Outcome outcome, Injection injection, String when) throws Exception;
    }

    private final FaultyRuns runs;
    private final Look look;

    FailingCalls(FaultyRuns runs, Look look) {
        this.runs = runs;
        this.look = look;
    }

    /// The calls that can fail.
    static Collection<String> all() {
        return ERRORS.keySet();
    }

    /// Tries so many, or every one in its turn where that is 0. Returns how many failed.
    int fail(int wanted) throws Exception {
        return wanted == 0 ? everyCall() : someCalls(wanted);
    }

    /// The process is to be told of no error that was interrupted, and to get over what fails once.
    private int everyCall() throws Exception {
        int tried = 0;
        for (var call : ERRORS.entrySet()) {
            for (String error : call.getValue()) {
                int when = 1;
                while (isHit(new Injection(call.getKey(), error, Integer.toString(when)))) {
                    tried++;
                    if (!error.equals("EINTR")) {
                        isHit(new Injection(call.getKey(), error, when + "+"));
                        tried++;
                    }
                    when++;
                }
            }
        }
        return tried;
    }

    private int someCalls(int wanted) throws Exception {
        Random random = new Random(SEED);
        List<String> calls = ERRORS.keySet().stream().filter(call -> runs.most(call) > 0).toList();
        int tried = 0;
        while (tried < wanted) {
            String call = calls.get(random.nextInt(calls.size()));
            List<String> errors = ERRORS.getOrDefault(call, List.of());
            String error = errors.get(random.nextInt(errors.size()));
            boolean isLasting = !error.equals("EINTR") && random.nextInt(3) == 0;
            int number = 1 + random.nextInt(runs.most(call));
            if (isHit(new Injection(call, error, number + (isLasting ? "+" : "")))) {
                tried++;
            }
        }
        return tried;
    }

    /// Has the disk be full at some of its writes, for a little while. Returns at how many.
    int fill() throws Exception {
        List<Injection> writes = new ArrayList<>();
        for (String call : WRITING) {
            for (int number = 1; number <= runs.most(call); number++) {
                String when = number + ".." + (number + IN_A_ROW - 1);
                writes.add(new Injection(call, "ENOSPC", when));
            }
        }
        Collections.shuffle(writes, new Random(SEED));
        List<Injection> tried = writes.subList(0, Math.min(WRITES, writes.size()));
        int hit = 0;
        for (Injection write : tried) {
            boolean isHit = isHit(write);
            // A run may make one write fewer than the one that was counted.
            boolean isLast = write.when().startsWith(runs.most(write.call()) + "..");
            assertThat(isHit || isLast).as(write.toString()).isTrue();
            hit += isHit ? 1 : 0;
        }
        System.out.printf("D3: seed %d, %d of %d writes%n", SEED, hit, writes.size());
        return hit;
    }

    /// Has so many runs in which files may not grow beyond some size, which a write in the middle of a page meets:
    /// what fits of it is written, and what is written after it fails. A tracer could only say that less was written
    /// than was asked for, and write nothing: that would be a disk that lies. Returns how many writes were short.
    ///
    /// @param least no file is kept smaller, in bytes
    int cutShort(int wanted, long least) throws Exception {
        Random random = new Random(SEED);
        long most = runs.largest();
        int tried = 0;
        while (tried < wanted) {
            long bytes = random.nextLong(least, most);
            FaultyRuns.Outcome outcome = runs.within(bytes);
            look.at(
                    outcome,
                    new Injection("write", "EFBIG", "1+"),
                    "seed " + SEED + ", within " + bytes + " bytes " + outcome.told());
            tried += outcome.hits().size();
        }
        return tried;
    }

    /// False if the run passed without that call.
    boolean isHit(Injection injection) throws Exception {
        FaultyRuns.Outcome outcome = runs.run(injection);
        look.at(
                outcome,
                injection,
                "seed " + SEED + ", " + injection + " " + outcome.told() + outcome.firstHits());
        return !outcome.hits().isEmpty();
    }

    /// What the page of promises says.
    static Map<String, String> held(String promise, int count, String unit) {
        System.out.printf("%s: seed %d, %d %s%n", promise, SEED, count, unit);
        return Map.of(
                "promise",
                promise,
                "count",
                Integer.toString(count),
                "unit",
                unit,
                "seed",
                Long.toString(SEED));
    }
}
