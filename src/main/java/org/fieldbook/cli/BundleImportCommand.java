package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.ArrivalPreview;
import org.fieldbook.service.DescribeBundle;
import org.fieldbook.service.Failure;
import org.fieldbook.service.ImportBundle;
import org.fieldbook.service.JoinInspection;
import org.fieldbook.service.OpenConflict;
import org.fieldbook.service.OpenInspection;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// Takes a bundle in, or an invitation up.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Takes a bundle in, after a restore point was made. A conflict never stands in the"
                        + " way: it waits until somebody decides it. An invitation made for one of"
                        + " this store's identity cards joins its inspection.")
final class BundleImportCommand implements Callable<Integer> {

    private final Messages messages;

    @Mixin private final InspectionOptions inspection;
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "F", description = "The bundle.")
    private Path file;

    @Option(
            names = "--strict",
            description =
                    "Exit code 6 if the bundle brings conflicts, or waits for changes that are"
                            + " missing. It is imported all the same.")
    private boolean strict;

    @Option(
            names = "--words",
            paramLabel = "\"six words\"",
            description =
                    "For an invitation: the words as the lead inspector read them to you. Without"
                            + " the right ones nothing is taken up.")
    private @Nullable String words;

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    BundleImportCommand(InspectionOptions inspection, Messages messages) {
        this.inspection = inspection;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        return inspection.openedFor(file, this::take, this::join);
    }

    private int take(OpenInspection open) {
        ImportBundle importing = new ImportBundle(open);
        ArrivalPreview preview = importing.preview(file);
        List<OpenConflict> conflicts = importing.conflicts(preview);
        importing.take(preview);
        if (json) {
            spec.commandLine().getOut().println(DescribeBundle.preview(preview, conflicts, true));
        } else {
            new ArrivalText(spec.commandLine().getOut(), messages)
                    .preview(preview, conflicts, open.snapshot().framework());
        }
        boolean needsPerson = !conflicts.isEmpty() || !preview.missing().isEmpty();
        tell(needsPerson ? "cli.bundle.imported.open" : "cli.bundle.imported");
        return strict && needsPerson ? ExitCodes.NEEDS_PERSON : ExitCodes.DONE;
    }

    private int join(JoinInspection joining) {
        JoinInspection.Invitation invitation = joining.read(file);
        String marking = invitation.practice() ? messages.text("marking.practice") + ". " : "";
        spec.commandLine()
                .getErr()
                .println(
                        marking
                                + messages.text(
                                        "cli.join.words",
                                        invitation.code(),
                                        invitation.service(),
                                        String.join(" ", invitation.words())));
        if (words == null || !invitation.isRead(words)) {
            throw new Failure(Failure.Kind.NOT_ALLOWED, "M-11", "join.words");
        }
        joining.accept(invitation);
        if (json) {
            spec.commandLine().getOut().println(DescribeBundle.invitation(invitation));
        } else {
            spec.commandLine().getOut().println(invitation.arrival().payload().inspection());
        }
        tell("cli.join.done");
        return ExitCodes.DONE;
    }

    private void tell(String key) {
        spec.commandLine().getErr().println(messages.text(key));
    }
}
