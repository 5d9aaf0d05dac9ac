package org.fieldbook.cli;

import org.fieldbook.framework.Fault;
import org.fieldbook.service.Frameworks;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// Checks a pack file.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks a pack file and names every fault by its JSON path.")
final class FrameworkCheckCommand implements Callable<Integer> {

    private final Frameworks frameworks;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The pack file.")
    private Path file;

    FrameworkCheckCommand(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    @Override
    public Integer call() {
        List<Fault> faults = frameworks.check(file);
        faults.forEach(
                fault -> spec.commandLine().getOut().println(fault.path() + ": " + fault.words()));
        spec.commandLine()
                .getErr()
                .println(
                        faults.isEmpty()
                                ? "The pack can be used."
                                : "The pack cannot be used. Faults: " + faults.size() + ".");
        return faults.isEmpty() ? ExitCodes.DONE : ExitCodes.INPUT;
    }
}
