package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.ArrivalPreview;
import org.fieldbook.service.DescribeBundle;
import org.fieldbook.service.ImportBundle;
import org.fieldbook.service.JoinInspection;
import org.fieldbook.service.OpenInspection;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Checks a bundle and writes nothing.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Decrypts a bundle and checks its signature, every chain and every signed head."
                        + " Says who made it and what is in it. Takes nothing in.")
final class BundleVerifyCommand implements Callable<Integer> {

    private final Messages messages;

    @Mixin private final InspectionOptions inspection;
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "F", description = "The bundle.")
    private Path file;

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    BundleVerifyCommand(InspectionOptions inspection, Messages messages) {
        this.inspection = inspection;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        int exit = inspection.openedFor(file, this::verify, this::invitation);
        spec.commandLine().getErr().println(messages.text("cli.bundle.verified"));
        return exit;
    }

    private int verify(OpenInspection open) {
        ArrivalPreview preview = new ImportBundle(open).preview(file);
        if (json) {
            spec.commandLine().getOut().println(DescribeBundle.verified(preview));
        } else {
            text().content(preview.arrival());
        }
        return ExitCodes.DONE;
    }

    private int invitation(JoinInspection joining) {
        JoinInspection.Invitation invitation = joining.read(file);
        if (json) {
            spec.commandLine().getOut().println(DescribeBundle.invitation(invitation));
        } else {
            text().invitation(invitation);
        }
        return ExitCodes.DONE;
    }

    private ArrivalText text() {
        return new ArrivalText(spec.commandLine().getOut(), messages);
    }
}
