package org.fieldbook.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A SHA-256 hash, written as 64 lower-case hexadecimal digits. An inspection holds several for each of its changes, so it
/// is kept as the four numbers that it is.
public final class Hash implements Comparable<Hash> {

    private static final int DIGITS = 64;
    private static final int BYTES = 32;

    private final long first;
    private final long second;
    private final long third;
    private final long fourth;

    /// @param hex the digits
    public Hash(String hex) {
        if (!isHex(hex)) {
            throw new IllegalArgumentException("a hash is 64 lower-case hexadecimal digits");
        }
        first = HexFormat.fromHexDigitsToLong(hex, 0, 16);
        second = HexFormat.fromHexDigitsToLong(hex, 16, 32);
        third = HexFormat.fromHexDigitsToLong(hex, 32, 48);
        fourth = HexFormat.fromHexDigitsToLong(hex, 48, DIGITS);
    }

    private Hash(ByteBuffer bytes) {
        first = bytes.getLong();
        second = bytes.getLong();
        third = bytes.getLong();
        fourth = bytes.getLong();
    }

    /// Its digits.
    public String hex() {
        HexFormat format = HexFormat.of();
        return format.toHexDigits(first)
                + format.toHexDigits(second)
                + format.toHexDigits(third)
                + format.toHexDigits(fourth);
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
        MessageDigest sha256 = begin();
        sha256.update(content);
        return of(sha256);
    }

    /// Takes in content part by part, for [#of(MessageDigest)].
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /// The hash of all that was taken in since [#begin()].
    public static Hash of(MessageDigest sha256) {
        return ofBytes(sha256.digest());
    }

    /// The hash that these 32 bytes are.
    public static Hash ofBytes(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a hash has 32 bytes");
        }
        return new Hash(ByteBuffer.wrap(bytes));
    }

    /// Its 32 bytes.
    public byte[] toArray() {
        return ByteBuffer.allocate(BYTES)
                .putLong(first)
                .putLong(second)
                .putLong(third)
                .putLong(fourth)
                .array();
    }

    /// The hash of this text in UTF-8.
    public static Hash of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isLowerHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }

    /// In the order of their digits.
    @Override
    public int compareTo(Hash other) {
        if (first != other.first) {
            return Long.compareUnsigned(first, other.first);
        }
        if (second != other.second) {
            return Long.compareUnsigned(second, other.second);
        }
        return third == other.third
                ? Long.compareUnsigned(fourth, other.fourth)
                : Long.compareUnsigned(third, other.third);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash
                && first == hash.first
                && second == hash.second
                && third == hash.third
                && fourth == hash.fourth;
    }

    /// Any part of a hash is as good as all of it.
    @Override
    public int hashCode() {
        return Long.hashCode(fourth);
    }

    @Override
    public String toString() {
        return hex();
    }
}
