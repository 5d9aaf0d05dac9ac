package org.fieldbook.service;

import java.util.List;

/// How somebody arranged a table: which columns in which order, how wide, and what it is sorted by.
///
/// @param columns every column, from left to right
/// @param order what it is sorted by, the first first
public record TableShape(List<Column> columns, List<Sorted> order) {

    public TableShape {
        columns = List.copyOf(columns);
        order = List.copyOf(order);
    }

    /// A column.
    ///
    /// @param width in thousandths of the text size; 0 for the usual width
    public record Column(String id, int width, boolean shown) {}

    /// A column it is sorted by.
    public record Sorted(String column, boolean down) {}
}
