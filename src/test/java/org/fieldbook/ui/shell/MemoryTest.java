package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.launch.ShippedOptions;
import org.fieldbook.store.KeysOf;
import org.fieldbook.ui.SmallInspection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
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
@Timeout(180)
class MemoryTest {

    private static final String NOTE = "kanarienvogel in the kitchen";

    @TempDir Path folder;

    @Test
    void l4LockedThereIsNoKeyInMemory(TestReporter reporter) throws Exception {
        var small = new SmallInspection(folder);
        small.close();
        Map<String, byte[]> keys = KeysOf.store(small.store.folder(), SmallInspection.PASSPHRASE);
        Process window = start(small.store.folder());
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
        // They would be found if they were there: these are held while the store is open.
        assertThat(before)
                .containsEntry("store key", 1)
                .containsEntry("content key", 1)
                .containsEntry("agreement key", 1)
                .containsEntry("signing key", 1);
        assertThat(before.get("content key's row")).isPositive();
        assertThat(after.values()).hasSize(keys.size()).containsOnly(0);
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

    /// With the options that the program is shipped with: what the collector leaves where depends on them.
    private static Process start(Path store) throws IOException {
        ProcessBuilder window =
                TypingWindow.command(
                        TypingWindow.class.getName(), store.toString(), TypingWindow.CHANGE);
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
