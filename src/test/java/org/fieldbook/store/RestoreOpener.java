package org.fieldbook.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// A process that has a damaged store's content saved elsewhere, another passphrase open it, and its newest restore
/// point take the place of its database; and says each once it is done. What was refused it tries again, as people
/// would. [RestorePowerCutTest] cuts its power, and [RestoreFaultTest] has the disk refuse.
final class RestoreOpener {

    /// A full disk refuses three writes in a row.
    private static final int TRIES = 5;

    private static final Instant NOW = Instant.parse("2026-03-03T09:00:00Z");

    private final Path folder;
    private final PrintStream told;
    private int targets;

    private RestoreOpener(Path folder, PrintStream told) {
        this.folder = folder;
        this.told = told;
    }

    /// @param arguments a folder made by [DamagedScript], which what is rescued goes into too
    static void main(String[] arguments) {
        PrintStream told = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new RestoreOpener(Path.of(arguments[0]), told).restore();
    }

    private void restore() {
        for (int tries = 0; tries < TRIES; tries++) {
            try (DamagedStore store =
                    DamagedStore.open(
                            Script.store(folder),
                            Script.passphrase(DamagedScript.BEFORE),
                            Samples.ENVIRONMENT)) {
                told.println("open");
                work(store);
                told.println("closed");
                return;
            } catch (StoreException refused) {
                told.println("not opened " + refused.getClass().getSimpleName());
            }
        }
        told.println("gave up");
    }

    private void work(DamagedStore store) {
        repeat("rescue", () -> rescue(store));
        repeat(
                "change",
                () -> {
                    store.changePassphrase(
                            RecoveryKeyChanger.key(DamagedScript.RECOVERY_KEY),
                            Script.passphrase(DamagedScript.AFTER));
                    told.println("changed");
                });
        repeat(
                "restore",
                () -> {
                    store.restore(store.listRestorePoints().getFirst(), NOW, Optional.empty());
                    told.println("restored");
                });
    }

    private void rescue(DamagedStore store) {
        targets++;
        RescueReport report = store.rescue(rescued(folder, targets), Optional.empty());
        int changes = report.inspections().stream().mapToInt(RescueReport.Rescued::changes).sum();
        told.println("rescued " + targets + " " + changes);
    }

    /// Where the content goes at each try.
    static Path rescued(Path folder, int number) {
        return folder.resolve("rescued" + number);
    }

    private void repeat(String name, Runnable work) {
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                work.run();
                return;
            } catch (StoreException refused) {
                told.println("refused " + name + " " + refused.getClass().getSimpleName());
            }
        }
    }
}
