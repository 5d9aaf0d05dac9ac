package org.fieldbook.ui.print;

import org.fieldbook.journal.SubjectId;

import java.util.List;

/// What the screen shows on paper.
public sealed interface Printout {

    /// The interim ratings, to which the annexe can be added.
    record Ratings() implements Printout {}

    /// Organisational delivery.
    record Delivery() implements Printout {}

    /// The sheets of these cases.
    record Sheets(List<SubjectId> cases) implements Printout {
        public Sheets {
            cases = List.copyOf(cases);
        }
    }
}
