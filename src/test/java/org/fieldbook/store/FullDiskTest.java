package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Set;

/// D3: the disk is full at one of the writes of a real process, and has room again a little later.
/// What was refused is tried again, as the window does, and in the end all is saved.
@EnabledOnOs(value = OS.LINUX, disabledReason = "strace is for Linux")
class FullDiskTest {

    /// The keys go on without it, and the next opening brings it up to date.
    private static final String COPY = Keyring.BACKUPS + "/" + KeyFile.NAME + ".new";

    @TempDir Path parent;

    @Test
    void d3WhatAFullDiskRefusedIsSavedOnceThereIsRoom(TestReporter reporter) throws Exception {
        reporter.publishEntry(
                FailingCalls.held(
                        "D3", fill(Script.BEGINNING), "writes at which the disk was full"));
    }

    @Test
    void d3WhatAFullDiskRefusedToEraseIsErasedOnceThereIsRoom(TestReporter reporter)
            throws Exception {
        reporter.publishEntry(
                FailingCalls.held(
                        "D3",
                        fill(Script.ERASING),
                        "writes at which the disk was full while values were erased and an"
                                + " inspection closed"));
    }

    private int fill(int first) throws Exception {
        ScriptRuns script = new ScriptRuns(parent, first);
        return new FailingCalls(
                        script.runs(),
                        (outcome, injection, when) -> expectAllSaved(script, outcome, when))
                .fill();
    }

    private static void expectAllSaved(ScriptRuns script, FaultyRuns.Outcome outcome, String when)
            throws Exception {
        if (!outcome.hits().stream().allMatch(hit -> hit.contains(COPY))) {
            assertThat(outcome.count("DiskFull") + outcome.count("not opened"))
                    .as(when + ": the want of room is told")
                    .isPositive();
        }
        assertThat(outcome.told()).as(when).endsWith("closed");
        script.expect(outcome, Set.of(Script.meanings().getLast()), when);
    }
}
