package org.fieldbook.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/// A short code for a failure that nobody expected. The same failure at the same place has the same
/// code on every laptop; its message is no part of it, because that may be about people.
public final class ErrorCode {

    private static final int BYTES = 4;

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
        return "E-" + hex(place.toString()).toUpperCase(Locale.ROOT);
    }

    private static String hex(String place) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(place.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
