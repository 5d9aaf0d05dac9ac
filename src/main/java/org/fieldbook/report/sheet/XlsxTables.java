package org.fieldbook.report.sheet;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.fieldbook.report.ValueTable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// Writes tables as XLSX, a sheet for each. Texts are cells of the type text, which no spreadsheet
/// computes, whatever they begin with; numbers are numbers.
public final class XlsxTables {

    private XlsxTables() {}

    /// The file's bytes.
    public static byte[] of(List<ValueTable> tables) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Fieldbook", null)) {
            tables.forEach(table -> write(table, book.newWorksheet(table.name())));
        } catch (IOException impossible) {
            throw new UncheckedIOException("a sheet in memory is written", impossible);
        }
        return out.toByteArray();
    }

    private static void write(ValueTable table, Worksheet sheet) {
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.value(0, column, table.columns().get(column));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                put(sheet, row + 1, column, table.rows().get(row).get(column));
            }
        }
    }

    private static void put(Worksheet sheet, int row, int column, ValueTable.Value value) {
        switch (value) {
            case ValueTable.Value.Nothing() -> {}
            case ValueTable.Value.Words(String text) -> sheet.value(row, column, text);
            case ValueTable.Value.Whole(long number) -> sheet.value(row, column, number);
        }
    }
}
