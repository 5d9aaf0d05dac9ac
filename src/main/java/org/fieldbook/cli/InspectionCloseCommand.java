package org.fieldbook.cli;

import org.fieldbook.bundle.ClosureReceipt;
import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Card;
import org.fieldbook.service.CloseInspection;
import org.fieldbook.service.Failure;
import org.fieldbook.service.OpenStore;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// Closes an inspection and erases it.
@Command(
        name = "close",
        mixinStandardHelpOptions = true,
        description =
                "Closes the inspection on this laptop and erases it: its keys, changes, drafts and"
                        + " attachments. A receipt without personal data stays and is printed. This"
                        + " cannot be undone.")
final class InspectionCloseCommand implements Callable<Integer> {

    private final Messages messages;

    @Mixin private final InspectionOptions inspection;
    @Spec private CommandSpec spec;

    @Option(
            names = "--code",
            paramLabel = "CODE",
            description =
                    "The inspection's code once more: erases it although headquarters has not"
                            + " signed for everything in it.")
    private String code = "";

    @Option(
            names = "--backup-place",
            paramLabel = "FOLDER",
            description = "A second backup place, whose copy of the keys is rewritten too.")
    private List<Path> places = List.of();

    @Option(
            names = "--receipt",
            paramLabel = "R",
            description = "Writes the signed receipt into this file.")
    private @Nullable Path receipt;

    @Option(names = "--json", description = "Prints the receipt as one JSON document.")
    private boolean json;

    InspectionCloseCommand(InspectionOptions inspection, Messages messages) {
        this.inspection = inspection;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        return inspection.found(this::close);
    }

    private int close(OpenStore open, Card card) {
        CloseInspection closing = open.closing();
        CloseInspection.Done done = closing.close(card.inspection(), code, _ -> {});
        Path file = receipt;
        if (file != null) {
            closing.save(card.inspection(), file);
        }
        print(done.receipt());
        PrintWriter err = spec.commandLine().getErr();
        err.println(messages.text("cli.close.done", card.code()));
        done.left().forEach(left -> err.println(messages.text("closing.left", left.toString())));
        done.unfinished().ifPresent(why -> err.println(say("closing.unfinished", why)));
        done.backup().ifPresent(why -> err.println(say("closing.backup", why)));
        for (Path place : places) {
            boolean reached = closing.reach(place);
            err.println(
                    messages.text(
                            reached ? "closing.place.reached" : "closing.place.away",
                            place.toString()));
        }
        err.println(messages.text("closing.cannot"));
        return ExitCodes.DONE;
    }

    private void print(ClosureReceipt stays) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(CloseInspection.describe(stays));
            return;
        }
        out.println("inspection\t" + stays.inspection());
        out.println("code\t" + stays.code());
        out.println("closed\t" + stays.at());
        out.println("key\t" + stays.signing().thumbprint());
        out.println("changes\t" + stays.counts().changes());
        out.println("notConfirmed\t" + stays.notConfirmed());
    }

    private String say(String key, Failure why) {
        return messages.text(key, messages.text(why.key(), why.arguments()));
    }
}
