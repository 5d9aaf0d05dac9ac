package org.fieldbook.cli;

import org.fieldbook.bundle.IdentityCard;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Role;
import org.fieldbook.service.ExportBundle;
import org.fieldbook.service.InviteColleague;
import org.fieldbook.service.JoinInspection;
import org.fieldbook.service.OpenInspection;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

/// Brings somebody's laptop into the inspection.
@Command(
        name = "invite",
        mixinStandardHelpOptions = true,
        description =
                "Puts an identity card on the roster and writes the invitation: the whole"
                    + " inspection, for that laptop. Whoever is on the roster by the card's name"
                    + " without a laptop gets this one. Prints the words that both read aloud.")
final class InspectionInviteCommand implements Callable<Integer> {

    private static final List<Role> GIVEN =
            List.of(Role.INSPECTOR, Role.DEPUTY, Role.QUALITY_REVIEWER);

    private final Function<OpenInspection, ExportBundle> exporting;
    private final Messages messages;

    @Mixin private final InspectionOptions inspection;
    @Spec private CommandSpec spec;

    @Option(names = "--card", required = true, paramLabel = "C", description = "Their card.")
    private Path card;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description =
                    "inspector, deputy or qualityReviewer. Without it as on the roster; whoever is"
                            + " new is an inspector.")
    private @Nullable String role;

    @ArgGroup private @Nullable Whose whose;

    /// Whose card it is, where somebody of its name is or was on the team.
    private static final class Whose {
        @Option(names = "--same-person", description = "Another laptop of somebody on the team.")
        private boolean same;

        @Option(names = "--another-person", description = "Somebody else of the same name.")
        private boolean another;

        InviteColleague.Namesake of() {
            return another ? InviteColleague.Namesake.ANOTHER : same();
        }

        private InviteColleague.Namesake same() {
            return same ? InviteColleague.Namesake.SAME : InviteColleague.Namesake.UNKNOWN;
        }
    }

    @Option(names = "--out", required = true, paramLabel = "F", description = "The file to write.")
    private Path out;

    InspectionInviteCommand(
            InspectionOptions inspection,
            Function<OpenInspection, ExportBundle> exporting,
            Messages messages) {
        this.inspection = inspection;
        this.exporting = exporting;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        Optional<Role> wanted = Optional.ofNullable(role).map(this::find);
        IdentityCard read = JoinInspection.readCard(card);
        return inspection.opened(open -> invite(open, read, wanted));
    }

    private int invite(OpenInspection open, IdentityCard read, Optional<Role> wanted) {
        List<String> words =
                new InviteColleague(open, exporting.apply(open))
                        .invite(
                                read,
                                Optional.ofNullable(whose)
                                        .map(Whose::of)
                                        .orElse(InviteColleague.Namesake.UNKNOWN),
                                wanted,
                                out);
        spec.commandLine().getOut().println(String.join(" ", words));
        boolean practice = open.snapshot().card().practice();
        String marking = practice ? messages.text("marking.practice") + ". " : "";
        spec.commandLine()
                .getErr()
                .println(marking + messages.text("cli.invited", read.name(), out.toString()));
        return ExitCodes.DONE;
    }

    private Role find(String word) {
        return GIVEN.stream()
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new ParameterException(
                                spec.commandLine(),
                                "Say inspector, deputy or qualityReviewer, not '" + word + "'."));
    }
}
