package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Stores;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;

/// Gives somebody's locked store a new passphrase, at headquarters.
@Command(
        name = "reopen",
        mixinStandardHelpOptions = true,
        description =
                "At headquarters: takes the store.keys of a locked store whose owner let"
                        + " headquarters open it, and writes keys that a new passphrase opens.")
final class StoreReopenCommand implements Callable<Integer> {

    private final Stores stores;
    private final Messages messages;

    @Mixin private final StoreOptions store;
    @Mixin private final NewPassphraseOptions next;
    @Spec private CommandSpec spec;

    @Option(
            names = "--keys",
            required = true,
            paramLabel = "F",
            description = "The store.keys of the locked store.")
    private Path keys;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "F",
            description = "Where the new keys go. A file that is there is left as it is.")
    private Path out;

    StoreReopenCommand(StoreOptions store, CommandServices services) {
        this.stores = services.stores();
        this.messages = services.messages();
        this.store = store;
        this.next = new NewPassphraseOptions(services.prompt());
    }

    @Override
    public Integer call() {
        store.unlocked(headquarters -> {
            char[] passphrase = next.read();
            try {
                stores.reopening(headquarters).reopen(keys, out, passphrase);
            } finally {
                Arrays.fill(passphrase, '\0');
            }
            return out;
        });
        spec.commandLine().getErr().println(messages.text("cli.reopen.done", out.toString()));
        return ExitCodes.DONE;
    }
}
