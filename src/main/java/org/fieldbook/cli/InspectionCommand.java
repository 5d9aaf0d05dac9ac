package org.fieldbook.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The commands about inspections in a store.
@Command(
        name = "inspection",
        mixinStandardHelpOptions = true,
        description = "Makes, fills and shows inspections in a store.",
        synopsisSubcommandLabel = "COMMAND")
final class InspectionCommand implements Runnable {

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }
}
