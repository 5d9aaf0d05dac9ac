package org.fieldbook.cli;

import org.fieldbook.bundle.IdentityCard;
import org.fieldbook.i18n.Messages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Makes an identity card.
@Command(
        name = "card",
        mixinStandardHelpOptions = true,
        description =
                "Makes an identity card, by which this laptop asks to join an inspection, and the"
                        + " store if there is none. Prints the thumbprint that names the laptop.")
final class InspectionCardCommand implements Callable<Integer> {

    private final Messages messages;

    @Mixin private final StoreOptions store;
    @Spec private CommandSpec spec;

    @Option(names = "--name", required = true, paramLabel = "N", description = "Your name.")
    private String name;

    @Option(names = "--out", required = true, paramLabel = "F", description = "The file to write.")
    private Path out;

    InspectionCardCommand(StoreOptions store, Messages messages) {
        this.store = store;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        IdentityCard card = store.made(open -> open.join().writeCard(name, out));
        spec.commandLine().getOut().println(card.keys().name());
        spec.commandLine()
                .getErr()
                .println(
                        messages.text(
                                "cli.card.written",
                                out.toString(),
                                String.join(" ", card.words())));
        return ExitCodes.DONE;
    }
}
