package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.Notes;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.WriteNotes;
import org.fieldbook.ui.SmallInspection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// D7: the system stops the program for a while, or ends it as when somebody logs off.
@EnabledOnOs(value = OS.LINUX, disabledReason = "sends POSIX signals")
@Timeout(120)
class EndingTest {

    private static final long SEED = Long.getLong("fieldbook.ending.seed", System.nanoTime());
    private static final int LONGEST_PAUSE_MILLIS = 5_000;

    @TempDir Path folder;
    private SmallInspection small;

    @BeforeEach
    void make() {
        small = new SmallInspection(folder);
        small.close();
    }

    @Test
    void d7WhatWasTypedTheMomentBeforeLoggingOffIsInTheStore(TestReporter reporter)
            throws Exception {
        Process window = TypingWindow.start(small.store.folder());
        try (BufferedReader told = window.inputReader(StandardCharsets.UTF_8);
                Writer typed = window.outputWriter(StandardCharsets.UTF_8)) {
            assertThat(told.readLine()).isEqualTo("open");
            type(typed, "said that");
            assertThat(told.readLine()).isEqualTo("said that");

            signal(window, "STOP");
            awaitStopped(window);
            signal(window, "CONT");
            type(typed, " her brother");
            assertThat(told.readLine()).isEqualTo("said that her brother");

            signal(window, "TERM");
            window.waitFor();
        } finally {
            window.destroyForcibly();
        }
        assertThat(texts()).containsExactly("said that her brother");
        reporter.publishEntry(
                Map.of("promise", "D7", "count", "1", "unit", "log-off in the middle of a word"));
    }

    /// For as long as is asked: the program is stopped for a while and goes on, at any moment, and is ended at last,
    /// awake or asleep.
    @Test
    @EnabledIfSystemProperty(named = "fieldbook.ending.minutes", matches = "[1-9][0-9]*")
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void d7HoweverOftenItIsSuspendedAndEndedNothingTypedIsLost(TestReporter reporter)
            throws Exception {
        Random random = new Random(SEED);
        long end =
                System.nanoTime()
                        + TimeUnit.MINUTES.toNanos(Integer.getInteger("fieldbook.ending.minutes"));
        int endings = 0;
        while (System.nanoTime() < end) {
            Path fresh = folder.resolve("round" + endings++);
            small = new SmallInspection(fresh);
            small.close();
            String typed = typeAndEnd(random);
            assertThat(texts()).as("seed " + SEED).containsExactly(typed);
        }
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "D7",
                        "count",
                        Integer.toString(endings),
                        "unit",
                        "log-offs after typing and pauses",
                        "seed",
                        Long.toString(SEED)));
    }

    private String typeAndEnd(Random random) throws Exception {
        var all = new StringBuilder();
        Process window = TypingWindow.start(small.store.folder());
        try (BufferedReader told = window.inputReader(StandardCharsets.UTF_8);
                Writer typed = window.outputWriter(StandardCharsets.UTF_8)) {
            assertThat(told.readLine()).isEqualTo("open");
            for (int words = 1 + random.nextInt(20); words > 0; words--) {
                String word = "word" + words + ".";
                all.append(word);
                type(typed, word);
                assertThat(told.readLine()).as("seed " + SEED).isEqualTo(all.toString());
                if (random.nextInt(3) == 0) {
                    pause(window, random);
                }
            }
            boolean asleep = random.nextBoolean();
            if (asleep) {
                signal(window, "STOP");
                awaitStopped(window);
            }
            signal(window, "TERM");
            if (asleep) {
                signal(window, "CONT");
            }
            window.waitFor();
        } finally {
            window.destroyForcibly();
        }
        return all.toString();
    }

    /// Shorter than what locks the window, so that typing goes on.
    private static void pause(Process window, Random random) throws Exception {
        signal(window, "STOP");
        awaitStopped(window);
        assertThat(window.waitFor(random.nextInt(LONGEST_PAUSE_MILLIS), TimeUnit.MILLISECONDS))
                .isFalse();
        signal(window, "CONT");
    }

    private static void type(Writer typed, String text) throws IOException {
        typed.write(text + "\n");
        typed.flush();
    }

    /// Of notes and of what is kept of notes that are being written.
    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        try (OpenStore store =
                small.stores.unlock(
                        small.store.folder(), SmallInspection.PASSPHRASE.toCharArray())) {
            OpenInspection open = store.open(store.listInspections().getFirst().inspection());
            Stream.of("TE-001", "TE-002")
                    .flatMap(reference ->
                            Notes.of(open.snapshot().state()).about(small.id(reference)).stream())
                    .forEach(note -> texts.add(note.text().text().orElse("")));
            new WriteNotes(open).drafts().forEach(draft -> texts.addAll(draft.texts().values()));
        }
        texts.removeIf(String::isEmpty);
        return texts;
    }

    private static void signal(Process process, String name) throws Exception {
        Process sent = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        assertThat(sent.waitFor()).isZero();
    }

    private static void awaitStopped(Process process) {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        while (!read(status).contains("State:\tT")) {
            Thread.onSpinWait();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
