package org.fieldbook.report;

import org.fieldbook.framework.Rating;

/// What stands in one place of a table.
public sealed interface Cell {

    /// Nothing.
    record Empty() implements Cell {}

    record Words(String text) implements Cell {}

    record Strong(String text) implements Cell {}

    record Quiet(String text) implements Cell {}

    /// Words and a quieter line below them.
    record TwoLines(String first, String second) implements Cell {}

    /// A rating's shape and word.
    record Rated(Rating rating) implements Cell {}

    /// A per cent with the count and base that it comes from.
    record Share(String percent, String fraction) implements Cell {}
}
