package org.fieldbook.intake;

import java.util.List;

/// Something in a file that cannot be taken in, or that somebody should know of.
///
/// @param line counting from 1; 0 if it concerns the whole file
/// @param column the header of the column; empty if it concerns the whole row
/// @param key of the sentence in the messages
/// @param arguments of the sentence
public record RowFault(String file, long line, String column, String key, List<Object> arguments) {

    public RowFault {
        arguments = List.copyOf(arguments);
    }

    /// A fault of the whole file.
    public static RowFault ofFile(String file, String key, Object... arguments) {
        return new RowFault(file, 0, "", key, List.of(arguments));
    }

    /// A fault of a row.
    public static RowFault ofRow(String file, long line, String key, Object... arguments) {
        return new RowFault(file, line, "", key, List.of(arguments));
    }
}
