package org.fieldbook.ui.control;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A small table of facts, on screen and as text.
///
/// @param title what it is about, for a screen reader
/// @param rows each as long as the heads
/// @param <C> a cell
public record FactSheet<C>(String title, List<Head> heads, List<Row<C>> rows) {

    /// The head of a column.
    ///
    /// @param number whether it holds numbers, which are right-aligned
    public record Head(String text, boolean number) {}

    /// A row.
    ///
    /// @param marked whether it is the one that matters
    public record Row<C>(List<C> cells, boolean marked) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public FactSheet {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
        for (Row<C> row : rows) {
            if (row.cells().size() != heads.size()) {
                throw new IllegalArgumentException(
                        row.cells().size() + " cells under " + heads.size() + " heads");
            }
        }
    }

    /// As lines of cells with tabs between them, as spreadsheets take it.
    public String text(Function<C, String> words) {
        String first = heads.stream().map(Head::text).collect(Collectors.joining("\t"));
        return rows.stream()
                .map(row -> row.cells().stream().map(words).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n", first + "\n", "\n"));
    }
}
