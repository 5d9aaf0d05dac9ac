package org.fieldbook.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A process that opens a store and closes it again, and says both. What was refused it tries again, as people
/// would. [MigrationKillTest] kills it, [MigrationPowerCutTest] cuts its power, and [MigrationFaultTest] has the
/// disk refuse.
final class MigrationOpener {

    /// A full disk refuses three writes in a row.
    private static final int TRIES = 5;

    private MigrationOpener() {}

    /// @param arguments the store's folder
    static void main(String[] arguments) {
        PrintStream told = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                Store store =
                        Store.open(
                                Path.of(arguments[0]),
                                FrozenStore.passphrase(),
                                Samples.ENVIRONMENT);
                told.println("open");
                close(store, told);
                return;
            } catch (StoreException refused) {
                told.println("not opened " + word(refused));
            }
        }
        told.println("gave up");
    }

    private static String word(StoreException refused) {
        return refused instanceof StoreException.Damaged damaged
                ? damaged.fault().kind().name()
                : refused.getClass().getSimpleName();
    }

    private static void close(Store store, PrintStream told) {
        try {
            store.close();
        } catch (StoreException.DiskFailed notFlushed) {
            told.println("close failed");
        }
        told.println("closed");
    }
}
