package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.store.disk.Calls;
import org.fieldbook.store.disk.Injection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/// D1: a real process is killed at a call to the system while it brings a store of version 1 of the tables to
/// today's. The next opening finds everything, and a restore point of version 1 that is whole.
@EnabledOnOs(value = OS.LINUX, disabledReason = "strace is for Linux")
class MigrationKillTest {

    /// How many are tried, drawn by the seed; 0 for each call in its turn.
    private static final int TRIED = Integer.getInteger("fieldbook.failing.calls", 5);

    private static final long SEED = Long.getLong("fieldbook.failing.seed", System.nanoTime());

    private static final List<String> CALLS =
            List.of("pwrite64", "fsync", "rename", "unlink", "openat", "ftruncate", "write");

    private final Path parent;
    private final Path store;

    MigrationKillTest(@TempDir Path parent) {
        this.parent = parent;
        this.store = parent.resolve("store");
    }

    /// A fresh copy of the store of version 1, always at the same place.
    private Path frozen() throws IOException {
        if (Files.exists(store)) {
            Samples.deleteFolder(store);
        }
        FrozenStore.copyTo(store);
        return store;
    }

    @Test
    void d1KilledAtAnyCallWhileItIsMigratedAStoreLosesNothing(TestReporter reporter)
            throws Exception {
        FrozenStore kept = FrozenStore.migrated(parent.resolve("migrated"));
        Calls made = record();
        List<Injection> kills = made.each(CALLS, Injection.KILLED);
        Collections.shuffle(kills, new Random(SEED));
        int tried = 0;
        int midway = 0;
        for (Injection kill : kills) {
            if ((TRIED == 0 || tried < TRIED) && isHit(kill, made)) {
                tried++;
                midway += FrozenStore.version(store) == Migrations.latest() ? 1 : 0;
                kept.expectNothingLost(store, "seed " + SEED + ", " + kill);
            }
        }
        assertThat(tried).isPositive();
        System.out.printf(
                "D1: seed %d, %d kills at %d calls of a migration; %d of them once the tables were"
                        + " written to%n",
                SEED, tried, kills.size(), midway);
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "D1",
                        "count",
                        Integer.toString(tried),
                        "unit",
                        "kills while a store was migrated",
                        "seed",
                        Long.toString(SEED)));
    }

    private Calls record() throws Exception {
        Path trace = parent.resolve("trace");
        assertThat(run(Calls.recording(trace, CALLS), frozen())).containsExactly("open", "closed");
        Calls made = Calls.read(trace, store);
        assertThat(made.most()).containsKeys("pwrite64", "fsync", "rename");
        return made;
    }

    private static List<String> run(List<String> under, Path store) throws Exception {
        Process opener = KillWriter.start(under, MigrationOpener.class, store.toString());
        List<String> told = new ArrayList<>();
        try (Stream<String> lines = opener.inputReader(StandardCharsets.UTF_8).lines()) {
            lines.forEach(told::add);
        }
        opener.waitFor();
        return told;
    }

    /// False if the run passed without that call: a restore point's name tells the time, so calls on it are
    /// others each time.
    private boolean isHit(Injection kill, Calls made) throws Exception {
        List<String> told = run(kill.injecting(parent.resolve("trace"), made.names()), frozen());
        return !told.contains("closed");
    }
}
