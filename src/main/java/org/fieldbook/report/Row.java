package org.fieldbook.report;

import java.util.List;

/// A row of a table below its heads.
public sealed interface Row {

    /// A heading over the lines below it.
    record Group(String title) implements Row {}

    /// One line of cells.
    ///
    /// @param total whether it sums up the lines above
    record Line(List<Cell> cells, boolean total) implements Row {
        public Line {
            cells = List.copyOf(cells);
        }
    }
}
