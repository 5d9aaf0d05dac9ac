package org.fieldbook.intake.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The bytes of a file, asked for by place. What lies outside is told as zero.
final class FileBytes {

    private static final int BYTE = 0xFF;

    private final byte[] bytes;

    FileBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return bytes.length;
    }

    int at(int place) {
        return place >= 0 && place < bytes.length ? bytes[place] & BYTE : 0;
    }

    boolean startsWith(String latin) {
        return is(0, latin);
    }

    /// Whether these characters of Latin-1 stand there.
    boolean is(int place, String latin) {
        if (place < 0 || place > bytes.length - latin.length()) {
            return false;
        }
        for (int i = 0; i < latin.length(); i++) {
            if (at(place + i) != latin.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Where they stand first from one place to another; -1 if nowhere.
    int find(String latin, int from, int to) {
        for (int place = Math.max(0, from); place < Math.min(to, bytes.length); place++) {
            if (is(place, latin)) {
                return place;
            }
        }
        return -1;
    }

    /// How often they stand in it, counted up to a number.
    int count(String latin, int most) {
        int found = 0;
        for (int place = find(latin, 0, size());
                place >= 0 && found < most;
                place = find(latin, place + latin.length(), size())) {
            found++;
        }
        return found;
    }

    /// A whole number of two or four bytes.
    long number(int place, int length, boolean littleEndian) {
        long number = 0;
        for (int i = 0; i < length; i++) {
            int from = littleEndian ? place + length - 1 - i : place + i;
            number = (number << Byte.SIZE) | at(from);
        }
        return number;
    }

    /// Some of them; what lies outside is left out.
    FileBytes part(int from, int length) {
        int begin = Math.clamp(from, 0, bytes.length);
        int end = Math.clamp((long) begin + Math.max(0, length), begin, bytes.length);
        return new FileBytes(Arrays.copyOfRange(bytes, begin, end));
    }

    /// Nothing of the content.
    @Override
    public String toString() {
        return "File of " + bytes.length;
    }

    String latin() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
