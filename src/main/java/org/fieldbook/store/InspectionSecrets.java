package org.fieldbook.store;

import org.fieldbook.journal.PublicKey;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/// The keys that open everything of one inspection and speak for this laptop in it.
final class InspectionSecrets {

    private static final int COORDINATE_SIZE = 32;

    private final byte[] content;
    private final EncodedPair agreement;
    private final EncodedPair signing;

    private InspectionSecrets(byte[] content, EncodedPair agreement, EncodedPair signing) {
        this.content = content;
        this.agreement = agreement;
        this.signing = signing;
    }

    static InspectionSecrets generate(SecureRandom random) {
        byte[] content = new byte[Sealer.KEY_SIZE];
        random.nextBytes(content);
        return new InspectionSecrets(
                content, EncodedPair.generate(random), EncodedPair.generate(random));
    }

    static InspectionSecrets read(BinaryReader in) throws UnreadableException {
        return new InspectionSecrets(in.bytes(), EncodedPair.read(in), EncodedPair.read(in));
    }

    void write(BinaryWriter out) {
        out.bytes(content);
        agreement.write(out);
        signing.write(out);
    }

    InspectionCipher cipher(UUID inspection, SecureRandom random) {
        return new InspectionCipher(inspection, content, random);
    }

    InspectionKeys publicKeys() {
        return new InspectionKeys(agreement.publicKey(), signing.publicKey());
    }

    InspectionPrivateKeys privateKeys() {
        return new InspectionPrivateKeys(agreement.privateKey(), signing.privateKey());
    }

    void wipe() {
        Arrays.fill(content, (byte) 0);
        agreement.wipe();
        signing.wipe();
    }

    /// A key pair on P-256 as the JDK encodes it (PKCS 8 and X.509).
    private static final class EncodedPair {

        private final byte[] secret;
        private final byte[] open;

        private EncodedPair(byte[] secret, byte[] open) {
            this.secret = secret;
            this.open = open;
        }

        static EncodedPair generate(SecureRandom random) {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
                generator.initialize(new ECGenParameterSpec("secp256r1"), random);
                KeyPair pair = generator.generateKeyPair();
                return new EncodedPair(
                        pair.getPrivate().getEncoded(), pair.getPublic().getEncoded());
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("Java 25 has P-256", impossible);
            }
        }

        static EncodedPair read(BinaryReader in) throws UnreadableException {
            return new EncodedPair(in.bytes(), in.bytes());
        }

        void write(BinaryWriter out) {
            out.bytes(secret).bytes(open);
        }

        PublicKey publicKey() {
            try {
                var point =
                        ((ECPublicKey)
                                        KeyFactory.getInstance("EC")
                                                .generatePublic(new X509EncodedKeySpec(open)))
                                .getW();
                return new PublicKey(
                        coordinate(point.getAffineX()), coordinate(point.getAffineY()));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("these are the bytes Java wrote", impossible);
            }
        }

        ECPrivateKey privateKey() {
            try {
                return (ECPrivateKey)
                        KeyFactory.getInstance("EC")
                                .generatePrivate(new PKCS8EncodedKeySpec(secret));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("these are the bytes Java wrote", impossible);
            }
        }

        private static String coordinate(BigInteger number) {
            byte[] signed = number.toByteArray();
            byte[] fixed = new byte[COORDINATE_SIZE];
            int size = Math.min(signed.length, COORDINATE_SIZE);
            System.arraycopy(signed, signed.length - size, fixed, COORDINATE_SIZE - size, size);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(fixed);
        }

        void wipe() {
            Arrays.fill(secret, (byte) 0);
        }
    }
}
