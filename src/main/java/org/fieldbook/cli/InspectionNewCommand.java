package org.fieldbook.cli;

import org.fieldbook.bundle.IdentityCard;
import org.fieldbook.i18n.Messages;
import org.fieldbook.service.HeadquartersCard;
import org.fieldbook.service.NewInspection;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

/// Makes an inspection, and the store if there is none.
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description =
                "Makes an inspection, and the store if the folder is empty or not there. Prints its"
                        + " identity.")
final class InspectionNewCommand implements Callable<Integer> {

    private final Messages messages;

    @Mixin private final StoreOptions store;
    @Spec private CommandSpec spec;

    @Option(names = "--code", required = true, description = "Such as NM-2023-03.")
    private String code;

    @Option(names = "--service", required = true, description = "The service that is visited.")
    private String service;

    @Option(
            names = "--region",
            defaultValue = "",
            description = "The region the service belongs to.")
    private String region;

    @Option(
            names = "--framework",
            required = true,
            description = "A pack the program has, or a pack file.")
    private String framework;

    @Option(
            names = "--from",
            required = true,
            description = "First day of fieldwork, such as 2023-03-06.")
    private LocalDate from;

    @Option(names = "--to", required = true, description = "Last day of fieldwork.")
    private LocalDate to;

    @Option(
            names = "--lead",
            required = true,
            description = "Your name: you become the lead inspector.")
    private String lead;

    @Option(
            names = "--fact",
            paramLabel = "ID=yes|no",
            description = "Answers a set-up question of the framework, such as courtTeam=no.")
    private Map<String, String> facts = new HashMap<>();

    @Option(
            names = "--headquarters",
            paramLabel = "CARD",
            description =
                    "Headquarters' identity card: its keys are part of the inspection from the"
                            + " beginning. Says the words of the card, to be compared aloud.")
    private @Nullable Path headquarters;

    InspectionNewCommand(StoreOptions store, Messages messages) {
        this.store = store;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        Map<String, Boolean> answers = new HashMap<>();
        facts.forEach((id, answer) -> answers.put(id, YesNo.parse(spec, answer)));
        Optional<IdentityCard> card = Optional.ofNullable(headquarters).map(HeadquartersCard::read);
        UUID made =
                store.made(open ->
                        open.create(
                                new NewInspection(
                                        code, service, framework, answers, from, to, lead, false,
                                        card, region)));
        spec.commandLine().getOut().println(made);
        card.ifPresent(one ->
                spec.commandLine()
                        .getErr()
                        .println(messages.text("cli.headquarters", String.join(" ", one.words()))));
        return ExitCodes.DONE;
    }
}
