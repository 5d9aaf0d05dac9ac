package org.fieldbook.store;

import org.fieldbook.journal.Hash;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Reads what [BinaryWriter] wrote. Never believes a length beyond what is there.
final class BinaryReader {

    private final ByteBuffer left;

    BinaryReader(byte[] content) {
        left = ByteBuffer.wrap(content);
    }

    int number() throws UnreadableException {
        try {
            return left.getInt();
        } catch (BufferUnderflowException short_) {
            throw new UnreadableException("cut off", short_);
        }
    }

    long longNumber() throws UnreadableException {
        try {
            return left.getLong();
        } catch (BufferUnderflowException short_) {
            throw new UnreadableException("cut off", short_);
        }
    }

    UUID uuid() throws UnreadableException {
        return new UUID(longNumber(), longNumber());
    }

    Hash hash() throws UnreadableException {
        return Columns.hash(raw(Columns.HASH_SIZE));
    }

    String text() throws UnreadableException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    byte[] bytes() throws UnreadableException {
        return raw(number());
    }

    byte[] raw(int size) throws UnreadableException {
        if (size < 0 || size > left.remaining()) {
            throw new UnreadableException("cut off");
        }
        byte[] bytes = new byte[size];
        left.get(bytes);
        return bytes;
    }

    int position() {
        return left.position();
    }

    boolean hasMore() {
        return left.hasRemaining();
    }

    void expectEnd() throws UnreadableException {
        if (left.hasRemaining()) {
            throw new UnreadableException("too long");
        }
    }
}
