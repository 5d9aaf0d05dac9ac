package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.TakeInCounts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Tells what taking counts in would mean.
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        description =
                "Shows the counts of a unit, what should be looked at before they are taken in, and"
                        + " the words of the key that signed them. Nothing is taken in.")
final class CountsPreviewCommand implements Callable<Integer> {

    private final Messages messages;

    @Mixin private final InspectionOptions inspection;
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "F", description = "The counts.")
    private Path file;

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    CountsPreviewCommand(InspectionOptions inspection, Messages messages) {
        this.inspection = inspection;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        var text =
                new CountsText(spec.commandLine().getOut(), spec.commandLine().getErr(), messages);
        return inspection.opened(open -> {
            TakeInCounts.Preview preview = new TakeInCounts(open).preview(file);
            text.data(preview, json, false);
            text.remarks(preview);
            spec.commandLine().getErr().println(messages.text("cli.counts.previewed"));
            return ExitCodes.DONE;
        });
    }
}
