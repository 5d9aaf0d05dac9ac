package org.fieldbook.ui.cases;

import org.fieldbook.ui.control.TableWords;

import java.util.Map;

/// How wide a column is, in px at the usual text size of 14.
///
/// @param usual its share of the width; the table stretches or shrinks the columns together
record ColumnWidth(double usual, double least, double most) {

    private static final double ANY = 10_000;
    private static final Map<String, ColumnWidth> ALL =
            Map.ofEntries(
                    Map.entry("tick", fixed(34)),
                    Map.entry("attribute", new ColumnWidth(180, 84, ANY)),
                    Map.entry("rosh", new ColumnWidth(112, 110, 200)),
                    Map.entry("inspector", new ColumnWidth(112, 92, 260)),
                    Map.entry("status", fixed(116)),
                    Map.entry("dots", fixed(52)),
                    Map.entry("judged", new ColumnWidth(72, 72, 110)),
                    Map.entry("mark", fixed(26)),
                    Map.entry("where", fixed(28)),
                    Map.entry("edit", new ColumnWidth(134, 132, 200)));

    /// The width of a wide character in a reference, and what stands beside the text of a cell.
    private static final double CHARACTER = 9;

    private static final double CELL_EDGES = 18;
    private static final double SORT_MARK = 24;
    private static final double NARROWEST = 72;
    private static final double WIDEST = 220;

    private static ColumnWidth fixed(double px) {
        return new ColumnWidth(px, px, px);
    }

    /// The width of a kind of column.
    static ColumnWidth of(String kind) {
        return ALL.getOrDefault(kind, new ColumnWidth(100, 60, ANY));
    }

    /// A case is known by its reference: the column has room for the longest, within reason.
    static ColumnWidth ofReference(int longest) {
        double px = Math.clamp(longest * CHARACTER + CELL_EDGES, NARROWEST, WIDEST);
        return new ColumnWidth(px, px, WIDEST);
    }

    /// The same, but no narrower than its head and, where that is longer than drawn, the mark of how it is sorted.
    ColumnWidth headed(String title) {
        double head = TableWords.head(title, 1);
        return head <= least ? this : atLeast(head + SORT_MARK);
    }

    /// The same, but no narrower than these px.
    ColumnWidth atLeast(double px) {
        return new ColumnWidth(Math.max(usual, px), Math.max(least, px), Math.max(most, px));
    }

    boolean isFixed() {
        return least == most;
    }
}
