package org.fieldbook.intake.sheet;

import org.fieldbook.intake.Intake;
import org.fieldbook.intake.RowFault;
import org.fieldbook.intake.Sheet;

import java.util.Arrays;

/// Reads files of rows: CSV, and Excel workbooks (`.xlsx`). What a file is is told by how it begins, not by its
/// name. At most 20 MB, 200 columns, 200,000 rows and a million cells.
public final class RowSheets {

    /// The largest file in bytes.
    public static final int LARGEST = 20 * 1024 * 1024;

    /// How a ZIP archive begins; every workbook is one.
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /// How a compound file begins: a workbook in the format before 2007, or one with a password.
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private RowSheets() {}

    /// The file's rows. A row that is shorter or longer than the header is a fault.
    ///
    /// @param file what people call the file
    public static Intake<Sheet> read(String file, byte[] bytes) {
        if (bytes.length > LARGEST) {
            return SheetRows.refused(RowFault.ofFile(file, "intake.file.large", LARGEST >> 20));
        }
        if (begins(bytes, ZIP)) {
            return XlsxSheets.read(file, bytes);
        }
        return begins(bytes, COMPOUND)
                ? SheetRows.refused(RowFault.ofFile(file, "intake.workbook.old"))
                : CsvSheets.read(file, bytes);
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length
                && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }
}
