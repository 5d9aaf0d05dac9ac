package org.fieldbook.service;

import org.fieldbook.inspection.Fields;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.SubjectId;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Takes cases out of the sample. A case is withdrawn with its reason, never deleted.
public final class WithdrawCases {

    private final OpenInspection inspection;

    public WithdrawCases(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// Withdraws a case for this reason.
    public CompletableFuture<Saved> withdraw(SubjectId id, String reason) {
        return inspection.act(
                newest ->
                        List.of(
                                Edit.of(
                                        id,
                                        Fields.WITHDRAWN,
                                        Typed.reason(reason),
                                        newest.state()
                                                .subject(id)
                                                .field(Fields.WITHDRAWN)
                                                .headHashes())),
                _ -> {});
    }
}
