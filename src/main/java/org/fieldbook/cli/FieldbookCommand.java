package org.fieldbook.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The command that all others stand under.
@Command(
        name = "fieldbook",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        description =
                "Offline probation inspections. Without arguments it opens the desktop, with"
                        + " 'practice' the desktop on the practice inspection.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:unexpected, with an error code to quote",
            "2:wrong usage",
            "3:the input is wrong",
            "4:not allowed",
            "5:damaged",
            "6:needs a person"
        })
final class FieldbookCommand implements Runnable {

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }
}
