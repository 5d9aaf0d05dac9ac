package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.SignedCounts;
import org.fieldbook.service.DescribeCounts;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.SignCounts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Signs counts for a region.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Signs the counts of an inspection whose ratings are final, for its region: numbers"
                        + " of key questions, no case and nobody's name.")
final class CountsExportCommand implements Callable<Integer> {

    private final Messages messages;

    @Mixin private final InspectionOptions inspection;
    @Spec private CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "F", description = "The file to write.")
    private Path out;

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    CountsExportCommand(InspectionOptions inspection, Messages messages) {
        this.inspection = inspection;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        return inspection.opened(this::sign);
    }

    private int sign(OpenInspection open) {
        SignedCounts counts = new SignCounts(open).save(out);
        String words = String.join(" ", counts.words());
        spec.commandLine().getOut().println(json ? DescribeCounts.signed(counts, out) : words);
        spec.commandLine()
                .getErr()
                .println(messages.text("cli.counts.signed", out.toString(), words));
        return ExitCodes.DONE;
    }
}
