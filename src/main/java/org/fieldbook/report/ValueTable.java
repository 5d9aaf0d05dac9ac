package org.fieldbook.report;

import java.util.List;

/// A table of plain values under named columns, for spreadsheets and programs.
///
/// @param name of the table, unique among those that go together
/// @param columns their names, in the words of `rate`'s JSON and so the same in every language
/// @param rows each with a value for every column
public record ValueTable(String name, List<String> columns, List<List<Value>> rows) {

    public ValueTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Value> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("a row needs a value for each column");
            }
        }
    }

    /// What stands in one place of it.
    public sealed interface Value {

        /// Nothing is known, or nothing applies.
        record Nothing() implements Value {}

        record Words(String text) implements Value {}

        record Whole(long number) implements Value {}
    }
}
