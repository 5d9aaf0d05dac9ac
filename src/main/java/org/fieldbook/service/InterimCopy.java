package org.fieldbook.service;

import org.fieldbook.journal.Bytes;
import org.fieldbook.report.InterimInput;
import org.fieldbook.report.StateCode;
import org.fieldbook.settings.Export;

/// One copy of the interim ratings: the bytes of a file, and the state of the data they were worked out
/// of, which the journal remembers of it.
///
/// @param form of the file
/// @param withAnnexe whether it names cases and inspectors
/// @param changes how many changes were held when it was made, those that record paper left out
public record InterimCopy(
        Export form, Bytes bytes, StateCode state, boolean withAnnexe, long changes) {

    /// The kind of subject that records a copy of the interim ratings.
    static final String PAPER = "paper";

    static InterimCopy of(
            Export form, byte[] bytes, InterimInput input, boolean withAnnexe, Snapshot madeOf) {
        return new InterimCopy(
                form, Bytes.of(bytes), input.imprint().state(), withAnnexe, changes(madeOf));
    }

    /// Whether the inspection is another than this copy was made of. That a copy was saved or printed
    /// makes no difference.
    public boolean isOutdated(Snapshot newest) {
        return changes(newest) != changes;
    }

    /// A journal only grows, so the number tells.
    private static long changes(Snapshot snapshot) {
        return snapshot.state().listHeld().stream()
                .filter(change -> !change.record().subject().kind().equals(PAPER))
                .count();
    }
}
