package org.fieldbook.store;

import java.security.SecureRandom;
import java.util.Arrays;

/// 256 random bits on paper that open a store whose passphrase was forgotten. Whoever holds one wipes it.
public final class RecoveryKey {

    /// In bytes.
    public static final int SIZE = Sealer.KEY_SIZE;

    private final byte[] bytes;

    private RecoveryKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /// A new one; it opens nothing until a store is given it.
    public static RecoveryKey generate(SecureRandom random) {
        byte[] bytes = new byte[SIZE];
        random.nextBytes(bytes);
        return new RecoveryKey(bytes);
    }

    /// The one of these bytes.
    public static RecoveryKey of(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new IllegalArgumentException("a recovery key has 256 bits");
        }
        return new RecoveryKey(bytes.clone());
    }

    /// A copy of its bytes, to be written on paper.
    public byte[] toArray() {
        return bytes.clone();
    }

    byte[] derive(String purpose) {
        return Derivation.derive(bytes, purpose);
    }

    /// Makes it useless, once it was used.
    public void wipe() {
        Arrays.fill(bytes, (byte) 0);
    }
}
