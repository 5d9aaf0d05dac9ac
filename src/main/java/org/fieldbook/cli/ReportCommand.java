package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.DescribeState;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.PrintRatings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Writes the interim ratings to a file.
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Writes the interim ratings to a file that ends in .pdf or .json.")
final class ReportCommand implements Callable<Integer> {

    private final Messages messages;
    private final String version;

    @Mixin private final InspectionOptions inspection;
    @Spec private CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "F", description = "The file to write.")
    private Path out;

    ReportCommand(InspectionOptions inspection, Messages messages, String version) {
        this.inspection = inspection;
        this.messages = messages;
        this.version = version;
    }

    @Override
    public Integer call() {
        String name = String.valueOf(out.getFileName());
        if (!name.endsWith(".pdf") && !name.endsWith(".json")) {
            throw new ParameterException(
                    spec.commandLine(), "The file's name has to end in .pdf or .json: " + name);
        }
        inspection.opened(open -> write(open, name.endsWith(".pdf")));
        spec.commandLine().getErr().println(messages.text("cli.report.written", out.toString()));
        return ExitCodes.DONE;
    }

    private boolean write(OpenInspection open, boolean pdf) {
        PrintRatings printing = new PrintRatings(open, messages, version);
        byte[] bytes =
                pdf
                        ? printing.pdf()
                        : new DescribeState(open).ratingsJson().getBytes(StandardCharsets.UTF_8);
        printing.save(bytes, out).join();
        return pdf;
    }
}
