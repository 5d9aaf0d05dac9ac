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
import java.util.Iterator;
import java.util.List;

/// Reads CSV: UTF-8 with or without a byte order mark, commas, RFC 4180 quoting, any line ends. Empty
/// lines are passed over.
public final class CsvSheets {

    /// The largest file in bytes.
    public static final int LARGEST = 20 * 1024 * 1024;

    private static final int MOST_COLUMNS = 200;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

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
        Iterator<CsvRecord> records =
                CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .ofCsvRecord(text)
                        .iterator();
        List<CsvRecord> read = new ArrayList<>();
        try {
            while (records.hasNext()) {
                read.add(records.next());
            }
        } catch (CsvParseException broken) {
            long after = read.isEmpty() ? 1 : read.getLast().getStartingLineNumber() + 1;
            return refused(RowFault.ofRow(file, after, "intake.file.quoting"));
        }
        return read.isEmpty()
                ? refused(RowFault.ofFile(file, "intake.file.empty"))
                : sheet(file, read);
    }

    private static Intake<Sheet> sheet(String file, List<CsvRecord> records) {
        List<RowFault> faults = new ArrayList<>();
        List<String> header = cells(records.getFirst());
        if (header.size() > MOST_COLUMNS) {
            faults.add(RowFault.ofRow(file, 1, "intake.header.many", MOST_COLUMNS));
        }
        List<Sheet.Row> rows = new ArrayList<>();
        for (CsvRecord csv : records.subList(1, records.size())) {
            if (csv.getFieldCount() == header.size()) {
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

    /// In NFC, so that the same name is the same text whichever program wrote the file.
    private static String cell(String field) {
        return Normalizer.normalize(field.strip(), Normalizer.Form.NFC);
    }

    private static Intake<Sheet> refused(RowFault fault) {
        return new Intake<>(
                new Sheet(fault.file(), List.of(), List.of()), List.of(fault), List.of());
    }
}
