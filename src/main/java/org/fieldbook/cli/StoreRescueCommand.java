package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.RepairStore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Saves what is readable of a damaged store into a new one.
@Command(
        name = "rescue",
        mixinStandardHelpOptions = true,
        description =
                "Saves every readable change, draft, opening and attachment of a damaged store, and"
                    + " of its backups, into a new store that the same passphrase and recovery key"
                    + " open. Prints what was saved; what was not readable is listed with the"
                    + " reason. The damaged store stays as it is. Exit code 5 if something was not"
                    + " readable.")
final class StoreRescueCommand implements Callable<Integer> {

    private final Messages messages;

    @Mixin private final RecoverableOptions store;
    @Spec private CommandSpec spec;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "NEW",
            description = "The new store's folder, absent or empty.")
    private Path out;

    StoreRescueCommand(CommandServices services) {
        this.store = new RecoverableOptions(services);
        this.messages = services.messages();
    }

    @Override
    public Integer call() {
        RepairStore.Rescued rescued = store.repaired(damaged -> damaged.rescue(out));
        for (RepairStore.Saved one : rescued.inspections()) {
            spec.commandLine()
                    .getOut()
                    .println(
                            messages.text(
                                    "cli.rescue.inspection",
                                    one.inspection().toString(),
                                    Integer.toString(one.changes()),
                                    Integer.toString(one.fromBackups()),
                                    Integer.toString(one.drafts()),
                                    Integer.toString(one.openings()),
                                    Integer.toString(one.blobs())));
        }
        rescued.faults().forEach(this::tell);
        rescued.inspections().forEach(one -> one.lost().forEach(this::tell));
        spec.commandLine()
                .getErr()
                .println(
                        messages.text(
                                rescued.isWhole() ? "cli.rescue.whole" : "cli.rescue.parts",
                                out.toString()));
        return rescued.isWhole() ? ExitCodes.DONE : ExitCodes.DAMAGED;
    }

    private void tell(RepairStore.Fault fault) {
        spec.commandLine()
                .getErr()
                .println(messages.text(fault.key(), fault.arguments().toArray()));
    }
}
