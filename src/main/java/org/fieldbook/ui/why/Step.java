package org.fieldbook.ui.why;

import org.fieldbook.framework.Rating;
import org.fieldbook.ui.fx.CaseFilter;

import java.util.List;

/// One step of a derivation.
///
/// @param panel whether the panel's decision is recorded in it
record Step(String title, Tag tag, List<Part> parts, boolean panel) {

    Step {
        parts = List.copyOf(parts);
    }

    static Step of(String title, Tag tag, List<Part> parts) {
        return new Step(title, tag, parts, false);
    }

    /// What stands at the end of its heading.
    sealed interface Tag {

        record None() implements Tag {}

        record Words(String text) implements Tag {}

        record Rated(Rating rating) implements Tag {}

        /// Leads to cases, and says how many.
        record Cases(String text, CaseFilter cases) implements Tag {}

        /// Leads to cases and says nothing itself.
        record Leads(String text, CaseFilter cases) implements Tag {}
    }
}
