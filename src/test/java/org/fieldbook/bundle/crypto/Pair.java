package org.fieldbook.bundle.crypto;

import org.fieldbook.journal.PublicKey;

import java.security.KeyPair;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.List;
import java.util.stream.Stream;

/// Both halves of somebody's key.
public record Pair(PublicKey open, ECPrivateKey secret) {

    static final SecureRandom RANDOM = new SecureRandom();

    public static Pair make() {
        KeyPair pair = P256.generate(RANDOM);
        return new Pair(P256.key((ECPublicKey) pair.getPublic()), (ECPrivateKey) pair.getPrivate());
    }

    /// The same key for the same number in every run.
    public static Pair fixed(int number) {
        try {
            SecureRandom seeded = SecureRandom.getInstance("SHA1PRNG");
            seeded.setSeed(number);
            KeyPair pair = P256.generate(seeded);
            return new Pair(
                    P256.key((ECPublicKey) pair.getPublic()), (ECPrivateKey) pair.getPrivate());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA1PRNG", impossible);
        }
    }

    static List<Pair> make(int count) {
        return Stream.generate(Pair::make).limit(count).toList();
    }

    static List<PublicKey> open(List<Pair> pairs) {
        return pairs.stream().map(Pair::open).toList();
    }
}
