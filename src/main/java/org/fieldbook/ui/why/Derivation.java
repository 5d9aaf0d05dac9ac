package org.fieldbook.ui.why;

import java.util.List;
import java.util.Optional;

/// Why a standard, or the whole inspection, is rated as it is.
///
/// @param code of the standard, or [#OVERALL]
/// @param title such as "Why 2.2 Assessment is Inadequate"
/// @param source what it was worked out from, and when
/// @param steps in their order
/// @param queries what is queried about the lowest key question, one sentence each
/// @param previous what stands above it on the board; empty for the first
/// @param next what stands below it; empty for the last
record Derivation(
        String code,
        String title,
        String source,
        List<Step> steps,
        List<List<Run>> queries,
        Optional<String> previous,
        Optional<String> next) {

    /// The code of the whole inspection.
    static final String OVERALL = "overall";

    Derivation {
        steps = List.copyOf(steps);
        queries = List.copyOf(queries);
    }
}
