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

/// D3: the disk is full at one of the writes of a real process, and has room again a little later.
/// What was refused is tried again, as the window does, and in the end all is saved.
@EnabledOnOs(value = OS.LINUX, disabledReason = "strace is for Linux")
class FullDiskTest {

    /// How SQLite writes and appends are made, whole files are written, and files are copied.
    private static final List<String> WRITING = List.of("pwrite64", "write", "copy_file_range");

    /// So many refusals follow one another.
    private static final int IN_A_ROW = 3;

    /// Of the keys, which go on without it and bring it up to date at the next opening.
    private static final String COPY = Keyring.BACKUPS + "/" + KeyFile.NAME + ".new";

    /// At how many of them the disk is full, drawn by the seed.
    private static final int TRIED = Integer.getInteger("fieldbook.full.writes", 3);

    private static final long SEED = Long.getLong("fieldbook.full.seed", System.nanoTime());

    @TempDir Path parent;

    @Test
    void d3WhatAFullDiskRefusedIsSavedOnceThereIsRoom(TestReporter reporter) throws Exception {
        tell(reporter, fill(Script.BEGINNING), "writes at which the disk was full");
    }

    @Test
    void d3WhatAFullDiskRefusedToEraseIsErasedOnceThereIsRoom(TestReporter reporter)
            throws Exception {
        tell(
                reporter,
                fill(Script.ERASING),
                "writes at which the disk was full while values were erased and an inspection"
                        + " closed");
    }

    private int fill(int first) throws Exception {
        FaultyRuns runs = new FaultyRuns(parent, WRITING, first);
        List<Injection> writes = new ArrayList<>();
        for (String call : WRITING) {
            assertThat(runs.most(call)).as(call).isPositive();
            for (int number = 1; number <= runs.most(call); number++) {
                String when = number + ".." + (number + IN_A_ROW - 1);
                writes.add(new Injection(call, "ENOSPC", when));
            }
        }
        Collections.shuffle(writes, new Random(SEED));
        List<Injection> tried = writes.subList(0, Math.min(TRIED, writes.size()));
        for (Injection write : tried) {
            expectAllSaved(runs, write);
        }
        System.out.printf("D3: seed %d, %d of %d writes%n", SEED, tried.size(), writes.size());
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
        if (!outcome.hits().stream().allMatch(hit -> hit.contains(COPY))) {
            assertThat(outcome.count("DiskFull") + outcome.count("not opened"))
                    .as(when + ": the want of room is told")
                    .isPositive();
        }
        assertThat(outcome.told()).as(when).endsWith("closed");
        outcome.expect(Set.of(Script.meanings().getLast()), when);
    }
}
