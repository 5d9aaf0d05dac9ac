package org.fieldbook.inspection;

import org.fieldbook.journal.PublicKey;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.CanonicalJson;
import org.fieldbook.journal.json.UnreadableChange;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// Signatures for tests of what signatures mean: the signature is the signer's name. Whether a signature
/// is right is tested where the real ones are made.
public final class PlainSignatures implements Signatures {

    /// A key of its own for each number.
    public static PublicKey key(int number) {
        byte[] x = new byte[32];
        x[31] = (byte) number;
        x[30] = (byte) (number >> 8);
        return new PublicKey(encode(x), "A".repeat(43));
    }

    public static LaptopKeys laptop(int number) {
        return new LaptopKeys(key(number), key(number));
    }

    public static SignedDocument sign(DocumentType type, Value.Members content, PublicKey key) {
        return new SignedDocument(
                header(type, key), encode(CanonicalJson.write(content)), key.thumbprint());
    }

    @Override
    public Optional<Value.Members> open(
            SignedDocument document, DocumentType type, PublicKey signer) {
        try {
            return document.signature().equals(signer.thumbprint())
                            && document.protectedHeader().equals(header(type, signer))
                    ? Optional.of(
                            CanonicalJson.read(Base64.getUrlDecoder().decode(document.payload())))
                    : Optional.empty();
        } catch (UnreadableChange | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static String header(DocumentType type, PublicKey key) {
        return encode((type.typ() + " " + key.thumbprint()).getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
