package org.fieldbook.bundle.crypto;

import org.fieldbook.bundle.RefusedFile;
import org.fieldbook.bundle.RefusedFile.Reason;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.PublicKey;
import org.fieldbook.journal.Value;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// For whom a file is encrypted: its key, wrapped for one of them (RFC 7516 section 7.2.1).
///
/// @param kid the thumbprint of their key
/// @param ephemeral the sender's key for this one agreement
/// @param wrappedKey 40 bytes
record Recipient(String kid, PublicKey ephemeral, Bytes wrappedKey) {

    private static final String ALGORITHM = "ECDH-ES+A256KW";
    private static final int WRAPPED = 40;
    private static final int THUMBPRINT = 32;
    private static final String HEADER = "header";
    private static final String ENCRYPTED_KEY = "encrypted_key";
    private static final String ALG = "alg";
    private static final String KID = "kid";
    private static final String EPK = "epk";

    Value.Members toValue() {
        Value.Members header =
                new Value.Members(
                        new TreeMap<>(
                                Map.of(
                                        ALG, Value.text(ALGORITHM),
                                        KID, Value.text(kid),
                                        EPK, ephemeral.toValue())));
        return new Value.Members(
                new TreeMap<>(
                        Map.of(
                                HEADER,
                                header,
                                ENCRYPTED_KEY,
                                Value.text(Base64Url.encode(wrappedKey.toArray())))));
    }

    /// Reads it back. Refuses with [RefusedFile] any other header member or algorithm, and a point that
    /// is not on the curve: agreeing with one could give the private key away.
    static Recipient read(Value value) {
        Value.Members recipient = Shape.object(value, Set.of(HEADER, ENCRYPTED_KEY));
        Value.Members header = Shape.object(Shape.get(recipient, HEADER), Set.of(ALG, KID, EPK));
        if (!ALGORITHM.equals(Shape.text(header, ALG))) {
            throw new RefusedFile(Reason.FORBIDDEN_HEADER);
        }
        return new Recipient(
                Base64Url.encode(Shape.bytes(header, KID, THUMBPRINT)),
                readEphemeral(Shape.get(header, EPK)),
                Bytes.of(Shape.bytes(recipient, ENCRYPTED_KEY, WRAPPED)));
    }

    private static PublicKey readEphemeral(Value epk) {
        return PublicKey.find(Shape.object(epk, Set.of("kty", "crv", "x", "y")))
                .filter(P256::isPoint)
                .orElseThrow(() -> new RefusedFile(Reason.FORBIDDEN_HEADER));
    }
}
