package org.fieldbook.bundle.crypto;

import org.fieldbook.inspection.DocumentType;
import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.PublicKey;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Optional;

/// All that is needed of a signed document to check its signature (RFC 7515 section 5.2): who signed a bundle is known
/// only once what it holds was folded, and of a large one there is no room for both.
///
/// @param digest SHA-256 of what is signed
public record SignedDigest(String protectedHeader, Hash digest, String signature) {

    private static final int PART = 1 << 20;
    private static final int SIGNATURE = 64;

    /// Of this document, read in parts.
    public static SignedDigest of(SignedDocument document) {
        MessageDigest sha = Hash.begin();
        sha.update((document.protectedHeader() + ".").getBytes(StandardCharsets.US_ASCII));
        String payload = document.payload();
        for (int from = 0; from < payload.length(); from += PART) {
            String part = payload.substring(from, Math.min(payload.length(), from + PART));
            sha.update(part.getBytes(StandardCharsets.US_ASCII));
        }
        return new SignedDigest(document.protectedHeader(), Hash.of(sha), document.signature());
    }

    /// Whether the document is of this type and this key signed it.
    public boolean isSigned(DocumentType type, PublicKey signer) {
        return Jws.isHeader(protectedHeader, type, signer) && isSigned(digest, signature, signer);
    }

    /// Whether this key signed what has this digest.
    static boolean isSigned(Hash digest, String signature, PublicKey signer) {
        Optional<byte[]> spelled =
                Base64Url.decode(signature).filter(bytes -> bytes.length == SIGNATURE);
        return spelled.isPresent()
                && P256.isPoint(signer)
                && isSigned(digest, spelled.get(), signer);
    }

    private static boolean isSigned(Hash digest, byte[] signature, PublicKey signer) {
        try {
            Signature check = Signature.getInstance("NONEwithECDSAinP1363Format");
            check.initVerify(P256.point(signer));
            check.update(digest.toArray());
            return check.verify(signature);
        } catch (SignatureException outOfRange) {
            return false;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has ES256", impossible);
        }
    }
}
