package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.store.disk.Operation;
import org.fieldbook.store.disk.PowerCuts;
import org.fieldbook.store.disk.Recorded;
import org.fieldbook.store.disk.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// D2: the power is cut at every moment while a store of version 1 of the tables is brought to today's. The next
/// opening finds everything, and a restore point of version 1 that is whole.
@EnabledOnOs(value = OS.LINUX, disabledReason = "strace is for Linux")
class MigrationPowerCutTest {

    private static final int LOOKED_AT = Integer.getInteger("fieldbook.power.percent", 2);
    private static final long SEED = Long.getLong("fieldbook.power.seed", System.nanoTime());

    @TempDir Path parent;
    private int number;

    @Test
    void d2AfterAPowerCutWhileItIsMigratedAStoreLostNothing(TestReporter reporter)
            throws Exception {
        FrozenStore kept = FrozenStore.migrated(parent.resolve("migrated"));
        Recorded run = record();
        assertThat(run.operations())
                .anyMatch(done ->
                        done instanceof Operation.Write write
                                && write.path().endsWith(Path.of(Database.NAME)));
        int looked = new PowerCuts(run, SEED, LOOKED_AT / 100.0).each(left -> look(kept, left));

        System.out.printf(
                "D2: seed %d, %d operations of a migration, %d states of the disk after a power"
                        + " cut%n",
                SEED, run.operations().size(), looked);
        assertThat(looked).isGreaterThan(run.operations().size() * LOOKED_AT / 100);
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "D2",
                        "count",
                        Integer.toString(looked),
                        "unit",
                        "states of the disk after a power cut while a store was migrated",
                        "seed",
                        Long.toString(SEED)));
    }

    private Recorded record() throws Exception {
        Path root = Files.createDirectory(parent.resolve("recorded"));
        Path trace = parent.resolve("trace");
        FrozenStore.copyTo(root.resolve("store"));
        List<Operation> before = Recorded.there(root);
        Process opener =
                KillWriter.start(
                        Trace.recording(trace),
                        MigrationOpener.class,
                        root.resolve("store").toString());
        assertThat(opener.inputReader().readAllLines()).containsExactly("open", "closed");
        assertThat(opener.waitFor()).isZero();
        return Trace.read(trace, root, before);
    }

    private void look(FrozenStore kept, PowerCuts.Left left) {
        Path folder = parent.resolve("left" + number++);
        try {
            left.writeTo(folder);
            kept.expectNothingLost(folder.resolve("store"), "seed " + SEED + ", " + left.when());
            Samples.deleteFolder(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
