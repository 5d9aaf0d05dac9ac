package org.fieldbook.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.ui.shell.TypingWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The program's log as it starts: where it cannot be written, and where another window writes it.
@Timeout(120)
class StartedLogTest {

    @TempDir private Path folder;

    private static Process start(Path home) throws IOException {
        ProcessBuilder program = TypingWindow.command(FirstScreen.class.getName());
        program.environment().put(Directories.HOME, home.toString());
        return program.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /// What the page of settings says of the log; the program ends afterwards.
    private static String told(Path home) throws IOException, InterruptedException {
        Process program = start(home);
        try (BufferedReader told = program.inputReader(StandardCharsets.UTF_8)) {
            String line = String.valueOf(told.readLine());
            program.getOutputStream().close();
            assertThat(program.waitFor()).isZero();
            return line;
        } finally {
            program.destroyForcibly();
        }
    }

    /// As on a stick that is write-protected: below a file nobody makes a folder, whatever their rights.
    @Test
    void whereNothingMayBeWrittenItStartsWithoutALogAndSaysSo() throws Exception {
        Path home = Files.writeString(folder.resolve("file"), "").resolve("home");
        assertThat(told(home))
                .contains(home.resolve("log").toString(), "cannot be written", "no log");
    }

    @Test
    void aStartThatHandsOverMakesNoLogOfItsOwn() throws Exception {
        Path log = folder.resolve("log");
        Process first = start(folder);
        try (BufferedReader told = first.inputReader(StandardCharsets.UTF_8)) {
            assertThat(told.readLine()).endsWith(log.toString());
            Process second = start(folder);
            assertThat(second.inputReader(StandardCharsets.UTF_8).readLine()).isNull();
            assertThat(second.waitFor()).isZero();
            assertThat(names(log)).containsExactly("fieldbook-0.log", "fieldbook-0.log.lck");
        } finally {
            first.destroyForcibly().waitFor();
        }
    }

    private static List<String> names(Path log) throws IOException {
        try (Stream<Path> files = Files.list(log)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
