package org.fieldbook.report.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.fieldbook.report.ValueTable;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.UnaryOperator;

/// Writes tables as one CSV table: UTF-8, commas, RFC 4180 quoting, CRLF. The column `table` says which
/// one a row belongs to; the others are the columns of all of them, empty where a table has none such.
public final class CsvTables {

    private static final String TABLE = "table";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /// What begins a formula in one spreadsheet or another, full-width forms too.
    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvTables() {}

    /// For spreadsheets: texts that they would take for a formula begin with an apostrophe, and a byte
    /// order mark tells them that the file is UTF-8.
    public static byte[] guarded(List<ValueTable> tables) {
        return (BYTE_ORDER_MARK + write(tables, CsvTables::guard)).getBytes(StandardCharsets.UTF_8);
    }

    /// For programs: every text as it is.
    public static byte[] raw(List<ValueTable> tables) {
        return write(tables, UnaryOperator.identity()).getBytes(StandardCharsets.UTF_8);
    }

    private static String write(List<ValueTable> tables, UnaryOperator<String> guard) {
        Collection<String> columns = new LinkedHashSet<>();
        tables.forEach(table -> columns.addAll(table.columns()));
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
        List<String> header = new ArrayList<>(List.of(TABLE));
        header.addAll(columns);
        csv.writeRecord(header);
        for (ValueTable table : tables) {
            for (List<ValueTable.Value> row : table.rows()) {
                List<String> cells = new ArrayList<>(List.of(table.name()));
                for (String column : columns) {
                    int place = table.columns().indexOf(column);
                    cells.add(place < 0 ? "" : cell(row.get(place), guard));
                }
                csv.writeRecord(cells);
            }
        }
        return text.toString();
    }

    private static String cell(ValueTable.Value value, UnaryOperator<String> guard) {
        return switch (value) {
            case ValueTable.Value.Nothing() -> "";
            case ValueTable.Value.Words(String text) -> guard.apply(text);
            case ValueTable.Value.Whole(long number) -> Long.toString(number);
        };
    }

    /// Some programs pass over what cannot be seen at the start, so that does not hide a formula.
    private static String guard(String text) {
        int start = 0;
        while (start < text.length() && isUnseen(text.charAt(start))) {
            start++;
        }
        boolean formula = start < text.length() && FORMULA.indexOf(text.charAt(start)) >= 0;
        boolean control = !text.isEmpty() && Character.isISOControl(text.charAt(0));
        return formula || control ? "'" + text : text;
    }

    private static boolean isUnseen(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
