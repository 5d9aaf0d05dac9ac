package org.fieldbook.service;

import org.fieldbook.store.Tampering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// Stores whose files somebody made far larger than the program does: each is stopped at its limit.
class HostileStoresTest {

    @TempDir private Path folder;
    private final Map<String, String> expected = new LinkedHashMap<>();

    /// What is there more than it should is damage, is left off, or is told, and what is whole is read.
    @Test
    void h1StoresBeyondTheirLimitsAreStoppedWithinAHeapOf300Megabytes(TestReporter reporter)
            throws Exception {
        try (Made made = new Made(folder.resolve("made"))) {
            KeepBackups backups = QuickStores.restingBackups(made.store());
            backups.backUpNow();
            made.answer("TE-001", "2.2.1", "yes");
            backups.backUpNow();
        }
        Path backups = Path.of("backups");
        Path sound = folder.resolve("made").resolve("store");
        expected.put(HostileFiles.SOUND + "=" + sound, "read");
        store(
                "S-24",
                at -> {
                    Tampering.grow(at.resolve("store.keys"));
                    Files.delete(at.resolve(backups).resolve("store.keys"));
                });
        store("read", at -> Tampering.grow(at.resolve("store.keys")));
        store("told", at -> Tampering.grow(at.resolve(backups).resolve("store.keys")));
        store("read", at -> Tampering.grow(at.resolve(backups).resolve("erased")));
        store("read", at -> Tampering.grow(tail(at.resolve(backups))));
        store("S-11", at -> Tampering.run(at, "UPDATE list SET sealed = zeroblob(50000000)"));
        store("told", at -> Tampering.run(at, "UPDATE head SET sealed = zeroblob(50000000)"));
        store("told", at -> Tampering.run(at, MANY));
        HostileFiles.expect(folder.resolve("said"), expected);
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "H1",
                        "count",
                        "" + (expected.size() - 1),
                        "unit",
                        "hostile stores in a heap of 286 MB, none of which took 2 s of the"
                                + " processor"));
    }

    /// A million more rows, each sealed by nobody.
    private static final String MANY =
            """
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000)
            INSERT INTO draft (inspection, name, sealed)
              SELECT inspection, randomblob(32), randomblob(40)
              FROM n, (SELECT inspection FROM draft LIMIT 1)
            """;

    private interface Harm {
        void at(Path store) throws Exception;
    }

    private void store(String said, Harm harm) throws Exception {
        Path store = folder.resolve("store" + expected.size());
        copy(folder.resolve("made").resolve("store"), store);
        harm.at(store);
        expected.put("store=" + store, said);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted().toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static Path tail(Path backups) throws IOException {
        try (Stream<Path> files = Files.list(backups)) {
            return files.filter(file -> file.toString().endsWith(".tail"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
