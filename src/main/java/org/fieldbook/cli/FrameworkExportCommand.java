package org.fieldbook.cli;

import org.fieldbook.service.Frameworks;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/// Writes a pack as JSON.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes a pack as JSON to read, edit and check.")
final class FrameworkExportCommand implements Callable<Integer> {

    private final Frameworks frameworks;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "ID-or-FILE", description = "A pack known, or a pack file.")
    private String idOrFile;

    FrameworkExportCommand(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(frameworks.export(frameworks.get(idOrFile)));
        spec.commandLine().getOut().flush();
        return ExitCodes.DONE;
    }
}
