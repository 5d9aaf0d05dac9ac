package org.fieldbook.rating;

import org.fieldbook.framework.Rating;

/// What stands as the proposed rating of a standard that is judged on evidence.
public sealed interface Proposal {

    /// Nobody proposed one yet.
    record None() implements Proposal {}

    record Proposed(Rating rating) implements Proposal {}

    /// People proposed different ones; the standard is not rated until somebody decides.
    record Undecided() implements Proposal {}
}
