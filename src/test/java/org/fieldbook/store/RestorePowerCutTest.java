package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.store.disk.Operation;
import org.fieldbook.store.disk.PowerCuts;
import org.fieldbook.store.disk.Recorded;
import org.fieldbook.store.disk.Trace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// D2: the power is cut at every moment while a damaged store is rescued, put right and given another passphrase.
/// Nothing of it is lost: it is put right, or can be.
@EnabledOnOs(value = OS.LINUX, disabledReason = "strace is for Linux")
class RestorePowerCutTest {

    private static final int LOOKED_AT = Integer.getInteger("fieldbook.power.percent", 2);

    /// Copies that a rescue reads from and nobody forces to the disk make a hundred thousand states.
    private static final double SHARE = 0.05;

    private static final long SEED = Long.getLong("fieldbook.power.seed", System.nanoTime());

    private Path parent;
    private int number;

    @BeforeEach
    void findPlace() throws IOException {
        parent = PowerCuts.inMemory();
    }

    @AfterEach
    void clean() throws IOException {
        Samples.deleteFolder(parent);
    }

    @Test
    void d2AfterAPowerCutWhileItIsPutRightADamagedStoreLostNothing(TestReporter reporter)
            throws Exception {
        DamagedScript damaged = new DamagedScript(parent.resolve("begun"));
        Recorded run = record(damaged);
        int looked =
                new PowerCuts(run, SEED, LOOKED_AT * SHARE / 100).each(left -> look(damaged, left));

        int operations = run.operations().size();
        System.out.printf(
                "D2: seed %d, %d operations of a restore, %d states of the disk after a power"
                        + " cut%n",
                SEED, operations, looked);
        assertThat(looked).isPositive();
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "D2",
                        "count",
                        Integer.toString(looked),
                        "unit",
                        "states of the disk after a power cut while a damaged store was rescued and"
                                + " put right",
                        "seed",
                        Long.toString(SEED)));
    }

    private Recorded record(DamagedScript damaged) throws Exception {
        Path root = parent.resolve("recorded");
        Path trace = parent.resolve("trace");
        Samples.copyFolder(damaged.begun(), root);
        List<Operation> before = Recorded.there(root);
        Process opener =
                KillWriter.start(Trace.recording(trace), RestoreOpener.class, root.toString());
        assertThat(opener.inputReader().readAllLines())
                .containsExactly(
                        "open",
                        "rescued 1 " + DamagedScript.changes(),
                        "changed",
                        "restored",
                        "closed");
        assertThat(opener.waitFor()).isZero();
        return Trace.read(trace, root, before);
    }

    private void look(DamagedScript damaged, PowerCuts.Left left) {
        Path folder = parent.resolve("left" + number++);
        String when = "seed " + SEED + ", " + left.when();
        try {
            left.writeTo(folder);
            damaged.expect(folder, left.told(), when);
            Samples.deleteFolder(folder);
        } catch (Exception failure) {
            throw new AssertionError(when, failure);
        }
    }
}
