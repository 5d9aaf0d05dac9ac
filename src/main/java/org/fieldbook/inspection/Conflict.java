package org.fieldbook.inspection;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.SubjectId;

import java.util.List;

/// Something people who had not seen each other's work left undecided. Blocks nothing.
public sealed interface Conflict {

    SubjectId subject();

    /// Differing values of one field.
    record DifferingValues(SubjectId subject, String field, List<Change> heads)
            implements Conflict {
        public DifferingValues {
            heads = List.copyOf(heads);
        }
    }

    /// One deleted the subject, another wrote to it without having seen that.
    record EditAgainstDeletion(SubjectId subject) implements Conflict {}
}
