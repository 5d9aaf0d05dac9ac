package org.fieldbook.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Lists, shows, checks and exports framework packs.
@Command(
        name = "framework",
        mixinStandardHelpOptions = true,
        description = "Framework packs: what is judged and how it is rated.")
final class FrameworkCommand implements Runnable {

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Name a command: list, show, check, export.");
    }
}
