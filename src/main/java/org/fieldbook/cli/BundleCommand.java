package org.fieldbook.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The commands about bundles.
@Command(
        name = "bundle",
        mixinStandardHelpOptions = true,
        description = "Exchanges work with colleagues as signed, encrypted files.",
        synopsisSubcommandLabel = "COMMAND")
final class BundleCommand implements Runnable {

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }
}
