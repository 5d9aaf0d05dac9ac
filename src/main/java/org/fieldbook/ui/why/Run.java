package org.fieldbook.ui.why;

import org.fieldbook.framework.Rating;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.ui.fx.CaseFilter;

import java.util.Optional;
import java.util.UUID;

/// A piece of a sentence, and where it leads.
sealed interface Run {

    String text();

    record Words(String text) implements Run {}

    record Strong(String text) implements Run {}

    /// A percentage with the shape of its band.
    record Rated(String text, Optional<Rating> band) implements Run {}

    /// A number that stands for cases, or their list: leads to exactly these in the case table.
    record ToCases(String text, CaseFilter cases) implements Run {}

    /// A case: leads to what it says on this key question.
    record ToCase(String text, SubjectId subject, String question) implements Run {}

    /// A delivery unit of a region: leads to its counts.
    ///
    /// @param name of the unit
    record ToUnit(String text, UUID inspection, String name) implements Run {}

    /// A standard: leads to why it is rated so.
    record ToStandard(String text, String code) implements Run {}
}
