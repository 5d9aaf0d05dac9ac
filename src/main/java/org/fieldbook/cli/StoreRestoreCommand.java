package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.ReturnToRestorePoint;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/// Lists restore points, or returns to one.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Lists the restore points, newest first: name, moment, bytes, why it was made. With"
                        + " --to the store goes back to one; what it holds now becomes a restore"
                        + " point.")
final class StoreRestoreCommand implements Callable<Integer> {

    private final Messages messages;

    @Mixin private final StoreOptions store;
    @Spec private CommandSpec spec;

    @Option(names = "--to", paramLabel = "NAME", description = "The restore point to return to.")
    private @Nullable String name;

    StoreRestoreCommand(StoreOptions store, Messages messages) {
        this.store = store;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        String wanted = name;
        return store.unlocked(open -> wanted == null ? list(open) : returnTo(open, wanted));
    }

    private int list(OpenStore open) {
        for (ReturnToRestorePoint.Point point : open.restorePoints().list()) {
            spec.commandLine()
                    .getOut()
                    .println(
                            messages.text(
                                    "cli.restore.line",
                                    point.name(),
                                    point.at().toString(),
                                    Long.toString(point.size()),
                                    messages.text(point.why())));
        }
        return ExitCodes.DONE;
    }

    private int returnTo(OpenStore open, String wanted) {
        open.restorePoints().to(wanted).close();
        spec.commandLine().getErr().println(messages.text("cli.restore.returned"));
        return ExitCodes.DONE;
    }
}
