package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.ImportBundle;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Writes what was signed.
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description =
                "Writes the signed payload as plain JSON, to the last byte as it was signed. Takes"
                        + " nothing in.")
final class BundleOpenCommand implements Callable<Integer> {

    private final Messages messages;

    @Mixin private final InspectionOptions inspection;
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "F", description = "The bundle.")
    private Path file;

    @Option(
            names = "--out",
            paramLabel = "P",
            description = "The file to write; without it the payload is printed.")
    private @Nullable Path out;

    BundleOpenCommand(InspectionOptions inspection, Messages messages) {
        this.inspection = inspection;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        String payload =
                inspection.openedFor(
                        file,
                        open -> new ImportBundle(open).open(file),
                        joining -> joining.open(file));
        if (out == null) {
            spec.commandLine().getOut().print(payload);
            spec.commandLine().getOut().flush();
        } else {
            ImportBundle.write(payload, out);
            spec.commandLine()
                    .getErr()
                    .println(messages.text("cli.report.written", out.toString()));
        }
        return ExitCodes.DONE;
    }
}
