package org.fieldbook.ui.fx;

import org.fieldbook.journal.SubjectId;

import java.util.List;

/// Some subjects of one sample and what they have in common, to be shown in the case table: exactly
/// these.
///
/// @param title what they have in common, such as "2.2.3 Yes"
/// @param subjects at least one, all of one sample
public record CaseFilter(String title, List<SubjectId> subjects) {

    public CaseFilter {
        subjects = List.copyOf(subjects);
        if (subjects.isEmpty()) {
            throw new IllegalArgumentException("nothing to show");
        }
    }

    /// The sample they belong to.
    public String sample() {
        return subjects.getFirst().kind();
    }
}
