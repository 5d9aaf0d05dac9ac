package org.fieldbook.ui.control;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    /// @param why it is the one, as "lowest"; empty where its cells say so
    public record Row<C>(List<C> cells, boolean marked, String why) {
        public Row {
            cells = List.copyOf(cells);
        }

        public Row(List<C> cells, boolean marked) {
            this(cells, marked, "");
        }

        /// One that matters, with the word that says why: a tint alone would say it to nobody who sees no colour.
        public static <C> Row<C> marked(List<C> cells, boolean marked, String why) {
            return new Row<>(cells, marked, marked ? why : "");
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
                .map(row -> text(row, words))
                .collect(Collectors.joining("\n", first + "\n", "\n"));
    }

    private String text(Row<C> row, Function<C, String> words) {
        String first = words.apply(row.cells().getFirst());
        return Stream.concat(
                        Stream.of(row.why().isEmpty() ? first : first + ", " + row.why()),
                        row.cells().stream().skip(1).map(words))
                .collect(Collectors.joining("\t"));
    }
}
