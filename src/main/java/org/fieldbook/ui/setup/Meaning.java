package org.fieldbook.ui.setup;

import org.fieldbook.intake.Mapping;
import org.fieldbook.service.CaseListFile;

/// What the columns of a list from elsewhere mean.
///
/// @param kept whether a list with such headings was read before
record Meaning(CaseListFile list, Mapping mapping, boolean kept) {

    /// The same with another of our columns for the heading at this place, counting from 0.
    Meaning with(int heading, String column) {
        return new Meaning(list, mapping.with(heading, column), kept);
    }
}
