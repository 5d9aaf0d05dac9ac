package org.fieldbook.intake;

import org.fieldbook.framework.Rating;

/// What a file says about a standard as a whole.
public sealed interface StandardRow {

    String standard();

    /// A proposed rating of a standard that is judged on evidence.
    record Proposed(String standard, Rating rating) implements StandardRow {}

    /// The standard is not rated in this inspection.
    record NotRated(String standard) implements StandardRow {}
}
