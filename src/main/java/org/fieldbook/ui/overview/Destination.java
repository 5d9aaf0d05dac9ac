package org.fieldbook.ui.overview;

import org.fieldbook.journal.SubjectId;
import org.fieldbook.ui.fx.CaseFilter;

import java.util.Optional;

/// Where something on the overview leads to.
public sealed interface Destination {

    /// The list of cases.
    ///
    /// @param filter those to show; empty for all of them
    record Cases(Optional<CaseFilter> filter) implements Destination {}

    /// One case.
    record Case(SubjectId subject) implements Destination {}

    /// Where a case list is taken in.
    record CaseList() implements Destination {}

    /// Organisational delivery.
    record Delivery() implements Destination {}

    /// The ratings.
    record Ratings() implements Destination {}

    /// Where bundles go out and come in.
    record Exchange() implements Destination {}

    /// The team.
    record Team() implements Destination {}

    /// What was said when the inspection was set up.
    record SetUp() implements Destination {}

    /// The days of fieldwork as a table.
    record Days() implements Destination {}
}
