package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.ReadAloud;
import org.fieldbook.service.Failure;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.TakeInCounts;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Takes counts into a region.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Takes the counts of a unit into its region. Whose key signed them people hear by"
                        + " its words; a key that was heard once is not asked about again.")
final class CountsImportCommand implements Callable<Integer> {

    private final Messages messages;

    @Mixin private final InspectionOptions inspection;
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "F", description = "The counts.")
    private Path file;

    @Option(
            names = "--words",
            paramLabel = "\"six words\"",
            description =
                    "The words as the lead of the unit read them to you. Without the right ones"
                            + " nothing is taken in.")
    private @Nullable String words;

    @Option(names = "--heard", paramLabel = "NAME", description = "Who read the words with you.")
    private String heard = "";

    @Option(
            names = "--reason",
            paramLabel = "WHY",
            description = "Why counts that name another region, or none, belong to this one.")
    private @Nullable String reason;

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    CountsImportCommand(InspectionOptions inspection, Messages messages) {
        this.inspection = inspection;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        return inspection.opened(this::take);
    }

    private int take(OpenInspection open) {
        var taking = new TakeInCounts(open);
        TakeInCounts.Preview preview = taking.preview(file);
        var text =
                new CountsText(spec.commandLine().getOut(), spec.commandLine().getErr(), messages);
        text.remarks(preview);
        boolean isHeard =
                words == null
                        ? preview.heard().isPresent()
                        : ReadAloud.isRead(preview.counts().words(), words);
        if (!isHeard) {
            throw new Failure(Failure.Kind.NOT_ALLOWED, "G-13", "counts.words");
        }
        taking.take(preview, heard, Optional.ofNullable(reason)).join();
        text.data(preview, json, true);
        spec.commandLine()
                .getErr()
                .println(messages.text("cli.counts.imported", preview.counts().unit().name()));
        return ExitCodes.DONE;
    }
}
