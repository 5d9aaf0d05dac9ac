package org.fieldbook.service;

import org.fieldbook.journal.Hash;

import java.util.Locale;

/// A short code for a failure that nobody expected. The same failure at the same place has the same
/// code on every laptop; its message is no part of it, because that may be about people.
public final class ErrorCode {

    private static final int DIGITS = 8;

    private ErrorCode() {}

    /// The code for people to quote, such as `E-1A2B3C4D`.
    public static String of(Throwable thrown) {
        StringBuilder place = new StringBuilder();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            place.append(cause.getClass().getName()).append('\n');
            for (StackTraceElement frame : cause.getStackTrace()) {
                if (frame.getClassName().startsWith("org.fieldbook.")) {
                    place.append(frame.getClassName())
                            .append('.')
                            .append(frame.getMethodName())
                            .append('\n');
                }
            }
        }
        String hex = Hash.of(place.toString()).hex();
        return "E-" + hex.substring(0, DIGITS).toUpperCase(Locale.ROOT);
    }
}
