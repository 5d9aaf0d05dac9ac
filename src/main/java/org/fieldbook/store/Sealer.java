package org.fieldbook.store;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals bytes with one key: AES-256-GCM, a random nonce each time, padded to steps of 256 bytes so
/// that sizes tell little. Sealed form: nonce, then ciphertext with tag.
final class Sealer {

    static final int KEY_SIZE = 32;
    private static final int NONCE_SIZE = 12;
    private static final int TAG_BITS = 128;
    private static final int STEP = 256;

    private final byte[] key;
    private final SecureRandom random;
    private boolean wiped;

    /// Takes over the key and wipes it in [#wipe].
    Sealer(byte[] key, SecureRandom random) {
        if (key.length != KEY_SIZE) {
            throw new IllegalArgumentException("a key has 256 bits");
        }
        this.key = key;
        this.random = random;
    }

    /// @param associated what the sealed bytes belong to; must be the same when opening
    byte[] seal(byte[] plain, byte[] associated) {
        byte[] padded = pad(plain);
        byte[] nonce = new byte[NONCE_SIZE];
        random.nextBytes(nonce);
        try {
            Cipher cipher = find();
            begin(cipher, Cipher.ENCRYPT_MODE, nonce, 0, associated);
            byte[] sealed = Arrays.copyOf(nonce, NONCE_SIZE + cipher.getOutputSize(padded.length));
            cipher.doFinal(padded, 0, padded.length, sealed, NONCE_SIZE);
            return sealed;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES-GCM", impossible);
        } finally {
            Arrays.fill(padded, (byte) 0);
        }
    }

    byte[] open(byte[] sealed, byte[] associated) throws UnreadableException {
        return opener().open(sealed, associated);
    }

    /// Opens one after the other what this key sealed.
    Opener opener() {
        return new Opener();
    }

    /// Finding and making a cipher takes as long as opening a row with it, so that who opens many keeps one. It has a copy of
    /// the key: not to be kept for longer. Belongs to one thread.
    final class Opener {

        private final Cipher cipher = find();

        byte[] open(byte[] sealed, byte[] associated) throws UnreadableException {
            if (sealed.length < NONCE_SIZE + STEP + TAG_BITS / Byte.SIZE) {
                throw new UnreadableException("cut off");
            }
            try {
                begin(cipher, Cipher.DECRYPT_MODE, sealed, 0, associated);
                return unpad(cipher.doFinal(sealed, NONCE_SIZE, sealed.length - NONCE_SIZE));
            } catch (AEADBadTagException altered) {
                throw new UnreadableException("altered, or of another key or place", altered);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("every Java has AES-GCM", impossible);
            }
        }
    }

    private static Cipher find() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES-GCM", impossible);
        }
    }

    private void begin(Cipher cipher, int mode, byte[] nonce, int offset, byte[] associated)
            throws GeneralSecurityException {
        if (wiped) {
            throw new IllegalStateException("the key was wiped");
        }
        var parameters = new GCMParameterSpec(TAG_BITS, nonce, offset, NONCE_SIZE);
        cipher.init(mode, new SecretKeySpec(key, "AES"), parameters);
        cipher.updateAAD(associated);
    }

    private static byte[] pad(byte[] plain) {
        int used = Integer.BYTES + plain.length;
        int steps = (used + STEP - 1) / STEP;
        return ByteBuffer.allocate(steps * STEP).putInt(plain.length).put(plain).array();
    }

    private static byte[] unpad(byte[] padded) throws UnreadableException {
        try {
            return new BinaryReader(padded).bytes();
        } finally {
            Arrays.fill(padded, (byte) 0);
        }
    }

    void wipe() {
        wiped = true;
        Arrays.fill(key, (byte) 0);
    }
}
