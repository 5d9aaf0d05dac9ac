package org.fieldbook.journal;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/// Date-times with an offset as ISO 8601 writes them.
final class DateTimes {

    /// The forms in which the program writes them here, in summer and in winter; each 0 is a digit.
    private static final String USUAL = "0000-00-00T00:00:00+00:00";

    private static final String USUAL_IN_UTC = "0000-00-00T00:00:00Z";

    /// From here on it depends on the month.
    private static final int LAST_OF_EVERY_MONTH = 28;

    private static final int LARGEST_OFFSET_HOURS = 17;

    private DateTimes() {}

    /// Whether [OffsetDateTime#parse(CharSequence)] reads it. That takes a fifth of the time for reading a change, so that what
    /// has the usual form is told without it.
    static boolean isOne(String text) {
        return isUsual(text) || isRead(text);
    }

    private static boolean isRead(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeParseException wrong) {
            return false;
        }
    }

    private static boolean isUsual(String text) {
        return hasForm(text, USUAL)
                ? isUsualInItself(text)
                        && pair(text, 20) <= LARGEST_OFFSET_HOURS
                        && pair(text, 23) < 60
                : hasForm(text, USUAL_IN_UTC) && isUsualInItself(text);
    }

    private static boolean hasForm(String text, String form) {
        boolean has = text.length() == form.length();
        for (int i = 0; has && i < form.length(); i++) {
            char c = text.charAt(i);
            has = form.charAt(i) == '0' ? c >= '0' && c <= '9' : c == form.charAt(i);
        }
        return has;
    }

    private static boolean isUsualInItself(String text) {
        return isFrom1(pair(text, 5), 12)
                && isFrom1(pair(text, 8), LAST_OF_EVERY_MONTH)
                && pair(text, 11) < 24
                && pair(text, 14) < 60
                && pair(text, 17) < 60;
    }

    private static boolean isFrom1(int number, int last) {
        return number >= 1 && number <= last;
    }

    private static int pair(String text, int at) {
        return 10 * (text.charAt(at) - '0') + text.charAt(at + 1) - '0';
    }
}
