package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.ArrivalPreview;
import org.fieldbook.service.DescribeBundle;
import org.fieldbook.service.ImportBundle;
import org.fieldbook.service.JoinInspection;
import org.fieldbook.service.OpenConflict;
import org.fieldbook.service.OpenInspection;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// Says what importing a bundle would do.
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        description =
                "Says what importing would do: acts by person, what is held already, conflicts,"
                        + " missing ranges, who is behind, ratings that would move. Takes nothing"
                        + " in.")
final class BundlePreviewCommand implements Callable<Integer> {

    private final Messages messages;

    @Mixin private final InspectionOptions inspection;
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "F", description = "The bundle.")
    private Path file;

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    BundlePreviewCommand(InspectionOptions inspection, Messages messages) {
        this.inspection = inspection;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        int exit = inspection.openedFor(file, this::preview, this::invitation);
        spec.commandLine().getErr().println(messages.text("cli.bundle.previewed"));
        return exit;
    }

    private int preview(OpenInspection open) {
        ImportBundle importing = new ImportBundle(open);
        ArrivalPreview preview = importing.preview(file);
        List<OpenConflict> conflicts = importing.conflicts(preview);
        if (json) {
            spec.commandLine().getOut().println(DescribeBundle.preview(preview, conflicts, false));
        } else {
            text().preview(preview, conflicts, open.snapshot().framework());
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
