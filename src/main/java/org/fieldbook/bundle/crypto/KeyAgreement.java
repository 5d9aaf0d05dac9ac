package org.fieldbook.bundle.crypto;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.crypto.impl.AESKW;
import com.nimbusds.jose.crypto.impl.ConcatKDF;
import com.nimbusds.jose.crypto.impl.ECDH;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.PublicKey;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Optional;

import javax.crypto.SecretKey;

/// Gives a file's key to each recipient: ECDH-ES+A256KW (RFC 7518 section 4.6).
final class KeyAgreement {

    private static final JWEHeader HEADER =
            new JWEHeader(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM);

    private KeyAgreement() {}

    /// Refuses with [IllegalArgumentException] a recipient's key that is no point of the curve.
    static Recipient wrap(SecretKey fileKey, PublicKey recipient, SecureRandom random) {
        ECPublicKey point = P256.point(recipient);
        KeyPair ephemeral = P256.generate(random);
        try {
            SecretKey agreed = agree(HEADER, point, (ECPrivateKey) ephemeral.getPrivate());
            byte[] wrapped = AESKW.wrapCEK(fileKey, agreed, null);
            return new Recipient(
                    recipient.thumbprint(),
                    P256.key((ECPublicKey) ephemeral.getPublic()),
                    Bytes.of(wrapped));
        } catch (JOSEException impossible) {
            throw new IllegalStateException("every Java has AES key wrapping", impossible);
        }
    }

    /// The file's key; empty if this is not the private half that it was wrapped for, or it was altered.
    static Optional<SecretKey> unwrap(Recipient recipient, ECPrivateKey key) {
        try {
            SecretKey agreed = agree(HEADER, P256.point(recipient.ephemeral()), key);
            return Optional.of(AESKW.unwrapCEK(agreed, recipient.wrappedKey().toArray(), null));
        } catch (JOSEException altered) {
            return Optional.empty();
        }
    }

    static SecretKey agree(JWEHeader header, ECPublicKey theirs, ECPrivateKey own)
            throws JOSEException {
        return ECDH.deriveSharedKey(
                header, ECDH.deriveSharedSecret(theirs, own, null), new ConcatKDF("SHA-256"));
    }
}
