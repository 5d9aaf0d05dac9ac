package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.DescribeBundle;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

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

    @Mixin private final BundleReading bundle;
    @Spec private CommandSpec spec;

    BundleVerifyCommand(InspectionOptions inspection, Messages messages) {
        this.bundle = new BundleReading(inspection, messages);
        this.messages = messages;
    }

    @Override
    public Integer call() {
        int exit =
                bundle.tell(
                        read -> DescribeBundle.verified(read.preview()),
                        (text, read) -> text.content(read.preview().arrival()));
        spec.commandLine().getErr().println(messages.text("cli.bundle.verified"));
        return exit;
    }
}
