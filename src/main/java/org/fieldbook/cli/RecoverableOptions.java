package org.fieldbook.cli;

import org.fieldbook.service.Failure;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.RecoveryWords;
import org.fieldbook.service.RepairStore;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Which store a command works on, and what opens it: its passphrase, or its recovery key, which sets a new one.
final class RecoverableOptions {

    private final CommandServices services;

    @Mixin private final StoreOptions store;
    @Mixin private final RecoveryWordsOptions words;
    @Mixin private final NewPassphraseOptions next;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--recovery-key",
            description =
                    "The passphrase was forgotten: the words of the recovery key open the store,"
                            + " and a new passphrase opens it from now on. Both are asked for"
                            + " where no file is named.")
    private boolean byRecoveryKey;

    RecoverableOptions(CommandServices services) {
        this.services = services;
        this.store = services.storeOptions();
        this.words = new RecoveryWordsOptions(services.prompt());
        this.next = new NewPassphraseOptions(services.prompt());
    }

    /// Does the work on the unlocked store and locks it again.
    <T> T unlocked(Function<OpenStore, T> work) {
        return byRecoveryKey
                ? recovered((key, passphrase) -> {
                    try (OpenStore open =
                            services.stores().recover(store.folder(), key, passphrase)) {
                        tell("cli.recover.done");
                        return work.apply(open);
                    }
                })
                : store.unlocked(work);
    }

    /// Does the work on what has to be put right of the store, which need not open.
    <T> T repaired(Function<RepairStore, T> work) {
        return byRecoveryKey
                ? recovered((key, passphrase) -> {
                    try (RepairStore open =
                            services.stores().repair(store.folder(), key, passphrase)) {
                        open.passphraseStays()
                                .ifPresentOrElse(
                                        this::tellThatItStays, () -> tell("cli.recover.done"));
                        return work.apply(open);
                    }
                })
                : store.repaired(work);
    }

    private <T> T recovered(BiFunction<RecoveryWords, char[], T> work) {
        RecoveryWords key = words.read();
        char[] passphrase = next.read();
        try {
            return work.apply(key, passphrase);
        } finally {
            Arrays.fill(passphrase, '\0');
            key.wipe();
        }
    }

    private void tellThatItStays(Failure why) {
        tell("cli.recover.stays", services.messages().text(why.key(), why.arguments()));
    }

    private void tell(String key, Object... arguments) {
        spec.commandLine().getErr().println(services.messages().text(key, arguments));
    }

    /// Fills the store's folder, absent or empty, with what a second backup place holds of a store.
    void copyFrom(Path backup) {
        store.copyFrom(backup);
    }
}
