package org.fieldbook.store;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Arrays;

/// Makes a key of a passphrase. Brought to NFKC, so that two keyboards agree; never trimmed.
final class Passphrase {

    private static final int KIB_PER_MIB = 1024;

    private Passphrase() {}

    static byte[] stretch(char[] passphrase, byte[] salt, Argon2Cost cost) {
        byte[] encoded = encode(passphrase);
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(
                    new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                            .withSalt(salt)
                            .withMemoryAsKB(cost.memory() * KIB_PER_MIB)
                            .withIterations(cost.passes())
                            .withParallelism(cost.lanes())
                            .build());
            byte[] key = new byte[Sealer.KEY_SIZE];
            generator.generateBytes(encoded, key);
            return key;
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }

    static boolean isSame(char[] one, char[] other) {
        byte[] first = encode(one);
        byte[] second = encode(other);
        try {
            return MessageDigest.isEqual(first, second);
        } finally {
            Arrays.fill(first, (byte) 0);
            Arrays.fill(second, (byte) 0);
        }
    }

    /// What is already NFKC, as most passphrases are, never becomes a `String`, which cannot be wiped.
    private static byte[] encode(char[] passphrase) {
        CharBuffer typed = CharBuffer.wrap(passphrase);
        CharSequence normal =
                Normalizer.isNormalized(typed, Normalizer.Form.NFKC)
                        ? typed
                        : Normalizer.normalize(typed, Normalizer.Form.NFKC);
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(normal));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        encoded.clear().put(new byte[encoded.capacity()]);
        return bytes;
    }
}
