package org.fieldbook.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A SHA-256 hash, written as 64 lower-case hexadecimal digits.
public record Hash(String hex) implements Comparable<Hash> {

    private static final int DIGITS = 64;

    public Hash {
        if (!isHex(hex)) {
            throw new IllegalArgumentException("a hash is 64 lower-case hexadecimal digits");
        }
    }

    /// Whether a text looks like a hash.
    public static boolean isHex(String text) {
        boolean right = text.length() == DIGITS;
        for (int i = 0; right && i < DIGITS; i++) {
            right = isLowerHex(text.charAt(i));
        }
        return right;
    }

    /// The hash of these bytes.
    public static Hash of(byte[] content) {
        try {
            return new Hash(
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /// The hash of this text in UTF-8.
    public static Hash of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isLowerHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }

    @Override
    public int compareTo(Hash other) {
        return hex.compareTo(other.hex);
    }
}
