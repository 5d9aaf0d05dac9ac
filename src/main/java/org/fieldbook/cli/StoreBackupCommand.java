package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/// Makes a restore point.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description =
                "Makes a restore point: a whole copy of the store, read through. Prints its name.")
final class StoreBackupCommand implements Callable<Integer> {

    private final Messages messages;

    @Mixin private final StoreOptions store;
    @Spec private CommandSpec spec;

    StoreBackupCommand(StoreOptions store, Messages messages) {
        this.store = store;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        String name = store.unlocked(open -> open.restorePoints().make().name());
        spec.commandLine().getOut().println(name);
        spec.commandLine().getErr().println(messages.text("cli.restore.made"));
        return ExitCodes.DONE;
    }
}
