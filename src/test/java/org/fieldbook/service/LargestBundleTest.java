package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.fieldbook.bundle.Payload;
import org.fieldbook.bundle.RefusedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The largest bundle there can be, and one that is larger.
class LargestBundleTest {

    /// Less than 300 MB. The window takes its own beside it, so the program is not run with so little.
    private static final String HEAP = "-Xmx286m";

    @TempDir private Path folder;

    @Test
    void H1_theLargestBundleIsWrittenAndReadWithinAHeapOf300Megabytes(TestReporter reporter)
            throws Exception {
        Path file = folder.resolve("largest.fieldbook");
        try (TeamOfStores team = new TeamOfStores(folder)) {
            team.ben().store().close();
            team.lead().store().close();
            run("-Xmx1g", "fill", team.ben().folder(), file);
            run(HEAP, "write", team.ben().folder(), file);
            run(HEAP, "read", team.lead().folder(), file);
        }
        assertThat(Files.size(file)).isGreaterThan(105L << 20).isLessThan(BundleFiles.LARGEST);
        System.out.printf(
                "H1: a bundle of %d MB written and read with %s%n", Files.size(file) >> 20, HEAP);
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "H1",
                        "count",
                        "" + (Files.size(file) >> 20),
                        "unit",
                        "MB of bundle in a heap of 286 MB"));
    }

    @Test
    void H1_farMoreChangesThanABundleMayHoldAreRefusedWithinAHeapOf300Megabytes(
            TestReporter reporter) throws Exception {
        Path file = folder.resolve("many.fieldbook");
        try (TeamOfStores team = new TeamOfStores(folder)) {
            team.lead().store().close();
            run("-Xmx1g", "forge", team.lead().folder(), file);
            run(HEAP, "refuse", team.lead().folder(), file);
        }
        System.out.printf(
                "H1: a bundle of %d MB, all of it changes, refused with %s%n",
                Files.size(file) >> 20, HEAP);
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "H1",
                        "count",
                        "" + (Files.size(file) >> 20),
                        "unit",
                        "MB of changes refused in a heap of 286 MB"));
    }

    /// As many as there may be in the long run; fewer otherwise, in a heap that is smaller by as much.
    @Test
    void H1_asManyChangesAsThereMayBeAreTakenInWithinAHeapOf300Megabytes(TestReporter reporter)
            throws Exception {
        Path file = folder.resolve("crowd.fieldbook");
        int count = Integer.getInteger("fieldbook.bundle.changes", 30_000);
        String heap = "%dm".formatted(25 + 261L * count / Payload.MOST_CHANGES);
        String took;
        try (TeamOfStores team = new TeamOfStores(folder)) {
            team.ben().store().close();
            team.lead().store().close();
            run("-Xmx1g", "crowd", team.ben().folder(), file, "" + count);
            took = run("-Xmx" + heap, "take", team.lead().folder(), file, "" + count);
        }
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "H1",
                        "count",
                        "" + count,
                        "unit",
                        "changes of a bundle "
                                + took.strip()
                                + ", in a heap of "
                                + heap.replace("m", " MB")));
    }

    /// What it said.
    private String run(String heap, String what, Path store, Path file, String... more)
            throws Exception {
        Path said = folder.resolve(what + ".txt");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                heap,
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dorg.sqlite.lib.path="
                                        + System.getProperty("org.sqlite.lib.path", ""),
                                "-cp",
                                System.getProperty("java.class.path"),
                                LargestBundle.class.getName(),
                                what,
                                store.toString(),
                                file.toString()));
        command.addAll(List.of(more));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        int ended = process.waitFor();
        String told = Files.readString(said);
        assertThat(ended).as(told).isZero();
        return told;
    }

    @Test
    void H1_aFileBeyondItsLimitIsRefusedHoweverLargeItIs(TestReporter reporter) throws IOException {
        Path file = folder.resolve("endless.fieldbook");
        Files.writeString(file, "{\"ciphertext\":\"", StandardCharsets.US_ASCII);
        try (RandomAccessFile endless = new RandomAccessFile(file.toFile(), "rw")) {
            endless.setLength(20L << 30);
        }
        try (TeamOfStores team = new TeamOfStores(folder)) {
            String before = TeamOfStores.files(team.lead().folder());
            Failure failure =
                    catchThrowableOfType(
                            Failure.class,
                            () -> new ImportBundle(team.lead().open()).preview(file));
            assertThat(failure.code()).isEqualTo("B-05");
            assertThat(failure).hasCauseInstanceOf(RefusedFile.class);
            assertThat(TeamOfStores.files(team.lead().folder())).isEqualTo(before);
        }
        reporter.publishEntry(Map.of("promise", "H1", "count", "20", "unit", "GB of file refused"));
    }
}
