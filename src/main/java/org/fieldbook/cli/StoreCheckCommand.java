package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.StoreCheck;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/// Checks every seal and chain of a store.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Recomputes every chain and seal. Exit code 5 if something is not as it was"
                        + " written.")
final class StoreCheckCommand implements Callable<Integer> {

    private final Messages messages;

    @Mixin private final StoreOptions store;
    @Spec private CommandSpec spec;

    StoreCheckCommand(StoreOptions store, Messages messages) {
        this.store = store;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        StoreCheck check = store.unlocked(this::check);
        check.inspections()
                .forEach(count ->
                        spec.commandLine()
                                .getOut()
                                .println(
                                        messages.text(
                                                "cli.check.inspection",
                                                count.inspection().toString(),
                                                count.changes(),
                                                count.waiting(),
                                                count.forks(),
                                                count.drafts(),
                                                count.blobs())));
        spec.commandLine().getOut().println(messages.text("cli.check.keys", check.keyCopies()));
        check.faults()
                .forEach(fault ->
                        spec.commandLine()
                                .getErr()
                                .println(messages.text(fault.key(), fault.where())));
        spec.commandLine()
                .getErr()
                .println(messages.text(check.isSound() ? "cli.check.sound" : "cli.check.faults"));
        return check.isSound() ? ExitCodes.DONE : ExitCodes.DAMAGED;
    }

    private StoreCheck check(OpenStore open) {
        if (open.isWithCopyOfKeys()) {
            spec.commandLine().getErr().println(messages.text("cli.check.keysFromCopy"));
        }
        return open.check();
    }
}
