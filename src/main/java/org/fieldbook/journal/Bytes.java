package org.fieldbook.journal;

import java.util.Arrays;

/// An immutable run of bytes, passed on exactly as it came.
public final class Bytes {

    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /// A copy of these bytes.
    public static Bytes of(byte[] content) {
        return new Bytes(content.clone());
    }

    public int size() {
        return content.length;
    }

    /// A copy that the caller may change.
    public byte[] toArray() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    /// Only the size: the content may be about people.
    @Override
    public String toString() {
        return content.length + " bytes";
    }
}
