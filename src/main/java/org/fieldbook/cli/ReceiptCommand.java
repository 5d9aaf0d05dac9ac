package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Failure;
import org.fieldbook.service.GiveReceipt;
import org.fieldbook.service.JoinInspection;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Signs for a bundle.
@Command(
        name = "receipt",
        mixinStandardHelpOptions = true,
        description =
                "Signs for what this laptop holds, once it holds everything in the bundle. Exit"
                        + " code 6 if the bundle was not imported yet.")
final class ReceiptCommand implements Callable<Integer> {

    private final Messages messages;

    @Mixin private final InspectionOptions inspection;
    @Spec private CommandSpec spec;

    @Option(names = "--bundle", required = true, paramLabel = "F", description = "The bundle.")
    private Path bundle;

    @Option(names = "--out", required = true, paramLabel = "R", description = "The file to write.")
    private Path out;

    ReceiptCommand(InspectionOptions inspection, Messages messages) {
        this.inspection = inspection;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        int exit =
                inspection.openedFor(
                        bundle,
                        open -> {
                            new GiveReceipt(open).write(bundle, out);
                            return ExitCodes.DONE;
                        },
                        this::notTakenIn);
        spec.commandLine().getErr().println(messages.text("cli.receipt.written", out.toString()));
        return exit;
    }

    /// An invitation that waits is checked as any bundle, and then it is not taken up yet.
    private int notTakenIn(JoinInspection joining) {
        joining.read(bundle);
        throw new Failure(Failure.Kind.NEEDS_PERSON, "B-32", "receipt.notTakenIn");
    }
}
