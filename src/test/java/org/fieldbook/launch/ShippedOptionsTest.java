package org.fieldbook.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// L7: the options that the program is shipped with, tried on a process that crashes.
@EnabledOnOs(value = OS.LINUX, disabledReason = "sends POSIX signals")
@Timeout(60)
class ShippedOptionsTest {

    private static final Path BIN = Path.of(System.getProperty("java.home"), "bin");

    @TempDir Path folder;

    @Test
    void l7ACrashLeavesNoFileAndNobodyCanAttach(TestReporter reporter) throws Exception {
        List<String> shipped = ShippedOptions.list();
        assertThat(shipped).hasSizeGreaterThan(3);
        assertThat(crashed(List.of())).anyMatch(file -> file.startsWith("hs_err_pid"));
        assertThat(crashed(shipped)).isEmpty();
        assertThat(attached(List.of())).isZero();
        assertThat(attached(shipped)).isNotZero();
        assertThat(shipped)
                .contains("-XX:-HeapDumpOnOutOfMemoryError", "-XX:-CreateCoredumpOnCrash");
        reporter.publishEntry(
                Map.of("promise", "L7", "count", "1", "unit", "crash with the shipped options"));
    }

    /// The files left of a process that crashes.
    private List<String> crashed(List<String> options) throws Exception {
        Path here = Files.createTempDirectory(folder, "run");
        Process process = start(options, here);
        signal(process, "SEGV");
        process.waitFor();
        try (Stream<Path> files = Files.list(here)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /// What comes of an attempt to look into a process that runs.
    private int attached(List<String> options) throws Exception {
        Process process = start(options, folder);
        try {
            return new ProcessBuilder(
                            BIN.resolve("jcmd").toString(),
                            Long.toString(process.pid()),
                            "VM.version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process start(List<String> options, Path here) throws IOException {
        List<String> command = new ArrayList<>(List.of(BIN.resolve("java").toString()));
        command.addAll(options);
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), Waiting.class.getName()));
        Process process =
                new ProcessBuilder(command)
                        .directory(here.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        BufferedReader told = process.inputReader(StandardCharsets.UTF_8);
        assertThat(told.readLine()).isEqualTo("runs");
        return process;
    }

    private static void signal(Process process, String name) throws Exception {
        Process sent = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        assertThat(sent.waitFor()).isZero();
    }
}
