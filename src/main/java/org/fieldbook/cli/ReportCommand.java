package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.ExportRatings;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.PaperCopy;
import org.fieldbook.service.PrintPaper;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Writes the interim ratings to a file.
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description =
                "Writes the interim ratings to a file that ends in .pdf, .xlsx, .csv or .json.")
final class ReportCommand implements Callable<Integer> {

    private final Messages messages;
    private final String version;

    @Mixin private final InspectionOptions inspection;
    @Spec private CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "F", description = "The file to write.")
    private Path out;

    @Option(
            names = "--raw",
            description =
                    "For analysis: leaves CSV cells that begin like a formula as they are, without"
                            + " an apostrophe.")
    private boolean raw;

    ReportCommand(InspectionOptions inspection, Messages messages, String version) {
        this.inspection = inspection;
        this.messages = messages;
        this.version = version;
    }

    @Override
    public Integer call() {
        String name = String.valueOf(out.getFileName());
        Format format =
                Format.of(name)
                        .orElseThrow(() ->
                                wrong(
                                        "The file's name has to end in .pdf, .xlsx, .csv or .json: "
                                                + name));
        if (raw && format != Format.CSV) {
            throw wrong("--raw is for a file that ends in .csv: " + name);
        }
        inspection.opened(open ->
                new PrintPaper(open, messages, version).save(copy(open, format), out).join());
        spec.commandLine().getErr().println(messages.text("cli.report.written", out.toString()));
        return ExitCodes.DONE;
    }

    private PaperCopy copy(OpenInspection open, Format format) {
        ExportRatings export = new ExportRatings(open, messages, version);
        return switch (format) {
            case PDF -> new PrintPaper(open, messages, version).pdf();
            case XLSX -> export.xlsx();
            case CSV -> export.csv(raw);
            case JSON -> export.json();
        };
    }

    private ParameterException wrong(String words) {
        return new ParameterException(spec.commandLine(), words);
    }

    /// What a file's name ends in.
    private enum Format {
        PDF,
        XLSX,
        CSV,
        JSON;

        static Optional<Format> of(String name) {
            return Arrays.stream(values())
                    .filter(format -> name.toUpperCase(Locale.ROOT).endsWith("." + format))
                    .findFirst();
        }
    }
}
