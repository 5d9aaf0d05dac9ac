package org.fieldbook.cli;

import org.fieldbook.service.DescribeState;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

/// Prints the folded state.
@Command(
        name = "state",
        mixinStandardHelpOptions = true,
        description =
                "Prints the state as canonical JSON; equal states are byte-identical on every"
                        + " laptop.")
final class InspectionStateCommand implements Callable<Integer> {

    @Mixin private final InspectionOptions inspection;
    @Spec private CommandSpec spec;

    InspectionStateCommand(InspectionOptions inspection) {
        this.inspection = inspection;
    }

    @Override
    public Integer call() {
        byte[] json = inspection.opened(open -> new DescribeState(open).json());
        spec.commandLine().getOut().println(new String(json, StandardCharsets.UTF_8));
        return ExitCodes.DONE;
    }
}
