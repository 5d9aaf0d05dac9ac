package org.fieldbook.cli;

import org.fieldbook.inspection.Status;
import org.fieldbook.service.DescribeState;
import org.fieldbook.service.OpenInspection;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;

/// Says how far an inspection has come, and its ratings.
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Says how far the inspection has come, and its ratings.")
final class InspectionStatusCommand implements Callable<Integer> {

    @Mixin private final InspectionOptions inspection;
    @Spec private CommandSpec spec;

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    InspectionStatusCommand(InspectionOptions inspection) {
        this.inspection = inspection;
    }

    @Override
    public Integer call() {
        return inspection.opened(this::print);
    }

    private int print(OpenInspection open) {
        DescribeState describe = new DescribeState(open);
        if (json) {
            spec.commandLine()
                    .getOut()
                    .println(new String(describe.statusJson(), StandardCharsets.UTF_8));
            return ExitCodes.DONE;
        }
        TextTable table =
                new TextTable(
                        "Sample",
                        "Not started",
                        "In progress",
                        "Complete",
                        "Signed off",
                        "Withdrawn");
        for (DescribeState.Progress progress : describe.progress()) {
            table.row(
                    progress.sample(),
                    count(progress, Status.NOT_STARTED),
                    count(progress, Status.IN_PROGRESS),
                    count(progress, Status.COMPLETE),
                    count(progress, Status.SIGNED_OFF),
                    Integer.toString(progress.withdrawn()));
        }
        table.print(spec.commandLine().getOut());
        new RatingsText(spec.commandLine().getOut()).print(open.snapshot().ratings(), List.of());
        return ExitCodes.DONE;
    }

    private static String count(DescribeState.Progress progress, Status status) {
        return Integer.toString(progress.statuses().getOrDefault(status, 0));
    }
}
