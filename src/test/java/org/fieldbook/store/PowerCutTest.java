package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// D2: the power is cut at every moment of a recorded run. Whatever the disk then holds of what was not
/// forced to it, the store, its backups and its second place are as before the step that was being done, or as after
/// it.
@EnabledOnOs(value = OS.LINUX, disabledReason = "strace is for Linux")
class PowerCutTest {

    private static final int LOOKED_AT = Integer.getInteger("fieldbook.power.percent", 2);
    private static final long SEED = Long.getLong("fieldbook.power.seed", System.nanoTime());

    private final List<Held> meanings = Script.meanings();
    private Path place;
    private int number;

    @BeforeEach
    void findPlace() throws IOException {
        place = PowerCuts.inMemory();
    }

    @AfterEach
    void clean() throws IOException {
        Samples.deleteFolder(place);
    }

    @Test
    void d2AfterAPowerCutTheStoreIsAsBeforeTheStepOrAsAfterIt(TestReporter reporter)
            throws Exception {
        Path root = Files.createDirectory(place.resolve("recorded"));
        Path trace = place.resolve("trace");
        Process writer =
                KillWriter.start(Trace.recording(trace), ScriptWriter.class, root.toString(), "0");
        String told = new String(writer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(writer.waitFor()).isZero();
        assertThat(told.lines())
                .hasSize(meanings.size() + 1)
                .filteredOn(line -> line.startsWith("saved"))
                .hasSize(meanings.size() - 1);
        Recorded run = Trace.read(trace, root, List.of());
        Path begun = place.resolve("begun");
        PowerCuts.whole(run, "saved " + (Script.BEGINNING - 1)).writeTo(begun);
        LeftStore.Known known = LeftStore.Known.of(begun, 0);
        int looked = new PowerCuts(run, SEED, LOOKED_AT / 100.0).each(left -> look(left, known));

        int operations = run.operations().size();
        System.out.printf(
                "D2: seed %d, %d operations, %d states of the disk after a power cut%n",
                SEED, operations, looked);
        assertThat(looked).isGreaterThan(operations * LOOKED_AT / 100);
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "D2",
                        "count",
                        Integer.toString(looked),
                        "unit",
                        "states of the disk after a power cut",
                        "seed",
                        Long.toString(SEED)));
    }

    private void look(PowerCuts.Left left, LeftStore.Known known) {
        String when = "seed " + SEED + ", " + left.when();
        Path folder = place.resolve("left" + number++);
        try {
            left.writeTo(folder);
            check(new LeftStore(folder, known), left.told(), when);
            Samples.deleteFolder(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void check(LeftStore store, List<String> told, String when) {
        Optional<StoreContents> opened = open(store, when);
        if (opened.isEmpty()) {
            assertThat(told).as(when).doesNotContain("open");
            return;
        }
        int saved = (int) told.stream().filter(line -> line.startsWith("saved")).count();
        List<Held> legal = LeftStore.nearly(saved);
        try (StoreContents contents = opened.get()) {
            store.expect(Set.copyOf(legal), contents, store.ways(), when);
            if (legal.getFirst().isErasedEverywhere()) {
                assertThat(store.traces(when)).as(when).isEmpty();
            }
            if (saved > Script.CLEARING) {
                assertThat(store.tracesInPlace(when)).as(when).isEmpty();
            }
        } catch (UnreadableException altered) {
            throw new AssertionError(when, altered);
        }
    }

    /// Refused only where there is no store yet.
    private static Optional<StoreContents> open(LeftStore store, String when) {
        try {
            return Optional.of(store.open());
        } catch (StoreException.NotAStore noneYet) {
            return Optional.empty();
        } catch (StoreException.Damaged unfinished) {
            assertThat(unfinished.fault())
                    .as(when)
                    .isEqualTo(new Fault(Fault.Kind.FILE_MISSING, KeyFile.NAME));
            return Optional.empty();
        }
    }
}
