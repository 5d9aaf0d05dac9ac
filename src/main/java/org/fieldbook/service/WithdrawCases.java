package org.fieldbook.service;

import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.Register;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Takes cases out of the sample. A case is withdrawn with its reason, never deleted.
public final class WithdrawCases {

    private final OpenInspection inspection;

    public WithdrawCases(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// Withdraws a case for this reason. The same reason again changes nothing.
    ///
    /// @param seen the heads of the field that were on the screen
    public CompletableFuture<Saved> withdraw(SubjectId id, String reason, List<Hash> seen) {
        return inspection.act(newest -> edits(newest, id, reason, seen), _ -> {});
    }

    private List<Edit> edits(Snapshot newest, SubjectId id, String reason, List<Hash> seen) {
        Value text = Typed.reason(reason);
        Register register = newest.state().subject(id).field(Fields.WITHDRAWN);
        List<Hash> known = Known.heads(register, seen, inspection.replica());
        boolean same =
                register.reading().equals(new Reading.Settled(text))
                        && register.headHashes().equals(known);
        return same ? List.of() : List.of(Edit.of(id, Fields.WITHDRAWN, text, known));
    }
}
