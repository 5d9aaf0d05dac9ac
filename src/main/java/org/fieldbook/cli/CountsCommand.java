package org.fieldbook.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The commands about signed counts.
@Command(
        name = "counts",
        mixinStandardHelpOptions = true,
        description = "Signs the counts of a finished inspection, and takes them into its region.",
        synopsisSubcommandLabel = "COMMAND")
final class CountsCommand implements Runnable {

    @Spec private CommandSpec spec;

    static CommandLine of(CommandServices services) {
        CommandLine counts = new CommandLine(new CountsCommand());
        counts.addSubcommand(new CountsExportCommand(one(services), services.messages()));
        counts.addSubcommand(new CountsPreviewCommand(one(services), services.messages()));
        counts.addSubcommand(new CountsImportCommand(one(services), services.messages()));
        return counts;
    }

    private static InspectionOptions one(CommandServices services) {
        return new InspectionOptions(services.storeOptions());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }
}
