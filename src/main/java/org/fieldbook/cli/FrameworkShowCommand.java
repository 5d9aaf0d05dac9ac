package org.fieldbook.cli;

import org.fieldbook.service.Frameworks;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/// Shows one pack in full.
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows one pack in full, with how sure each rule is.")
final class FrameworkShowCommand implements Callable<Integer> {

    private final Frameworks frameworks;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "ID-or-FILE", description = "A pack known, or a pack file.")
    private String idOrFile;

    FrameworkShowCommand(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    @Override
    public Integer call() {
        new FrameworkText(spec.commandLine().getOut()).print(frameworks.get(idOrFile));
        return ExitCodes.DONE;
    }
}
