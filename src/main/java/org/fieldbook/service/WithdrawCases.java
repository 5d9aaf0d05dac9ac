package org.fieldbook.service;

import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.Register;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// Takes cases out of the sample, replaces them, and puts them back. A case is withdrawn with its reason, never
/// deleted. Lead or deputy only: what is in the sample decides the ratings.
public final class WithdrawCases {

    private static final int LONGEST_REFERENCE = 200;

    private final OpenInspection inspection;

    public WithdrawCases(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// The case that stands in for a withdrawn one.
    ///
    /// @param reference of a case that is in the same sample, or that none has yet: then it comes in
    /// @param reason why this one
    public record Replacement(String reference, String reason) {

        /// Nothing of what people wrote.
        @Override
        public String toString() {
            return "Replacement";
        }
    }

    /// Withdraws a case for this reason. The same reason again changes nothing.
    ///
    /// @param seen the heads of the field that were on the screen
    public CompletableFuture<Saved> withdraw(SubjectId id, String reason, List<Hash> seen) {
        return inspection.act(
                newest -> {
                    check(newest);
                    return withdrawn(newest, id, reason, seen);
                },
                _ -> {});
    }

    /// Withdraws a case and takes another in its place, as one act.
    ///
    /// @param seen the state that was on the screen
    public CompletableFuture<Saved> replace(
            SubjectId id, String reason, Replacement other, State seen) {
        return inspection.act(
                newest -> {
                    check(newest);
                    List<Edit> edits = new ArrayList<>();
                    replacement(newest, id, other, seen, edits);
                    edits.addAll(
                            withdrawn(
                                    newest,
                                    id,
                                    reason,
                                    seen.subject(id).field(Fields.WITHDRAWN).headHashes()));
                    return edits;
                },
                _ -> {});
    }

    /// Puts a withdrawn case back into its sample. What was recorded in it is there again.
    ///
    /// @param reason why; refused if it says nothing
    /// @param seen the state that was on the screen
    public CompletableFuture<Saved> putBack(SubjectId id, String reason, State seen) {
        String why = Typed.reason(reason).text();
        return inspection.act(
                newest -> {
                    check(newest);
                    Register register = newest.state().subject(id).field(Fields.WITHDRAWN);
                    List<Hash> known = known(register, seen, id, Fields.WITHDRAWN);
                    return register.reading() instanceof Reading.Absent
                            ? List.of()
                            : List.of(Edit.clear(id, Fields.WITHDRAWN, known).because(why));
                },
                _ -> {});
    }

    private static void check(Snapshot newest) {
        if (!newest.me().leads()) {
            throw new Failure(Failure.Kind.NOT_ALLOWED, "C-10", "withdraw.notLead");
        }
    }

    private List<Edit> withdrawn(Snapshot newest, SubjectId id, String reason, List<Hash> seen) {
        Value text = Typed.reason(reason);
        Register register = newest.state().subject(id).field(Fields.WITHDRAWN);
        List<Hash> known = Known.heads(register, seen, inspection.replica());
        boolean same =
                register.reading().equals(new Reading.Settled(text))
                        && register.headHashes().equals(known);
        return same ? List.of() : List.of(Edit.of(id, Fields.WITHDRAWN, text, known));
    }

    private void replacement(
            Snapshot newest, SubjectId id, Replacement wanted, State seen, List<Edit> edits) {
        String reference = Value.Text.of(wanted.reference()).text().strip();
        if (reference.isEmpty() || reference.length() > LONGEST_REFERENCE) {
            throw new Failure(Failure.Kind.INPUT, "C-05", "withdraw.reference", LONGEST_REFERENCE);
        }
        Value why = Typed.reason(wanted.reason());
        Optional<SampleSubject> held =
                newest.subjects().stream()
                        .filter(one -> one.reference().equals(reference))
                        .findFirst();
        held.ifPresent(one -> expectUsable(one, id));
        SubjectId other =
                held.map(SampleSubject::id)
                        .orElseGet(() -> new SubjectId(id.kind(), UUID.randomUUID()));
        if (held.isEmpty()) {
            edits.add(Edit.of(other, Fields.REFERENCE, Value.text(reference), List.of()));
        }
        put(newest, seen, other, Fields.TAKEN_IN, why, edits);
        put(newest, seen, other, Fields.IN_PLACE_OF, Value.text(id.id().toString()), edits);
    }

    private static void expectUsable(SampleSubject other, SubjectId id) {
        if (other.id().equals(id) || other.isWithdrawn() || !other.id().kind().equals(id.kind())) {
            throw new Failure(
                    Failure.Kind.INPUT, "C-06", "withdraw.replacement", other.reference());
        }
    }

    private void put(
            Snapshot newest,
            State seen,
            SubjectId id,
            String field,
            Value value,
            List<Edit> edits) {
        Register register = newest.state().subject(id).field(field);
        edits.add(Edit.of(id, field, value, known(register, seen, id, field)));
    }

    private List<Hash> known(Register register, State seen, SubjectId id, String field) {
        return Known.heads(
                register, seen.subject(id).field(field).headHashes(), inspection.replica());
    }
}
