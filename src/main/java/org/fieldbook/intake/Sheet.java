package org.fieldbook.intake;

import java.util.List;

/// A table as it lies in a file: a header and rows.
///
/// @param file what people call the file; its name without folders
public record Sheet(String file, List<String> header, List<Row> rows) {

    public Sheet {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /// One row; it has as many cells as the header, without spaces around them.
    ///
    /// @param line of the file it begins on, counting from 1
    public record Row(long line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
