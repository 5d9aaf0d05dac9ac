package org.fieldbook.journal;

import java.nio.ByteBuffer;
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

    /// These bytes themselves, without a copy: whoever hands the array in lets go of it. For large ones.
    public static Bytes takingOver(byte[] content) {
        return new Bytes(content);
    }

    public int size() {
        return content.length;
    }

    /// The bytes to read from, without a copy.
    public ByteBuffer view() {
        return ByteBuffer.wrap(content).asReadOnlyBuffer();
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
