package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// D1: a real process is killed while it imports, backs up here and to a second place, makes keys, changes what opens
/// the store, returns, erases or closes; the store and its copies are as before that or as after it.
class ScriptKillTest {

    /// The rest of them are [KillTest]'s.
    private static final int KILLS = Integer.getInteger("fieldbook.kill.count", 50) * 2 / 5;

    private static final long SEED = Long.getLong("fieldbook.kill.seed", System.nanoTime());

    /// Each step takes about this long.
    private static final int LONGEST_WORK_MILLIS = 60;

    @TempDir Path parent;
    private final Random random = new Random(SEED);

    @Test
    void d1KilledInTheMiddleOfAnyStepTheStoreIsAsBeforeItOrAsAfterIt(TestReporter reporter)
            throws Exception {
        Path begun = Script.begun(parent.resolve("begun"), Script.BEGINNING);
        LeftStore.Known known = LeftStore.Known.of(begun, 0);
        Map<Integer, Integer> reached = new TreeMap<>();
        for (int kill = 1; kill <= KILLS; kill++) {
            Path folder = parent.resolve("killed");
            Samples.copyFolder(begun, folder);
            List<String> told = workAndKill(folder);
            new LeftStore(folder, known)
                    .expect(
                            LeftStore.possibleOnceKilled(Script.BEGINNING, told),
                            "seed " + SEED + ", kill " + kill + " " + told);
            reached.merge(told.size(), 1, Integer::sum);
            Samples.deleteFolder(folder);
        }
        System.out.printf("D1: seed %d, kills by lines told: %s%n", SEED, reached);
        assertThat(reached).hasSizeGreaterThan(2);
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "D1",
                        "count",
                        Integer.toString(KILLS),
                        "unit",
                        "kills in the middle of imports, backups, changes of keys, returns,"
                                + " erasings and closings",
                        "seed",
                        Long.toString(SEED)));
    }

    private List<String> workAndKill(Path folder) throws Exception {
        Process writer =
                KillWriter.start(
                        ScriptWriter.class, folder.toString(), Integer.toString(Script.BEGINNING));
        try (BufferedReader told = writer.inputReader(StandardCharsets.UTF_8);
                ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor()) {
            assertThat(told.readLine()).isEqualTo("open");
            // The handle, unlike the process, leaves the pipe open, so all that was told is read.
            Runnable kill = writer.toHandle()::destroyForcibly;
            List<String> lines = new ArrayList<>();
            int steps = random.nextInt(Script.steps().size() - Script.BEGINNING);
            while (lines.size() < steps) {
                lines.add(told.readLine());
            }
            int delay = random.nextInt(LONGEST_WORK_MILLIS);
            var _ = killer.schedule(kill, delay, TimeUnit.MILLISECONDS);
            told.lines().forEach(lines::add);
            return lines;
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }

    @Test
    void d1KilledWhileAStoreIsMadeThereIsNoneYetOrAnEmptyOne() throws Exception {
        for (int kill = 0; kill < Math.max(2, KILLS / 10); kill++) {
            Path folder = parent.resolve("new" + kill);
            Path store = Script.store(folder);
            Process writer = KillWriter.start(ScriptWriter.class, folder.toString(), "0");
            while (!Files.exists(store) && writer.isAlive()) {
                Thread.onSpinWait();
            }
            writer.destroyForcibly().waitFor();
            try (Store opened = Store.open(store, Samples.passphrase(), Samples.ENVIRONMENT)) {
                assertThat(opened.check().faults()).isEmpty();
            } catch (StoreException.NotAStore noneYet) {
                assertThat(store.resolve(KeyFile.NAME)).doesNotExist();
            } catch (StoreException.Damaged unfinished) {
                assertThat(unfinished.fault())
                        .isEqualTo(new Fault(Fault.Kind.FILE_MISSING, KeyFile.NAME));
            }
        }
    }
}
