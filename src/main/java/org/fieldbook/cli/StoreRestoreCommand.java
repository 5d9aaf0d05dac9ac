package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.RepairStore;
import org.fieldbook.service.ReturnToRestorePoint;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// Lists restore points, or returns to one.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Lists the restore points, newest first: name, moment, bytes, why it was made. With"
                    + " --to the store goes back to one; what it holds now becomes a restore point."
                    + " With --damaged this works on a store that does not open: its bytes are kept"
                    + " beside. With --from the folder is filled from a second backup place first.")
final class StoreRestoreCommand implements Callable<Integer> {

    private final Messages messages;

    @Mixin private final RecoverableOptions store;
    @Spec private CommandSpec spec;

    @Option(names = "--to", paramLabel = "NAME", description = "The restore point to return to.")
    private @Nullable String name;

    @Option(
            names = "--damaged",
            description = "The store does not open: only its keys and its backups are read.")
    private boolean damaged;

    @Option(
            names = "--from",
            paramLabel = "BACKUP",
            description =
                    "The folder of a second backup place that is named after the store. S has to be"
                            + " absent or empty; without --to the newest backup is taken.")
    private @Nullable Path backup;

    StoreRestoreCommand(CommandServices services) {
        this.store = new RecoverableOptions(services);
        this.messages = services.messages();
    }

    @Override
    public Integer call() {
        String wanted = name;
        Path from = backup;
        if (from != null) {
            store.copyFrom(from);
            return store.repaired(open -> restore(open, wanted == null ? "" : wanted));
        }
        if (damaged) {
            return store.repaired(
                    open -> wanted == null ? list(open.list()) : restore(open, wanted));
        }
        return store.unlocked(open ->
                wanted == null ? list(open.restorePoints().list()) : returnTo(open, wanted));
    }

    private int restore(RepairStore open, String wanted) {
        open.restore(wanted);
        spec.commandLine().getErr().println(messages.text("cli.restore.restored"));
        return ExitCodes.DONE;
    }

    private int list(List<ReturnToRestorePoint.Point> points) {
        for (ReturnToRestorePoint.Point point : points) {
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
