package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.launch.ShippedOptions;
import org.fieldbook.store.KeysOf;
import org.fieldbook.ui.SmallInspection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// L4: which keys are in the memory of the program once it is locked. Every object on its heap is searched,
/// those too that nothing refers to any more, and the old bytes in what the collector filled gaps with. Words are not
/// looked for: Java cannot wipe a `String`.
@Timeout(300)
class MemoryTest {

    private static final String NOTE = "kanarienvogel in the kitchen";

    @TempDir Path folder;

    @Test
    void l4LockedThereIsNoKeyInMemory(TestReporter reporter) throws Exception {
        var small = new SmallInspection(folder);
        small.close();
        Map<String, byte[]> keys = KeysOf.store(small.store.folder(), SmallInspection.PASSPHRASE);
        Process window =
                start(
                        TypingWindow.command(
                                TypingWindow.class.getName(),
                                small.store.folder().toString(),
                                TypingWindow.CHANGE));
        Path unlocked = folder.resolve("unlocked.hprof");
        Path locked = folder.resolve("locked.hprof");
        try (BufferedReader told = window.inputReader(StandardCharsets.UTF_8);
                Writer typed = window.outputWriter(StandardCharsets.UTF_8)) {
            assertThat(told.readLine()).isEqualTo("open");
            say(typed, NOTE);
            assertThat(told.readLine()).isEqualTo(NOTE);
            say(typed, TypingWindow.DUMP + unlocked);
            assertThat(told.readLine()).startsWith(TypingWindow.DUMP);
            say(typed, TypingWindow.LOCK);
            assertThat(told.readLine()).isEqualTo(TypingWindow.LOCK);
            say(typed, TypingWindow.DUMP + locked);
            assertThat(told.readLine()).startsWith(TypingWindow.DUMP);
        } finally {
            window.destroyForcibly();
        }
        // The store key stays; what seals it is made of the new passphrase.
        keys.putAll(KeysOf.store(small.store.folder(), TypingWindow.NEXT));
        Map<String, Integer> before = count(unlocked, keys);
        Map<String, Integer> after = count(locked, keys);
        // They would be found if they were there: these are held while the store is open, and the
        // collector may have
        // left copies beside them.
        assertThat(before.entrySet())
                .filteredOn(key -> key.getValue() > 0)
                .extracting(Map.Entry::getKey)
                .contains(
                        "store key",
                        "content key",
                        "agreement key",
                        "signing key",
                        "content key's row");
        expectNone(after, keys);
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "L4",
                        "count",
                        Integer.toString(keys.size()),
                        "unit",
                        "keys looked for on the heap of the program, run as it is shipped, locked"
                                + " after the passphrase was changed"));
    }

    private static void expectNone(Map<String, Integer> found, Map<String, byte[]> wanted) {
        assertThat(found).hasSameSizeAs(wanted);
        assertThat(found.entrySet()).filteredOn(key -> key.getValue() > 0).isEmpty();
    }

    /// Whatever made bytes of what is in the store was used before: backups, a bundle, pages that were printed and saved.
    /// Takes too long for every run.
    @Test
    @EnabledIfSystemProperty(
            named = "fieldbook.heap",
            matches = "worked",
            disabledReason = "the soak run looks at the heap after much work")
    void l4NoKeyIsInMemoryAfterABundleAndPrints(TestReporter reporter) throws Exception {
        Path dump = folder.resolve("used.hprof");
        Path chosen = Files.createDirectory(folder.resolve("chosen"));
        Process window =
                start(
                        TypingWindow.command(
                                TypedWords.class.getName(),
                                Files.createDirectory(folder.resolve("used")).toString(),
                                chosen.toString(),
                                dump.toString()));
        try (BufferedReader told = window.inputReader(StandardCharsets.UTF_8)) {
            assertThat(told.readLine()).contains("recording-note");
        } finally {
            window.destroyForcibly();
        }
        assertThat(chosen.resolve("mine.fieldbook")).exists();
        assertThat(chosen.resolve("ratings.pdf")).exists();
        Map<String, byte[]> keys =
                KeysOf.store(
                        folder.resolve("used").resolve(TypedWords.STORE), TypedWords.PASSPHRASE);
        expectNone(count(dump, keys), keys);
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "L4",
                        "count",
                        Integer.toString(keys.size()),
                        "unit",
                        "keys looked for on the heap of the program, locked after a bundle was made"
                                + " and ratings printed and saved"));
    }

    /// With the options that the program is shipped with: what the collector leaves where depends on them.
    private static Process start(ProcessBuilder window) throws IOException {
        List<String> command = new ArrayList<>(window.command());
        command.addAll(command.indexOf("-cp"), ShippedOptions.list());
        return window.command(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static void say(Writer typed, String line) throws IOException {
        typed.write(line + "\n");
        typed.flush();
    }

    private static Map<String, Integer> count(Path dump, Map<String, byte[]> wanted)
            throws IOException {
        byte[] heap = Files.readAllBytes(dump);
        Files.delete(dump);
        Map<String, Integer> hits = new LinkedHashMap<>();
        wanted.forEach((name, bytes) -> hits.put(name, count(heap, bytes)));
        return hits;
    }

    private static int count(byte[] heap, byte[] wanted) {
        int count = 0;
        for (int at = 0; at <= heap.length - wanted.length; at++) {
            if (heap[at] == wanted[0]
                    && Arrays.equals(heap, at, at + wanted.length, wanted, 0, wanted.length)) {
                count++;
            }
        }
        return count;
    }
}
