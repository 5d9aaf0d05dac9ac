package org.fieldbook.service;

import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Finality;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.Register;
import org.fieldbook.inspection.SampleSubjects;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Records that the ratings are final, and withdraws it. Any change of a case, a note, a proposal or a
/// decision afterwards makes them interim again by itself. Lead or deputy only.
public final class FinishRatings {

    private final OpenInspection inspection;

    public FinishRatings(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// Records that the ratings on the screen are final. Refused while a case is not signed off or a
    /// conflict is open. The same again changes nothing.
    ///
    /// @param seen the state that was on the screen
    public CompletableFuture<Saved> finish(State seen) {
        return inspection.act(newest -> finished(newest, seen), _ -> {});
    }

    /// Withdraws it, with a reason; where nothing is recorded nothing changes.
    ///
    /// @param seen the state that was on the screen
    public CompletableFuture<Saved> withdraw(String reason, State seen) {
        return inspection.act(newest -> withdrawn(newest, reason, seen), _ -> {});
    }

    private List<Edit> finished(Snapshot newest, State seen) {
        check(newest);
        State known = Known.state(newest.state(), seen, inspection.replica());
        boolean isOpen =
                !Finality.obstacles(
                                newest.framework(),
                                known,
                                SampleSubjects.of(newest.framework(), known))
                        .isEmpty();
        if (isOpen) {
            throw new Failure(Failure.Kind.INPUT, "A-09", "final.open");
        }
        Value value = Value.text(Finality.hash(newest.framework(), known).hex());
        Register register = Finality.register(newest.state());
        List<Hash> heads = heads(newest, seen);
        boolean same =
                register.reading().equals(new Reading.Settled(value))
                        && register.headHashes().equals(heads);
        return same ? List.of() : List.of(Edit.of(id(newest), Fields.RATINGS_FINAL, value, heads));
    }

    private List<Edit> withdrawn(Snapshot newest, String reason, State seen) {
        check(newest);
        Value.Text why = Typed.reason(reason);
        if (Finality.register(newest.state()).reading() instanceof Reading.Absent) {
            return List.of();
        }
        Edit clear = Edit.clear(id(newest), Fields.RATINGS_FINAL, heads(newest, seen));
        return List.of(clear.because(why.text()));
    }

    private List<Hash> heads(Snapshot newest, State seen) {
        return Known.heads(
                Finality.register(newest.state()),
                Finality.register(seen).headHashes(),
                inspection.replica());
    }

    private static void check(Snapshot newest) {
        if (!newest.me().leads()) {
            throw new Failure(Failure.Kind.NOT_ALLOWED, "A-08", "final.refused");
        }
    }

    private static SubjectId id(Snapshot snapshot) {
        return Fields.inspection(snapshot.state().inspection());
    }
}
