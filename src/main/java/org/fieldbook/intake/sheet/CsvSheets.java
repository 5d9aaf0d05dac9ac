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
import java.util.List;
import java.util.Optional;

/// Reads CSV: UTF-8 with or without a byte order mark, RFC 4180 quoting, any line ends; between cells
/// commas, or what its first line has more of: semicolons, tabs or bars. Empty lines are passed over.
final class CsvSheets {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /// What stands between cells; of equally many the first.
    private static final String SEPARATORS = ",;\t|";

    private CsvSheets() {}

    /// The file's rows. A row that is shorter or longer than the header is a fault.
    ///
    /// @param file what people call the file
    static Intake<Sheet> read(String file, byte[] bytes) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return parse(file, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException notText) {
            return SheetRows.refused(RowFault.ofFile(file, "intake.file.encoding"));
        }
    }

    private static Intake<Sheet> parse(String file, String text) {
        SheetRows rows = new SheetRows(file);
        try {
            CsvReader.CsvReaderBuilder csvs = reader().fieldSeparator(separator(text));
            for (CsvRecord csv : csvs.ofCsvRecord(text)) {
                Optional<RowFault> full = rows.add(csv.getStartingLineNumber(), csv.getFields());
                if (full.isPresent()) {
                    return SheetRows.refused(full.get());
                }
            }
        } catch (CsvParseException broken) {
            return SheetRows.refused(
                    RowFault.ofRow(file, rows.lastLine() + 1, "intake.file.quoting"));
        }
        return rows.sheet(List.of());
    }

    private static CsvReader.CsvReaderBuilder reader() {
        return CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false);
    }

    /// What stands in quotation marks separates nothing.
    private static char separator(String text) {
        int[] often = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!quoted && (c == '\n' || c == '\r')) {
                break;
            }
            quoted ^= c == '"';
            int at = quoted ? -1 : SEPARATORS.indexOf(c);
            if (at >= 0) {
                often[at]++;
            }
        }
        int most = 0;
        for (int i = 1; i < often.length; i++) {
            most = often[i] > often[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }
}
