package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.store.disk.Injection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/// D3: the disk is full at one of the first writes of a real process, and has room again a little later.
/// What was refused is tried again, as the window does, and in the end all is saved.
@EnabledOnOs(value = OS.LINUX, disabledReason = "strace is for Linux")
class FullDiskTest {

    private static final String WRITING = "pwrite64";
    private static final int WRITES = 200;

    /// At how many of them the disk is full, drawn by the seed.
    private static final int TRIED = Integer.getInteger("fieldbook.full.writes", 3);

    private static final long SEED = Long.getLong("fieldbook.full.seed", System.nanoTime());

    @TempDir Path parent;

    @Test
    void d3WhatAFullDiskRefusedIsSavedOnceThereIsRoom(TestReporter reporter) throws Exception {
        FaultyRuns runs = runs(Script.BEGINNING);
        assertThat(runs.most(WRITING)).isGreaterThanOrEqualTo(WRITES);
        int tried = fill(runs, WRITES);
        tell(reporter, tried, "writes at which the disk was full");
    }

    @Test
    void d3WhatAFullDiskRefusedToEraseIsErasedOnceThereIsRoom(TestReporter reporter)
            throws Exception {
        FaultyRuns runs = runs(Script.ERASING);
        int tried = fill(runs, runs.most(WRITING));
        tell(reporter, tried, "writes at which the disk was full while values were erased");
    }

    private FaultyRuns runs(int first) throws Exception {
        return new FaultyRuns(parent, List.of(WRITING), first);
    }

    /// @param most of the first writes
    private static int fill(FaultyRuns runs, int most) throws Exception {
        List<Integer> writes = new ArrayList<>(IntStream.rangeClosed(1, most).boxed().toList());
        Collections.shuffle(writes, new Random(SEED));
        List<Integer> tried = writes.subList(0, Math.min(TRIED, most));
        for (int write : tried) {
            expectAllSaved(runs, new Injection(WRITING, "ENOSPC", write + ".." + (write + 2)));
        }
        return tried.size();
    }

    private static void tell(TestReporter reporter, int tried, String unit) {
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "D3",
                        "count",
                        Integer.toString(tried),
                        "unit",
                        unit,
                        "seed",
                        Long.toString(SEED)));
    }

    private static void expectAllSaved(FaultyRuns runs, Injection injection) throws Exception {
        FaultyRuns.Outcome outcome = runs.run(injection);
        String when =
                "seed " + SEED + ", " + injection + " " + outcome.told() + outcome.firstHits();
        assertThat(outcome.hits()).as(when).isNotEmpty();
        assertThat(outcome.count("DiskFull") + outcome.count("not opened"))
                .as(when + ": the want of room is told")
                .isPositive();
        assertThat(outcome.told()).as(when).endsWith("closed");
        outcome.expect(Set.of(Script.meanings().getLast()), when);
    }
}
