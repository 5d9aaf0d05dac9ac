package org.fieldbook.bundle.crypto;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// base64url without padding (RFC 7515 section 2), in its one canonical spelling. Works in parts, so that
/// a large text needs no second copy beside it.
final class Base64Url {

    private static final int BITS = 6;
    private static final int PART = 1 << 20;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private Base64Url() {}

    static String encode(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    /// How many characters this many bytes become.
    static int length(int bytes) {
        return Math.toIntExact(((long) bytes * Byte.SIZE + BITS - 1) / BITS);
    }

    /// Puts the first `length` of the bytes.
    static void put(ByteBuffer out, byte[] bytes, int length) {
        int part = 3 * PART;
        for (int from = 0; from < length; from += part) {
            out.put(ENCODER.encode(ByteBuffer.wrap(bytes, from, Math.min(part, length - from))));
        }
    }

    /// Puts what is spelled already. A character that is no digit becomes one that is none either.
    static void put(ByteBuffer out, String digits) {
        StandardCharsets.US_ASCII
                .newEncoder()
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .onMalformedInput(CodingErrorAction.REPLACE)
                .encode(CharBuffer.wrap(digits), out, true);
    }

    /// The bytes; empty if this is not how they are spelled.
    static Optional<byte[]> decode(String text) {
        byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
        return decode(ascii, 0, ascii.length, 0);
    }

    /// The bytes of the text from `start` to `end`, followed by `room` zeros; empty if this is not how
    /// they are spelled.
    static Optional<byte[]> decode(byte[] text, int start, int end, int room) {
        byte[] bytes = new byte[Math.toIntExact((long) (end - start) * BITS / Byte.SIZE + room)];
        ByteBuffer out = ByteBuffer.wrap(bytes);
        int part = 4 * PART;
        try {
            for (int from = start; from < end; from += part) {
                ByteBuffer spelled = ByteBuffer.wrap(text, from, Math.min(part, end - from));
                byte[] decoded = DECODER.decode(spelled.slice()).array();
                // The decoder also takes padding and bits that nothing stands for.
                if (!ByteBuffer.wrap(ENCODER.encode(decoded)).equals(spelled)) {
                    return Optional.empty();
                }
                out.put(decoded);
            }
        } catch (IllegalArgumentException unknownDigit) {
            return Optional.empty();
        }
        return Optional.of(bytes);
    }

    /// Where the digits end that begin at `start`, at `limit` at the latest.
    static int endOfDigits(byte[] text, int start, int limit) {
        int end = start;
        while (end < limit && isDigit(text[end])) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(byte c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '_';
    }
}
