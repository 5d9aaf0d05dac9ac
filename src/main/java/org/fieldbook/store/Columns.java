package org.fieldbook.store;

import org.fieldbook.journal.Hash;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/// Identities and hashes as they stand in clear columns.
final class Columns {

    static final int HASH_SIZE = 32;
    private static final int UUID_SIZE = 16;

    private Columns() {}

    static byte[] of(UUID id) {
        return new BinaryWriter().uuid(id).toArray();
    }

    static byte[] of(Hash hash) {
        return hash.toArray();
    }

    /// The bytes in a column; none where damage made it empty.
    static byte[] bytes(ResultSet row, String column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? new byte[0] : bytes;
    }

    static UUID uuid(byte[] column) throws UnreadableException {
        if (column.length != UUID_SIZE) {
            throw new UnreadableException("not an identity");
        }
        return new BinaryReader(column).uuid();
    }

    static Hash hash(byte[] column) throws UnreadableException {
        if (column.length != HASH_SIZE) {
            throw new UnreadableException("not a hash");
        }
        return Hash.ofBytes(column);
    }

    /// A new identity.
    static UUID randomId(SecureRandom random) {
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        bits[6] = (byte) ((bits[6] & 0x0f) | 0x40);
        bits[8] = (byte) ((bits[8] & 0x3f) | 0x80);
        try {
            return uuid(bits);
        } catch (UnreadableException impossible) {
            throw new IllegalStateException("an identity has 16 bytes", impossible);
        }
    }
}
