package org.fieldbook.cli;

import org.fieldbook.service.OpenStore;
import org.fieldbook.service.RepairStore;
import org.fieldbook.service.Stores;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Which store a command works on, and what opens it.
final class StoreOptions {

    private final Stores stores;

    @Option(
            names = "--store",
            required = true,
            paramLabel = "S",
            description = "The store's folder.")
    private Path folder;

    @Mixin private final PassphraseOptions passphrase;

    StoreOptions(Stores stores, Map<String, String> environment, Prompt prompt) {
        this.stores = stores;
        this.passphrase = new PassphraseOptions(environment, prompt);
    }

    Path folder() {
        return folder;
    }

    /// Does the work on the unlocked store and locks it again.
    <T> T unlocked(Function<OpenStore, T> work) {
        return with(passphrase.read(), secret -> stores.unlock(folder, secret), work);
    }

    /// Likewise; the work is told the passphrase too, and does not keep it.
    <T> T unlockedBy(BiFunction<OpenStore, char[], T> work) {
        char[] secret = passphrase.read();
        return with(
                secret, given -> stores.unlock(folder, given), open -> work.apply(open, secret));
    }

    /// Does the work on what has to be put right of the store, which need not open.
    <T> T repaired(Function<RepairStore, T> work) {
        char[] secret = passphrase.read();
        try (RepairStore store = stores.repair(folder, secret)) {
            return work.apply(store);
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    /// Fills the store's folder, absent or empty, with what a second backup place holds of a store.
    void copyFrom(Path backup) {
        stores.copyBackup(backup, folder);
    }

    /// Likewise; makes the store if there is none.
    <T> T made(Function<OpenStore, T> work) {
        return stores.isStore(folder)
                ? unlocked(work)
                : with(passphrase.readNew(), secret -> stores.create(folder, secret), work);
    }

    private static <T> T with(
            char[] secret, Function<char[], OpenStore> opening, Function<OpenStore, T> work) {
        try (OpenStore store = opening.apply(secret)) {
            return work.apply(store);
        } finally {
            Arrays.fill(secret, '\0');
        }
    }
}
