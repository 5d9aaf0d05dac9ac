package org.fieldbook.cli;

import org.fieldbook.framework.Framework;
import org.fieldbook.i18n.Messages;
import org.fieldbook.service.ArrivalPreview;
import org.fieldbook.service.DescribeBundle;
import org.fieldbook.service.ImportBundle;
import org.fieldbook.service.JoinInspection;
import org.fieldbook.service.OpenConflict;
import org.fieldbook.service.OpenInspection;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// The bundle that a command reads, and how it tells what is in it. Takes nothing in.
final class BundleReading {

    private final Messages messages;

    @Mixin private final InspectionOptions inspection;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(paramLabel = "F", description = "The bundle.")
    private Path file;

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    BundleReading(InspectionOptions inspection, Messages messages) {
        this.inspection = inspection;
        this.messages = messages;
    }

    /// A bundle of an inspection that the store holds, seen to be rightly signed and whole.
    record Read(ArrivalPreview preview, List<OpenConflict> conflicts, Framework framework) {}

    /// Opens the bundle and prints what it holds; an invitation is told alike whoever asks.
    ///
    /// @param document as one JSON document
    /// @param lines in lines
    int tell(Function<Read, String> document, BiConsumer<ArrivalText, Read> lines) {
        return inspection.openedFor(
                file,
                open -> {
                    Read read = read(open);
                    if (json) {
                        spec.commandLine().getOut().println(document.apply(read));
                    } else {
                        lines.accept(text(), read);
                    }
                    return ExitCodes.DONE;
                },
                this::invitation);
    }

    private Read read(OpenInspection open) {
        ImportBundle importing = new ImportBundle(open);
        ArrivalPreview preview = importing.preview(file);
        return new Read(preview, importing.conflicts(preview), open.snapshot().framework());
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
