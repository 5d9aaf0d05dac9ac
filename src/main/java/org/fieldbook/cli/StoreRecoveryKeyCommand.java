package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.KeysChanged;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Makes a recovery key.
@Command(
        name = "recovery-key",
        mixinStandardHelpOptions = true,
        description =
                "Makes a recovery key, which opens the store when its passphrase was forgotten, and"
                        + " writes its sheet. A recovery key made before opens nothing then.")
final class StoreRecoveryKeyCommand implements Callable<Integer> {

    private final Messages messages;
    private final String version;

    @Mixin private final StoreOptions store;
    @Spec private CommandSpec spec;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE.pdf",
            description = "Where the sheet goes. A file that is there is left as it is.")
    private Path out;

    StoreRecoveryKeyCommand(StoreOptions store, Messages messages, String version) {
        this.store = store;
        this.messages = messages;
        this.version = version;
    }

    @Override
    public Integer call() {
        KeysChanged done =
                store.unlockedBy((open, now) ->
                        open.waysToOpen().recoveryKey().make(now, out, messages, version));
        String said =
                switch (done) {
                    case WHOLLY -> messages.text("cli.recoveryKey.done", out.toString());
                    case BUT_FOR_THE_COPY -> messages.text("recovery.used.copy");
                };
        spec.commandLine().getErr().println(said);
        return ExitCodes.DONE;
    }
}
