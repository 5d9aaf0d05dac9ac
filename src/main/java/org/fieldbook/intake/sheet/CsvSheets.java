package org.fieldbook.intake.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.fieldbook.intake.Intake;
import org.fieldbook.intake.RowFault;
import org.fieldbook.intake.Sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// Reads CSV: UTF-8 with or without a byte order mark, commas, RFC 4180 quoting, any line ends. Empty
/// lines are passed over. At most 20 MB, 200 columns, 200,000 rows and a million cells.
public final class CsvSheets {

    /// The largest file in bytes.
    public static final int LARGEST = 20 * 1024 * 1024;

    private static final int MOST_COLUMNS = 200;
    private static final int MOST_ROWS = 200_000;

    private static final int LONGEST_CELL = 32_767;

    /// Each takes some 50 bytes of memory, however little stands in it.
    private static final int MOST_CELLS = 1_000_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final CsvReader.CsvReaderBuilder CSV =
            CsvReader.builder()
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false);

    private CsvSheets() {}

    /// The file's rows. A row that is shorter or longer than the header is a fault.
    ///
    /// @param file what people call the file
    public static Intake<Sheet> read(String file, byte[] bytes) {
        if (bytes.length > LARGEST) {
            return refused(RowFault.ofFile(file, "intake.file.large", LARGEST >> 20));
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return parse(file, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException notText) {
            return refused(RowFault.ofFile(file, "intake.file.encoding"));
        }
    }

    private static Intake<Sheet> parse(String file, String text) {
        List<CsvRecord> read = new ArrayList<>();
        int cells = 0;
        try {
            for (CsvRecord csv : CSV.ofCsvRecord(text)) {
                read.add(csv);
                cells += csv.getFieldCount();
                if (csv.getFieldCount() > MOST_COLUMNS) {
                    return refused(
                            RowFault.ofRow(file, line(csv), "intake.header.many", MOST_COLUMNS));
                }
                if (cells > MOST_CELLS || read.size() > MOST_ROWS) {
                    return refused(
                            RowFault.ofFile(file, "intake.file.many", MOST_ROWS, MOST_CELLS));
                }
            }
        } catch (CsvParseException broken) {
            long after = read.isEmpty() ? 1 : line(read.getLast()) + 1;
            return refused(RowFault.ofRow(file, after, "intake.file.quoting"));
        }
        return read.isEmpty()
                ? refused(RowFault.ofFile(file, "intake.file.empty"))
                : sheet(file, read);
    }

    private static long line(CsvRecord csv) {
        return csv.getStartingLineNumber();
    }

    private static Intake<Sheet> sheet(String file, List<CsvRecord> records) {
        List<RowFault> faults = new ArrayList<>();
        List<String> header = cells(records.getFirst());
        if (records.getFirst().getFields().stream().anyMatch(CsvSheets::isNoCell)) {
            return refused(RowFault.ofRow(file, 1, "intake.row.characters", LONGEST_CELL));
        }
        List<Sheet.Row> rows = new ArrayList<>();
        for (CsvRecord csv : records.subList(1, records.size())) {
            if (csv.getFields().stream().anyMatch(CsvSheets::isNoCell)) {
                faults.add(RowFault.ofRow(file, line(csv), "intake.row.characters", LONGEST_CELL));
            } else if (csv.getFieldCount() == header.size()) {
                rows.add(new Sheet.Row(csv.getStartingLineNumber(), cells(csv)));
            } else {
                faults.add(
                        RowFault.ofRow(
                                file,
                                csv.getStartingLineNumber(),
                                "intake.row.cells",
                                csv.getFieldCount(),
                                header.size()));
            }
        }
        return new Intake<>(new Sheet(file, header, rows), faults, List.of());
    }

    private static List<String> cells(CsvRecord csv) {
        return csv.getFields().stream().map(CsvSheets::cell).toList();
    }

    /// Whether it is longer than a spreadsheet's cell can be, or holds what nobody types, such as NUL.
    private static boolean isNoCell(String field) {
        return field.length() > LONGEST_CELL
                || field.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r');
    }

    /// In NFC, so that the same name is the same text whichever program wrote the file.
    private static String cell(String field) {
        return Normalizer.normalize(field.strip(), Normalizer.Form.NFC);
    }

    private static Intake<Sheet> refused(RowFault fault) {
        return new Intake<>(
                new Sheet(fault.file(), List.of(), List.of()), List.of(fault), List.of());
    }
}
