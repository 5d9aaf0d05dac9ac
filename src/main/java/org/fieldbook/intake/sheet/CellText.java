package org.fieldbook.intake.sheet;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Objects;

/// What a cell of a workbook says: dates as `2023-03-06`, numbers without the places that are but rounding.
final class CellText {

    /// Excel computes with as many digits.
    private static final MathContext DIGITS = new MathContext(15);

    /// Beyond, a number is written as the file has it.
    private static final int MOST_PLACES = 30;

    private CellText() {}

    static String of(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> number(cell);
            case STRING, FORMULA, BOOLEAN -> text(cell);
            case ERROR, EMPTY -> "";
        };
    }

    private static String text(Cell cell) {
        return cell.getValue() instanceof BigDecimal
                ? number(cell)
                : Objects.toString(cell.getValue(), "");
    }

    private static String number(Cell cell) {
        BigDecimal number = new BigDecimal(cell.getRawValue());
        if (Math.abs((long) number.scale()) > MOST_PLACES) {
            return cell.getRawValue();
        }
        return isDate(cell) && number.signum() > 0 ? date(cell) : plain(number);
    }

    private static String plain(BigDecimal number) {
        BigDecimal rounded = number.round(DIGITS).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private static String date(Cell cell) {
        try {
            LocalDateTime at = cell.asDate();
            return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? at.toLocalDate().toString()
                    : at.toString();
        } catch (DateTimeException | ExcelReaderException noDate) {
            return cell.getRawValue();
        }
    }

    private static boolean isDate(Cell cell) {
        @Nullable String format = cell.getDataFormatString();
        return format != null && hasYear(format.toLowerCase(Locale.ROOT));
    }

    /// What stands in quotes or brackets is shown as it is.
    private static boolean hasYear(String format) {
        return format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").contains("y");
    }
}
