package org.fieldbook.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The commands about a store as a whole.
@Command(
        name = "store",
        mixinStandardHelpOptions = true,
        description = "Looks after a store.",
        synopsisSubcommandLabel = "COMMAND")
final class StoreCommand implements Runnable {

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }
}
