package org.fieldbook.inspection;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Rating;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Value;

import java.util.Optional;
import java.util.SortedMap;

/// A panel decision as it stands in the journal: a field of the inspection for each standard.
///
/// @param by the name on the roster of whoever recorded it, or their identity if it has none
/// @param at when, on their laptop
public record RecordedDecision(
        String standard, Rating from, Rating to, String reason, String by, String at) {

    /// The panel's decision about a standard; empty if there is none or people disagree about it.
    public static Optional<RecordedDecision> find(
            Framework framework, State state, String standard) {
        Register register = inspection(state).field(Fields.decision(framework, standard));
        if (!(register.reading() instanceof Reading.Settled(Value decision))) {
            return Optional.empty();
        }
        Change head = register.heads().getFirst();
        return find(decision)
                .map(said ->
                        new RecordedDecision(
                                standard,
                                said.from(),
                                said.to(),
                                said.reason(),
                                name(state, head),
                                head.record().at()));
    }

    /// What the field holds of a decision.
    public record Said(Rating from, Rating to, String reason) {}

    /// What such a field's value says; empty if it is none that is known here.
    public static Optional<Said> find(Value value) {
        if (!(value instanceof Value.Members(SortedMap<String, Value> members))) {
            return Optional.empty();
        }
        return rating(members, "from")
                .flatMap(from ->
                        rating(members, "to")
                                .map(to -> new Said(from, to, text(members, "reason").orElse(""))));
    }

    /// Whether people who had not seen each other's work disagree about the decision.
    public static boolean isUndecided(Framework framework, State state, String standard) {
        return inspection(state).read(Fields.decision(framework, standard))
                instanceof Reading.Differing;
    }

    private static Optional<Rating> rating(SortedMap<String, Value> members, String name) {
        return text(members, name).flatMap(Rating::find);
    }

    private static Optional<String> text(SortedMap<String, Value> members, String name) {
        return members.get(name) instanceof Value.Text(String text)
                ? Optional.of(text)
                : Optional.empty();
    }

    private static Subject inspection(State state) {
        return state.subject(Fields.inspection(state.inspection()));
    }

    private static String name(State state, Change head) {
        return Members.find(state, head.record().author())
                .map(Member::name)
                .orElse(head.record().author().toString());
    }

    /// Nothing of the reason or the name.
    @Override
    public String toString() {
        return "Decision on " + standard;
    }
}
