package org.fieldbook.launch;

import java.time.temporal.ChronoUnit;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/// Writes what was logged in lines: when, how bad, who says so, and what. Of failures their kinds and places are
/// written and no message, and of libraries nothing but that: either may quote what people wrote.
final class LogLines extends Formatter {

    private static final String OURS = "org.fieldbook.";

    /// Of each failure; what is below says how the program came there, which is known.
    private static final int MOST_PLACES = 30;

    /// As failures may cause each other in a ring.
    private static final int MOST_CAUSES = 8;

    @Override
    public String format(LogRecord logged) {
        String by = String.valueOf(logged.getLoggerName());
        var line = new StringBuilder();
        line.append(logged.getInstant().truncatedTo(ChronoUnit.MILLIS));
        line.append(' ').append(logged.getLevel().getName());
        line.append(' ').append(by);
        if (by.startsWith(OURS)) {
            line.append(' ').append(formatMessage(logged).replaceAll("\\R", "\n  "));
        }
        line.append('\n');
        Throwable failure = logged.getThrown();
        for (int depth = 0; failure != null && depth < MOST_CAUSES; depth++) {
            add(failure, line);
            failure = failure.getCause();
        }
        return line.toString();
    }

    private static void add(Throwable failure, StringBuilder lines) {
        lines.append("  ").append(failure.getClass().getName()).append('\n');
        StackTraceElement[] places = failure.getStackTrace();
        for (int i = 0; i < Math.min(places.length, MOST_PLACES); i++) {
            lines.append("    at ").append(places[i]).append('\n');
        }
    }
}
