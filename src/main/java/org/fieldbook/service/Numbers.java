package org.fieldbook.service;

import org.fieldbook.inspection.EvidenceLog;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.Register;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.util.Optional;
import java.util.Set;

/// Gives evidence and interviews the number they are called by, with the first thing that is said of them.
final class Numbers {

    private static final Set<String> NUMBERED = Set.of(Fields.EVIDENCE, Fields.INTERVIEW);

    private Numbers() {}

    /// The edit that numbers this subject; empty if it has a number or is of a kind that has none.
    static Optional<Edit> edit(State state, SubjectId id) {
        Register number = state.subject(id).field(Fields.NUMBER);
        if (!NUMBERED.contains(id.kind()) || !(number.reading() instanceof Reading.Absent)) {
            return Optional.empty();
        }
        return Optional.of(
                Edit.of(
                        id,
                        Fields.NUMBER,
                        new Value.Whole(EvidenceLog.next(state, id.kind())),
                        number.headHashes()));
    }
}
