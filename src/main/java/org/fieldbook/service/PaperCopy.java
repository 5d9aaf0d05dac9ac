package org.fieldbook.service;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.report.StateCode;
import org.fieldbook.settings.Export;

import java.util.List;

/// One copy of what is printed or saved about an inspection: the bytes of a file, and the state of the data they were
/// worked out of, which the journal remembers of it.
///
/// @param form of the file
/// @param changes how many changes were held when it was made, those that record paper left out
public record PaperCopy(
        Export form, Bytes bytes, StateCode state, Contents contents, long changes) {

    /// The kind of subject that records a copy.
    static final String PAPER = "paper";

    /// What it is a copy of.
    public sealed interface Contents {}

    /// The interim ratings.
    ///
    /// @param withAnnexe whether they name cases and inspectors
    public record Ratings(boolean withAnnexe) implements Contents {}

    /// The sheets of these cases.
    public record Sheets(List<SubjectId> cases) implements Contents {
        public Sheets {
            cases = List.copyOf(cases);
        }
    }

    /// Organisational delivery.
    public record Delivery() implements Contents {}

    static PaperCopy of(
            Export form, byte[] bytes, StateCode state, Contents contents, Snapshot madeOf) {
        return new PaperCopy(form, Bytes.of(bytes), state, contents, changes(madeOf));
    }

    /// Whether it is the interim ratings with the annexe that names cases and inspectors.
    public boolean withAnnexe() {
        return contents instanceof Ratings(boolean named) && named;
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
