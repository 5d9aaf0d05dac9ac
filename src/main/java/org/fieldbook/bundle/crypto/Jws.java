package org.fieldbook.bundle.crypto;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.util.Base64URL;

import org.fieldbook.inspection.DocumentType;
import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.journal.PublicKey;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.CanonicalJson;
import org.fieldbook.journal.json.UnreadableChange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPrivateKey;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Signs documents and checks their signatures: ES256 (RFC 7518 section 3.4). The protected header is
/// `alg`, `kid` and `typ` and nothing else, so a document can neither bring its own key nor choose how
/// it is checked.
public final class Jws {

    private static final JWSHeader ES256 = new JWSHeader(JWSAlgorithm.ES256);
    private static final String KID = "kid";

    private Jws() {}

    /// Signs the content's canonical bytes.
    ///
    /// @param own the public half of the key
    public static SignedDocument sign(
            DocumentType type, Value.Members content, ECPrivateKey key, PublicKey own) {
        return sign(type, CanonicalJson.write(content), key, own);
    }

    /// Signs these very bytes.
    ///
    /// @param own the public half of the key
    public static SignedDocument sign(
            DocumentType type, byte[] payload, ECPrivateKey key, PublicKey own) {
        return sign(type, () -> payload, key, own);
    }

    /// Likewise, and holds large ones no longer than they are needed.
    public static SignedDocument sign(
            DocumentType type, Supplier<byte[]> payload, ECPrivateKey key, PublicKey own) {
        String header =
                Base64Url.encode(CanonicalJson.write(header(type, Value.text(own.thumbprint()))));
        byte[] input = signingInput(header, payload.get());
        try {
            Base64URL signature = new ECDSASigner(key).sign(ES256, input);
            int start = header.length() + 1;
            String text = new String(input, start, input.length - start, StandardCharsets.US_ASCII);
            return new SignedDocument(header, text, signature.toString());
        } catch (JOSEException notOnThisCurve) {
            throw new IllegalArgumentException("the key does not sign by ES256", notOnThisCurve);
        }
    }

    /// The very bytes that were signed; empty unless the document is of this type and this key signed
    /// it.
    public static Optional<byte[]> verify(
            SignedDocument document, DocumentType type, PublicKey signer) {
        return isSigned(document, type, signer) ? content(document) : Optional.empty();
    }

    /// Whether the document is of this type and this key signed it.
    public static boolean isSigned(SignedDocument document, DocumentType type, PublicKey signer) {
        return SignedDigest.of(document).isSigned(type, signer);
    }

    /// Whether this is the protected header of a document of this type that this key signed.
    static boolean isHeader(String protectedHeader, DocumentType type, PublicKey signer) {
        Value.Members expected = header(type, Value.text(signer.thumbprint()));
        return readHeader(protectedHeader).equals(Optional.of(expected));
    }

    /// The bytes that the document says were signed. Nothing is proved by it. Empty if they are not spelled
    /// as they are here.
    public static Optional<byte[]> content(SignedDocument document) {
        return Base64Url.decode(document.payload());
    }

    /// The thumbprint of the key that the document names as its signer's, to look it up. Nothing is
    /// proved by it. Empty if the header is not one of this type.
    public static Optional<String> kid(SignedDocument document, DocumentType type) {
        return readHeader(document.protectedHeader())
                .flatMap(header ->
                        header.members().get(KID) instanceof Value.Text kid
                                        && header.equals(header(type, kid))
                                ? Optional.of(kid.text())
                                : Optional.empty());
    }

    private static Value.Members header(DocumentType type, Value.Text kid) {
        return new Value.Members(
                new TreeMap<>(
                        Map.of(
                                "alg",
                                Value.text(JWSAlgorithm.ES256.getName()),
                                KID,
                                kid,
                                "typ",
                                Value.text(type.typ()))));
    }

    private static Optional<Value.Members> readHeader(String protectedHeader) {
        try {
            return Base64Url.decode(protectedHeader).map(CanonicalJson::read);
        } catch (UnreadableChange noHeader) {
            return Optional.empty();
        }
    }

    /// What is signed (RFC 7515 section 5.1).
    private static byte[] signingInput(String header, byte[] payload) {
        byte[] start = (header + ".").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer input =
                ByteBuffer.allocate(start.length + Base64Url.length(payload.length)).put(start);
        Base64Url.put(input, payload, payload.length);
        return input.array();
    }
}
