package org.fieldbook.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A process that opens a store and closes it again, and says both. [MigrationKillTest] kills it, and
/// [MigrationPowerCutTest] cuts its power.
final class MigrationOpener {

    private MigrationOpener() {}

    /// @param arguments the store's folder
    static void main(String[] arguments) {
        PrintStream told = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Store store =
                Store.open(Path.of(arguments[0]), FrozenStore.passphrase(), Samples.ENVIRONMENT);
        told.println("open");
        store.close();
        told.println("closed");
    }
}
