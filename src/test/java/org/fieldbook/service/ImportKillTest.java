package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.Role;
import org.fieldbook.store.KillWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// D1: a real process is killed while it takes in a colleague's bundle. The inspection is as before or as
/// after, and taken in again it is as after.
class ImportKillTest {

    private static final int KILLS =
            Math.max(3, Integer.getInteger("fieldbook.kill.count", 50) / 10);
    private static final long SEED = Long.getLong("fieldbook.kill.seed", System.nanoTime());

    /// An import takes about this long.
    private static final int LONGEST_WORK_MILLIS = 500;

    @TempDir Path folder;

    private final Random random = new Random(SEED);

    static OpenStore unlock(Path store) {
        return Made.stores().unlock(store, Made.PASSPHRASE.toCharArray());
    }

    static OpenInspection open(OpenStore store) {
        return store.open(store.listInspections().getFirst().inspection());
    }

    @Test
    void d1KilledWhileABundleIsTakenInAnInspectionIsAsBeforeOrAsAfter(TestReporter reporter)
            throws Exception {
        Path bundle = folder.resolve("ben.fieldbook");
        Made made = new Made(folder);
        try (Colleague ben =
                Colleague.join(made.open(), folder.resolve("ben"), "B. Joiner", Role.INSPECTOR)) {
            var answers = new RecordAnswers(ben.open());
            for (String code : List.of("2.2.1", "2.2.2", "2.3.1", "2.3.2", "2.4.1")) {
                Made.await(answers.answer(made.given("TE-001", code, "yes")));
            }
            Colleague.bundle(ben.open(), bundle);
        }
        String before = FrozenFormatsTest.state(made.now());
        made.close();
        Path whole = copy(made.folder(), folder.resolve("whole"));
        String after = taken(whole, bundle);
        assertThat(after).isNotEqualTo(before);

        int unfinished = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path store = copy(made.folder(), folder.resolve("killed" + kill));
            List<String> told = takeAndKill(store, bundle);
            String when = "seed " + SEED + ", kill " + kill + " " + told;
            boolean isTold = told.contains("imported");
            unfinished += isTold ? 0 : 1;
            try (OpenStore opened = unlock(store)) {
                assertThat(opened.check().isSound()).as(when).isTrue();
                assertThat(FrozenFormatsTest.state(open(opened).snapshot()))
                        .as(when)
                        .isIn(isTold ? List.of(after) : List.of(before, after));
                for (ReturnToRestorePoint.Point point : opened.restorePoints().list()) {
                    opened.restorePoints().plan(point.name());
                }
            }
            assertThat(taken(store, bundle)).as(when).isEqualTo(after);
        }
        System.out.printf(
                Locale.ROOT,
                "D1: seed %d, %d kills while a bundle was taken in, %d before that was said%n",
                SEED,
                KILLS,
                unfinished);
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "D1",
                        "count",
                        Integer.toString(KILLS),
                        "unit",
                        "kills while a bundle was taken in",
                        "seed",
                        Long.toString(SEED)));
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    /// The state once the bundle is taken in.
    private static String taken(Path store, Path bundle) throws IOException {
        try (OpenStore opened = unlock(store)) {
            OpenInspection open = open(opened);
            Colleague.take(open, Files.readAllBytes(bundle));
            return FrozenFormatsTest.state(open.snapshot());
        }
    }

    private List<String> takeAndKill(Path store, Path bundle) throws Exception {
        Process importing =
                KillWriter.start(ImportWriter.class, store.toString(), bundle.toString());
        try (BufferedReader told = importing.inputReader(StandardCharsets.UTF_8);
                ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor()) {
            assertThat(told.readLine()).isEqualTo("begin");
            // The handle, unlike the process, leaves the pipe open, so all that was told is read.
            Runnable kill = importing.toHandle()::destroyForcibly;
            int delay = random.nextInt(LONGEST_WORK_MILLIS);
            var _ = killer.schedule(kill, delay, TimeUnit.MILLISECONDS);
            return told.lines().toList();
        } finally {
            importing.destroyForcibly().waitFor();
        }
    }
}
