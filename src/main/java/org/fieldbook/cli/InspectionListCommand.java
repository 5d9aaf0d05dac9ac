package org.fieldbook.cli;

import org.fieldbook.bundle.ClosureReceipt;
import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Card;
import org.fieldbook.service.Listing;
import org.fieldbook.service.OpenStore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/// Lists the inspections of a store.
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the inspections: identity, code, framework, fieldwork, service.")
final class InspectionListCommand implements Callable<Integer> {

    private final Messages messages;

    @Mixin private final StoreOptions store;
    @Spec private CommandSpec spec;

    InspectionListCommand(StoreOptions store, Messages messages) {
        this.messages = messages;
        this.store = store;
    }

    @Override
    public Integer call() {
        Listing listing = store.unlocked(this::list);
        for (Card card : listing.inspections()) {
            spec.commandLine()
                    .getOut()
                    .println(
                            String.join(
                                    "\t",
                                    card.inspection().toString(),
                                    card.code(),
                                    card.framework(),
                                    card.fieldworkFrom() + " to " + card.fieldworkTo(),
                                    card.service()));
        }
        for (ClosureReceipt closed : listing.closed()) {
            spec.commandLine()
                    .getErr()
                    .println(messages.text("cli.list.closed", closed.code(), closed.at()));
        }
        if (!listing.damaged().isEmpty()) {
            throw listing.damaged().getFirst().failure();
        }
        return ExitCodes.DONE;
    }

    private Listing list(OpenStore open) {
        Listing listing = open.list();
        for (Card card : listing.inspections()) {
            switch (open.closingDue(card)) {
                case NOT -> {}
                case SUGGESTED -> say("retention.suggested", card);
                case DEMANDED -> say("retention.demanded", card);
            }
        }
        return listing;
    }

    private void say(String key, Card card) {
        spec.commandLine()
                .getErr()
                .println(messages.text(key, card.fieldworkTo().toString(), card.code()));
    }
}
