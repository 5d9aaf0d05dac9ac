package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.store.Samples.INSPECTION;

import org.fieldbook.journal.Bytes;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// D5: a store whose folder may be read and not written, as somebody meets it whom permissions bind. The
/// superuser is not bound by them, so a test that runs as root has another do it, who may read what the
/// program is made of and write nothing but what is theirs.
@EnabledOnOs(value = OS.LINUX, disabledReason = "setpriv is for Linux")
class PermissionsTest {

    private static final int NOBODY = 65534;

    private static final List<String> AS_NOBODY =
            List.of(
                    "setpriv",
                    "--reuid=" + NOBODY,
                    "--regid=" + NOBODY,
                    "--clear-groups",
                    "--inh-caps=+dac_read_search",
                    "--ambient-caps=+dac_read_search",
                    "--");

    @TempDir Path parent;
    private Path folder;
    private List<String> under = List.of();

    @BeforeEach
    void giveAway() throws IOException {
        folder = Samples.filled(parent.resolve("store"));
        if (Files.getAttribute(folder, "unix:uid").equals(0)) {
            under = AS_NOBODY;
            Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwx--x--x"));
            for (Path file : files()) {
                Files.setAttribute(file, "unix:uid", NOBODY);
            }
        }
        allow("rwx------", "rw-------");
        Assumptions.assumeTrue(canOpen(), "needs the right to work as somebody else");
    }

    private boolean canOpen() {
        try (Writing writing = new Writing()) {
            return writing.told().equals("open");
        } catch (IOException noSetpriv) {
            return false;
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList();
        }
    }

    private void allow(String folders, String others) throws IOException {
        for (Path file : files()) {
            Files.setPosixFilePermissions(
                    file,
                    PosixFilePermissions.fromString(Files.isDirectory(file) ? folders : others));
        }
    }

    /// The process, at work.
    private final class Writing implements AutoCloseable {
        private final Process process;
        private final BufferedReader told;
        private final Writer sent;

        Writing() throws IOException {
            process = KillWriter.start(under, UnprivilegedWriter.class, folder.toString());
            told = process.inputReader(StandardCharsets.UTF_8);
            sent = process.outputWriter(StandardCharsets.UTF_8);
        }

        String told() throws IOException {
            return String.valueOf(told.readLine());
        }

        String append() throws IOException {
            return ask(UnprivilegedWriter.APPEND);
        }

        String copy(Path target) throws IOException {
            return ask(target.toString());
        }

        private String ask(String line) throws IOException {
            sent.write(line + "\n");
            sent.flush();
            return told();
        }

        @Override
        public void close() throws IOException {
            sent.close();
            process.onExit().join();
        }
    }

    private SortedMap<String, Bytes> content() throws IOException {
        SortedMap<String, Bytes> content = new TreeMap<>();
        for (Path file : files()) {
            if (Files.isRegularFile(file)) {
                content.put(file.toString(), Bytes.of(Files.readAllBytes(file)));
            }
        }
        return content;
    }

    @Test
    void d5AStoreThatMayOnlyBeReadIsRefusedUntouched(TestReporter reporter) throws Exception {
        SortedMap<String, Bytes> before = content();
        allow("r-x------", "r--------");
        try (Writing writing = new Writing()) {
            assertThat(writing.told()).isEqualTo("refused ReadOnly");
        }
        assertThat(content()).isEqualTo(before);
        allow("rwx------", "rw-------");
        try (Writing writing = new Writing()) {
            assertThat(writing.told()).isEqualTo("open");
            assertThat(writing.append()).isEqualTo("saved");
        }
        reporter.publishEntry(
                Map.of("promise", "D5", "count", "1", "unit", "store that may only be read"));
    }

    @Test
    void d5WhatAFolderNoLongerTakesIsNotCalledSavedUntilItDoesAndACopyIsSavedElsewhere(
            TestReporter reporter) throws Exception {
        Path copy = Files.createDirectory(parent.resolve("place")).resolve("copy");
        if (!under.isEmpty()) {
            Files.setAttribute(copy.getParent(), "unix:uid", NOBODY);
        }
        try (Writing writing = new Writing()) {
            assertThat(writing.told()).isEqualTo("open");
            allow("r-x------", "rw-------");
            assertThat(writing.append()).isEqualTo("refused ReadOnly");
            assertThat(writing.append()).isEqualTo("refused ReadOnly");
            assertThat(writing.copy(folder.resolve("copy"))).isEqualTo("refused ReadOnly");
            assertThat(writing.copy(copy)).isEqualTo("whole");
            assertThat(writing.append()).isEqualTo("refused ReadOnly");
            allow("rwx------", "rw-------");
            assertThat(writing.append()).isEqualTo("saved");
        }
        try (Store store = Samples.open(folder)) {
            assertThat(store.readChanges(INSPECTION)).hasSize(10);
            assertThat(store.check().faults()).isEmpty();
        }
        try (Store store = Samples.open(copy)) {
            assertThat(store.readChanges(INSPECTION)).hasSize(9);
            assertThat(store.check().faults()).isEmpty();
        }
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "D5",
                        "count",
                        "1",
                        "unit",
                        "folder made read-only while the store was open"));
    }
}
