package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.DescribeBundle;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

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

    @Mixin private final BundleReading bundle;
    @Spec private CommandSpec spec;

    BundlePreviewCommand(InspectionOptions inspection, Messages messages) {
        this.bundle = new BundleReading(inspection, messages);
        this.messages = messages;
    }

    @Override
    public Integer call() {
        int exit =
                bundle.tell(
                        read -> DescribeBundle.preview(read.preview(), read.conflicts(), false),
                        (text, read) ->
                                text.preview(read.preview(), read.conflicts(), read.framework()));
        spec.commandLine().getErr().println(messages.text("cli.bundle.previewed"));
        return exit;
    }
}
