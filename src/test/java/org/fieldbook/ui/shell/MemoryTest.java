package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Arrays;
import java.util.LinkedHashMap;
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
        Process window = TypingWindow.start(small.store.folder());
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
                        "keys looked for on the heap of the locked program"));
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
