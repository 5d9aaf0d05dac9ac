package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.KeysChanged;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.Arrays;
import java.util.concurrent.Callable;

/// Changes the passphrase.
@Command(
        name = "passphrase",
        mixinStandardHelpOptions = true,
        description =
                "Has another passphrase open the store from now on. Makes a restore point first.")
final class StorePassphraseCommand implements Callable<Integer> {

    private final Messages messages;

    @Mixin private final StoreOptions store;
    @Mixin private final NewPassphraseOptions next;
    @Spec private CommandSpec spec;

    StorePassphraseCommand(StoreOptions store, Prompt prompt, Messages messages) {
        this.store = store;
        this.next = new NewPassphraseOptions(prompt);
        this.messages = messages;
    }

    @Override
    public Integer call() {
        KeysChanged done =
                store.unlockedBy((open, now) -> {
                    char[] wanted = next.read();
                    try {
                        return open.waysToOpen().passphrase().change(now, wanted);
                    } finally {
                        Arrays.fill(wanted, '\0');
                    }
                });
        String said =
                switch (done) {
                    case WHOLLY -> "passphrase.changed";
                    case BUT_FOR_THE_COPY -> "passphrase.changed.copy";
                };
        spec.commandLine().getErr().println(messages.text(said));
        return ExitCodes.DONE;
    }
}
