package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.RecoveryWords;
import org.fieldbook.service.Stores;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;

/// Opens a store whose passphrase was forgotten.
@Command(
        name = "recover",
        mixinStandardHelpOptions = true,
        description =
                "Has a new passphrase open a store whose passphrase was forgotten, by the words of"
                        + " its recovery key.")
final class StoreRecoverCommand implements Callable<Integer> {

    private final Stores stores;
    private final Messages messages;

    @Mixin private final RecoveryWordsOptions words;
    @Mixin private final NewPassphraseOptions next;
    @Spec private CommandSpec spec;

    @Option(
            names = "--store",
            required = true,
            paramLabel = "S",
            description = "The store's folder.")
    private Path folder;

    StoreRecoverCommand(Stores stores, Prompt prompt, Messages messages) {
        this.stores = stores;
        this.words = new RecoveryWordsOptions(prompt);
        this.next = new NewPassphraseOptions(prompt);
        this.messages = messages;
    }

    @Override
    public Integer call() {
        RecoveryWords key = words.read();
        char[] passphrase = next.read();
        try {
            stores.recover(folder, key, passphrase).close();
        } finally {
            Arrays.fill(passphrase, '\0');
            key.wipe();
        }
        spec.commandLine().getErr().println(messages.text("cli.recover.done"));
        return ExitCodes.DONE;
    }
}
