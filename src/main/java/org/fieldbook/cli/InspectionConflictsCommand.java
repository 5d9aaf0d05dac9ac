package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.DescribeConflicts;
import org.fieldbook.service.NamedConflicts;
import org.fieldbook.service.OpenConflict;
import org.fieldbook.service.OpenInspection;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.List;
import java.util.concurrent.Callable;

/// Lists what is undecided.
@Command(
        name = "conflicts",
        mixinStandardHelpOptions = true,
        description =
                "Lists every open conflict: subject, field, and each value with its number, who and"
                        + " when.")
final class InspectionConflictsCommand implements Callable<Integer> {

    private final Messages messages;

    @Mixin private final InspectionOptions inspection;
    @Spec private CommandSpec spec;

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    InspectionConflictsCommand(InspectionOptions inspection, Messages messages) {
        this.inspection = inspection;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        return inspection.opened(this::list);
    }

    private int list(OpenInspection open) {
        List<OpenConflict> conflicts = new NamedConflicts(open).list();
        if (json) {
            spec.commandLine().getOut().println(DescribeConflicts.json(conflicts));
        } else if (!conflicts.isEmpty()) {
            new ConflictText(messages, open.snapshot().framework())
                    .print(conflicts, spec.commandLine().getOut());
        }
        spec.commandLine().getErr().println(messages.text("cli.conflict.count", conflicts.size()));
        return ExitCodes.DONE;
    }
}
