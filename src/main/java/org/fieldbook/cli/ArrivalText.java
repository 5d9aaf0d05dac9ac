package org.fieldbook.cli;

import org.fieldbook.bundle.Arrival;
import org.fieldbook.bundle.ChangeRun;
import org.fieldbook.bundle.Payload;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Rating;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Members;
import org.fieldbook.inspection.State;
import org.fieldbook.rating.Counts;
import org.fieldbook.service.ArrivalPreview;
import org.fieldbook.service.JoinInspection;
import org.fieldbook.service.OpenConflict;
import org.fieldbook.service.RatingMoves;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Prints what bundles are and bring.
final class ArrivalText {

    private final PrintWriter out;
    private final Messages messages;

    ArrivalText(PrintWriter out, Messages messages) {
        this.out = out;
        this.messages = messages;
    }

    /// Who made it, for whom, and its runs of changes.
    void content(Arrival arrival) {
        Payload payload = arrival.payload();
        State after = arrival.after();
        say("cli.bundle.made", name(after, payload.sender().member()), payload.at());
        say("cli.bundle.laptop", payload.sender().laptop(), payload.program());
        say(
                "cli.bundle.for",
                String.join(
                        ", ",
                        payload.recipients().stream().map(one -> owner(after, one)).toList()));
        TextTable table = new TextTable("Changes by", "From", "To", "Replica");
        for (ChangeRun run : payload.runs()) {
            table.row(
                    name(after, run.author()),
                    String.valueOf(run.first().record().seq()),
                    String.valueOf(run.last().record().seq()),
                    run.replica().toString());
        }
        table.print(out);
    }

    /// What it invites to, and its words.
    void invitation(JoinInspection.Invitation invitation) {
        if (invitation.practice()) {
            say("marking.practice");
        }
        say(
                "cli.join.words",
                invitation.code(),
                invitation.service(),
                String.join(" ", invitation.words()));
        content(invitation.arrival());
    }

    /// What taking it in changes.
    void preview(ArrivalPreview preview, List<OpenConflict> conflicts, Framework framework) {
        say("cli.bundle.made", preview.sender().name(), preview.at());
        say("cli.bundle.brings", preview.acts(), preview.arrival().added().size(), preview.held());
        TextTable people = new TextTable("Person", "Acts", "Subjects", "Conflicts");
        preview.people()
                .forEach(person ->
                        people.row(
                                person.name(),
                                String.valueOf(person.acts()),
                                String.valueOf(person.subjects()),
                                String.valueOf(person.conflicts())));
        if (!preview.people().isEmpty()) {
            people.print(out);
        }
        preview.joined().forEach(member -> say("cli.bundle.joined", member.name()));
        say("cli.bundle.conflicts", conflicts.size());
        if (!conflicts.isEmpty()) {
            new ConflictText(messages, framework).print(conflicts, out);
        }
        if (preview.waiting() > 0) {
            say("cli.bundle.waiting", preview.waiting());
        }
        preview.missing()
                .forEach(
                        range -> say("cli.bundle.missing", range.name(), range.from(), range.to()));
        if (preview.notAccepted() > 0) {
            say("cli.bundle.notAccepted", preview.notAccepted());
        }
        if (!preview.behind().isEmpty()) {
            say("cli.bundle.behind", preview.sender().name(), String.join(", ", preview.behind()));
        }
        ratings(preview.ratings());
    }

    private void ratings(ArrivalPreview.Moved moved) {
        RatingMoves moves = RatingMoves.of(moved.before(), moved.after());
        if (moves.isEmpty()) {
            say("cli.bundle.ratings.stay");
            return;
        }
        TextTable table = new TextTable("", "Before", "After");
        table.row(
                "Score",
                moved.before().score() + " of " + moved.before().max(),
                moved.after().score() + " of " + moved.after().max());
        moves.standards()
                .forEach(one ->
                        table.row(
                                one.code() + " " + one.title(), word(one.from()), word(one.to())));
        moves.questions()
                .forEach(one -> table.row(one.code(), counts(one.from()), counts(one.to())));
        table.print(out);
    }

    private static String word(Optional<Rating> rating) {
        return rating.map(Rating::word).orElse("-");
    }

    private String counts(Counts counts) {
        return messages.text(
                "cli.bundle.counts",
                counts.yes(),
                counts.judged(),
                counts.percent().map(percent -> percent + "%").orElse("-"),
                counts.undecided());
    }

    private static String name(State state, UUID member) {
        return Members.find(state, member).map(Member::name).orElse(member.toString());
    }

    private static String owner(State state, String laptop) {
        return state.trust()
                .flatMap(trust -> trust.everHad(laptop))
                .map(Member::name)
                .orElse(laptop);
    }

    private void say(String key, Object... arguments) {
        out.println(messages.text(key, arguments));
    }
}
