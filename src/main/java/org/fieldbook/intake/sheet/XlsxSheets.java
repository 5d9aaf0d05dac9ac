package org.fieldbook.intake.sheet;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.fieldbook.intake.Intake;
import org.fieldbook.intake.RowFault;
import org.fieldbook.intake.Sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the first sheet of an Excel workbook that is not hidden. Empty rows are passed over, hidden ones are
/// not: filtering hides rows, and somebody wants all of them.
final class XlsxSheets {

    private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);

    private final String file;
    private final SheetRows rows;
    private final List<RowFault> faults = new ArrayList<>();

    private XlsxSheets(String file) {
        this.file = file;
        this.rows = new SheetRows(file);
    }

    /// @param file what people call the file
    static Intake<Sheet> read(String file, byte[] bytes) {
        try {
            return WorkbookParts.areWithinLimits(bytes)
                    ? new XlsxSheets(file).read(bytes)
                    : SheetRows.refused(RowFault.ofFile(file, "intake.workbook.limits"));
        } catch (IOException | RuntimeException broken) {
            // The library tells of what is no workbook by exceptions of many kinds.
            return SheetRows.refused(RowFault.ofFile(file, "intake.workbook.broken"));
        }
    }

    private Intake<Sheet> read(byte[] bytes) throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), OPTIONS)) {
            List<org.dhatim.fastexcel.reader.Sheet> visible =
                    workbook.getSheets()
                            .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                            .toList();
            if (visible.isEmpty()) {
                throw new ExcelReaderException("no sheet");
            }
            Optional<RowFault> full = take(visible.getFirst());
            if (full.isPresent()) {
                return SheetRows.refused(full.get());
            }
            List<RowFault> remarks =
                    visible.size() == 1
                            ? List.of()
                            : List.of(
                                    RowFault.ofFile(
                                            file,
                                            "intake.workbook.sheets",
                                            visible.getFirst().getName(),
                                            visible.size() - 1));
            Intake<Sheet> read = rows.sheet(remarks);
            faults.addAll(read.faults());
            return new Intake<>(read.content(), faults, read.remarks());
        }
    }

    private Optional<RowFault> take(org.dhatim.fastexcel.reader.Sheet sheet) throws IOException {
        try (Stream<Row> stream = sheet.openStream()) {
            for (Iterator<Row> all = stream.iterator(); all.hasNext(); ) {
                Optional<RowFault> full = take(all.next());
                if (full.isPresent()) {
                    return full;
                }
            }
            return Optional.empty();
        }
    }

    /// Cells beyond the last that holds something are not there, and those up to the header's last are.
    private Optional<RowFault> take(Row row) {
        List<String> texts = new ArrayList<>();
        boolean readable = true;
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            readable &= cell == null || isReadable(cell);
            texts.add(cell == null ? "" : CellText.of(cell));
        }
        while (!texts.isEmpty() && texts.getLast().isBlank()) {
            texts.removeLast();
        }
        if (!readable) {
            faults.add(RowFault.ofRow(file, row.getRowNum(), "intake.workbook.cell"));
            return Optional.empty();
        }
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        while (texts.size() < rows.width()) {
            texts.add("");
        }
        return rows.add(row.getRowNum(), texts);
    }

    /// A formula whose result was not saved, or an error such as #N/A, says nothing.
    private static boolean isReadable(Cell cell) {
        return cell.getType() != CellType.ERROR
                && !(cell.getType() == CellType.FORMULA
                        && Objects.toString(cell.getRawValue(), "").isEmpty());
    }
}
