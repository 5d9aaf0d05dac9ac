package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fieldbook.journal.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/// K1: somebody tries passphrases that are wrong.
class WrongPassphraseTest {

    private static final int TRIES = Integer.getInteger("fieldbook.passphrase.tries", 50);
    private static final List<String> NEARLY =
            List.of("", " ", "made up for test", "made up for tests\n", "m\u00e1de up for tests");

    @TempDir private Path parent;

    private static Map<String, Hash> files(Path folder) throws IOException {
        Map<String, Hash> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(file.toString(), Hash.of(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    @Test
    void k1ManyWrongPassphrasesNeverDamageTheStoreNorLockAnybodyOut(TestReporter reporter)
            throws IOException {
        Path folder = Samples.filled(parent.resolve("store"));
        Map<String, Hash> before = files(folder);
        Random random = new Random(11);
        for (int i = 0; i < TRIES; i++) {
            String wrong = i < NEARLY.size() ? NEARLY.get(i) : "made up " + random.nextLong();
            assertThatThrownBy(() -> Store.open(folder, wrong.toCharArray(), Samples.ENVIRONMENT))
                    .isInstanceOf(StoreException.WrongPassphrase.class);
        }
        assertThat(files(folder)).isEqualTo(before);
        try (Store open = Samples.open(folder)) {
            assertThat(open.check().faults()).isEmpty();
        }
        reporter.publishEntry(
                Map.of(
                        "promise", "K1",
                        "count", Integer.toString(TRIES),
                        "unit", "wrong passphrases tried",
                        "seed", "11"));
    }
}
