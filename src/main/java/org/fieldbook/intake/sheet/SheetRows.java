package org.fieldbook.intake.sheet;

import org.fieldbook.intake.Intake;
import org.fieldbook.intake.RowFault;
import org.fieldbook.intake.Sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Gathers the rows of a file into a sheet, whatever format they are written in. At most 200 columns,
/// 200,000 rows and a million cells.
final class SheetRows {

    private static final int MOST_COLUMNS = 200;
    private static final int MOST_ROWS = 200_000;

    /// What a spreadsheet's cell can hold.
    private static final int LONGEST_CELL = 32_767;

    /// Each takes some 50 bytes of memory, however little stands in it.
    private static final int MOST_CELLS = 1_000_000;

    private final String file;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private int cells;

    /// @param file what people call the file
    SheetRows(String file) {
        this.file = file;
    }

    /// Takes a row; the first is the header.
    ///
    /// @param line of the file it begins on, counting from 1
    /// @return why no more can be taken
    Optional<RowFault> add(long line, List<String> row) {
        rows.add(row);
        lines.add(line);
        cells += row.size();
        if (row.size() > MOST_COLUMNS) {
            return Optional.of(RowFault.ofRow(file, line, "intake.header.many", MOST_COLUMNS));
        }
        return cells > MOST_CELLS || rows.size() > MOST_ROWS
                ? Optional.of(RowFault.ofFile(file, "intake.file.many", MOST_ROWS, MOST_CELLS))
                : Optional.empty();
    }

    /// The line of the row that was taken last; 0 before the first.
    long lastLine() {
        return lines.isEmpty() ? 0 : lines.getLast();
    }

    /// How many cells the header has; 0 before it was taken.
    int width() {
        return rows.isEmpty() ? 0 : rows.getFirst().size();
    }

    /// What was taken. A row that is shorter or longer than the header is a fault.
    ///
    /// @param remarks what somebody should know of
    Intake<Sheet> sheet(List<RowFault> remarks) {
        if (rows.isEmpty()) {
            return refused(RowFault.ofFile(file, "intake.file.empty"));
        }
        if (rows.getFirst().stream().anyMatch(SheetRows::isNoCell)) {
            return refused(notCells(0));
        }
        List<RowFault> faults = new ArrayList<>();
        List<Sheet.Row> read = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            if (row.stream().anyMatch(SheetRows::isNoCell)) {
                faults.add(notCells(i));
            } else if (row.size() == width()) {
                read.add(new Sheet.Row(lines.get(i), texts(row)));
            } else {
                faults.add(
                        RowFault.ofRow(
                                file, lines.get(i), "intake.row.cells", row.size(), width()));
            }
        }
        return new Intake<>(new Sheet(file, texts(rows.getFirst()), read), faults, remarks);
    }

    private RowFault notCells(int row) {
        return RowFault.ofRow(file, lines.get(row), "intake.row.characters", LONGEST_CELL);
    }

    private static List<String> texts(List<String> row) {
        return row.stream().map(SheetRows::text).toList();
    }

    /// Whether it is longer than a spreadsheet's cell can be, or holds what nobody types, such as NUL.
    private static boolean isNoCell(String field) {
        return field.length() > LONGEST_CELL
                || field.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r');
    }

    /// In NFC, so that the same name is the same text whichever program wrote the file.
    private static String text(String field) {
        return Normalizer.normalize(field.strip(), Normalizer.Form.NFC);
    }

    /// A file nothing can be taken from.
    static Intake<Sheet> refused(RowFault fault) {
        return new Intake<>(
                new Sheet(fault.file(), List.of(), List.of()), List.of(fault), List.of());
    }
}
