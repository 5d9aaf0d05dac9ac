package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// D3, D4: a call to the system fails, or the disk is full, while a damaged store is rescued, put right and given
/// another passphrase. Nothing of it is lost, and all of that is done once the disk lets it.
@EnabledOnOs(value = OS.LINUX, disabledReason = "strace is for Linux")
class RestoreFaultTest {

    @TempDir static Path parent;

    private static DamagedScript damaged;
    private static FaultyRuns runs;

    @BeforeAll
    static void record() throws Exception {
        damaged = new DamagedScript(parent.resolve("begun"));
        runs = new FaultyRuns(parent, FailingCalls.all(), damaged.begun(), RestoreOpener.class);
    }

    /// A rescue makes thousands of calls that are alike: of these some are drawn, however long it may take.
    @Test
    void d4WhicheverCallFailsWhileItIsPutRightADamagedStoreLosesNothing(TestReporter reporter)
            throws Exception {
        int tried =
                new FailingCalls(
                                runs,
                                (outcome, injection, when) -> {
                                    assertThat(outcome.told())
                                            .as(when)
                                            .last()
                                            .isIn(
                                                    injection.isLasting()
                                                            ? List.of("closed", "gave up")
                                                            : List.of("closed"));
                                    if (injection.isLasting()
                                            && injection.call().equals("pread64")) {
                                        damaged.expectAsGiven(
                                                outcome.folder(), outcome.told(), when);
                                    } else {
                                        damaged.expect(outcome.folder(), outcome.told(), when);
                                    }
                                })
                        .fail(FailingCalls.TRIED == 0 ? 400 : FailingCalls.TRIED);
        reporter.publishEntry(
                FailingCalls.held(
                        "D4",
                        tried,
                        "failing calls to the system while a damaged store was rescued and put"
                                + " right"));
    }

    @Test
    void d3WhereTheDiskIsFullADamagedStoreIsPutRightOnceThereIsRoom(TestReporter reporter)
            throws Exception {
        int tried =
                new FailingCalls(
                                runs,
                                (outcome, injection, when) -> {
                                    assertThat(outcome.told())
                                            .as(when)
                                            .contains("restored", "changed")
                                            .anyMatch(line ->
                                                    line.matches(
                                                            "rescued . " + DamagedScript.changes()))
                                            .endsWith("closed");
                                    damaged.expect(outcome.folder(), outcome.told(), when);
                                    damaged.expectNoParts(outcome.folder(), when);
                                })
                        .fill();
        reporter.publishEntry(
                FailingCalls.held(
                        "D3",
                        tried,
                        "writes at which the disk was full while a damaged store was rescued and"
                                + " put right"));
    }
}
