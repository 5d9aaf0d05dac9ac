package org.fieldbook.report;

import java.util.List;

/// A row of a table below its heads.
public sealed interface Row {

    /// How a line stands to the lines around it.
    enum Standing {
        PLAIN,
        /// The first of lines that belong together.
        FIRST,
        /// Sums up the lines above.
        TOTAL
    }

    /// A heading over the lines below it.
    record Group(String title) implements Row {}

    /// One line of cells.
    ///
    /// @param standing how it stands to its neighbours
    record Line(List<Cell> cells, Standing standing) implements Row {
        public Line {
            cells = List.copyOf(cells);
        }
    }
}
