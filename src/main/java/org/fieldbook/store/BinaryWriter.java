package org.fieldbook.store;

import org.fieldbook.journal.Hash;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Collects the small binary forms of this package: big-endian, lengths first.
final class BinaryWriter {

    private final ByteArrayOutputStream collected = new ByteArrayOutputStream();

    BinaryWriter number(int value) {
        return raw(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }

    BinaryWriter number(long value) {
        return raw(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    BinaryWriter uuid(UUID id) {
        return number(id.getMostSignificantBits()).number(id.getLeastSignificantBits());
    }

    BinaryWriter hash(Hash hash) {
        return raw(Columns.of(hash));
    }

    BinaryWriter text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /// Length and bytes.
    BinaryWriter bytes(byte[] bytes) {
        return number(bytes.length).raw(bytes);
    }

    /// The bytes alone.
    BinaryWriter raw(byte[] bytes) {
        collected.write(bytes, 0, bytes.length);
        return this;
    }

    byte[] toArray() {
        return collected.toByteArray();
    }
}
