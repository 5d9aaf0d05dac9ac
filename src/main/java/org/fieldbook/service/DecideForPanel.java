package org.fieldbook.service;

import org.fieldbook.framework.Rating;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.Register;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/// Records what a panel decided about a standard's rating. A decision is never edited: it is withdrawn,
/// or another one stands in its place, each an act with its reason. Lead or deputy only.
public final class DecideForPanel {

    private final OpenInspection inspection;

    public DecideForPanel(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// What somebody records about a standard, with its reason.
    public sealed interface Recorded {

        /// The code of the standard.
        String standard();

        String reason();

        /// The heads of the decision that were on the screen.
        List<Hash> seen();
    }

    /// A decision as somebody makes it.
    ///
    /// @param from the computed rating that was on the screen
    /// @param to what the panel rates instead; the same where it considered another and left it
    /// @param seen the heads of the decision that were on the screen
    public record Decided(String standard, Rating from, Rating to, String reason, List<Hash> seen)
            implements Recorded {

        /// Nothing of the reason.
        @Override
        public String toString() {
            return "Decided " + standard;
        }
    }

    /// The withdrawal of the decision that stands.
    ///
    /// @param seen the heads of the decision that were on the screen
    public record Withdrawn(String standard, String reason, List<Hash> seen) implements Recorded {

        /// Nothing of the reason.
        @Override
        public String toString() {
            return "Withdrawn " + standard;
        }
    }

    /// Records a decision or its withdrawal.
    CompletableFuture<Saved> record(Recorded recorded) {
        return switch (recorded) {
            case Decided decided -> decide(decided);
            case Withdrawn(String standard, String reason, List<Hash> seen) ->
                    withdraw(standard, reason, seen);
        };
    }

    /// Records a decision, in place of the one that stands. Refuses a standard whose computed rating is
    /// not the one decided about, and a decision without a reason. The same one again changes nothing.
    public CompletableFuture<Saved> decide(Decided decided) {
        return inspection.act(newest -> decision(newest, decided), _ -> {});
    }

    /// Withdraws the decision that stands, with a reason; none changes nothing.
    ///
    /// @param seen the heads of the decision that were on the screen
    public CompletableFuture<Saved> withdraw(String standard, String reason, List<Hash> seen) {
        return inspection.act(newest -> withdrawal(newest, standard, reason, seen), _ -> {});
    }

    /// The heads of the decision about a standard, as they are on the screen.
    public static List<Hash> heads(Snapshot snapshot, String standard) {
        return register(snapshot, standard).headHashes();
    }

    private List<Edit> decision(Snapshot newest, Decided decided) {
        check(newest);
        Optional<Rating> computed =
                newest.framework()
                        .findStandard(decided.standard())
                        .flatMap(known -> newest.ratings().getStandard(known.code()).computed());
        if (!computed.equals(Optional.of(decided.from()))) {
            throw new Failure(Failure.Kind.INPUT, "A-07", "panel.otherRating", decided.standard());
        }
        Value value = value(decided);
        Register register = register(newest, decided.standard());
        List<Hash> seen = Known.heads(register, decided.seen(), inspection.replica());
        boolean same =
                register.headHashes().equals(seen)
                        && register.reading().equals(new Reading.Settled(value));
        return same
                ? List.of()
                : List.of(Edit.of(id(newest), field(newest, decided.standard()), value, seen));
    }

    private static Value value(Decided decided) {
        return new Value.Members(
                new TreeMap<>(
                        Map.of(
                                "from", Value.text(decided.from().word()),
                                "to", Value.text(decided.to().word()),
                                "reason", Typed.reason(decided.reason()))));
    }

    private List<Edit> withdrawal(
            Snapshot newest, String standard, String reason, List<Hash> seen) {
        check(newest);
        Value.Text why = Typed.reason(reason);
        Register register = register(newest, standard);
        if (register.reading() instanceof Reading.Absent) {
            return List.of();
        }
        List<Hash> known = Known.heads(register, seen, inspection.replica());
        return List.of(Edit.clear(id(newest), field(newest, standard), known).because(why.text()));
    }

    private static void check(Snapshot newest) {
        if (!newest.me().leads()) {
            throw new Failure(Failure.Kind.NOT_ALLOWED, "A-06", "panel.refused");
        }
    }

    private static Register register(Snapshot snapshot, String standard) {
        return snapshot.state().subject(id(snapshot)).field(field(snapshot, standard));
    }

    private static String field(Snapshot snapshot, String standard) {
        return Fields.decision(snapshot.framework(), standard);
    }

    private static SubjectId id(Snapshot snapshot) {
        return Fields.inspection(snapshot.state().inspection());
    }
}
