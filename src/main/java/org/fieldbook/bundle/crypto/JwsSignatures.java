package org.fieldbook.bundle.crypto;

import org.fieldbook.inspection.DocumentType;
import org.fieldbook.inspection.Signatures;
import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.journal.PublicKey;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.CanonicalJson;
import org.fieldbook.journal.json.UnreadableChange;

import java.util.Optional;

/// Checks signatures as [Jws] makes them, over content within the limits of a change's value.
public final class JwsSignatures implements Signatures {

    @Override
    public Optional<Value.Members> open(
            SignedDocument document, DocumentType type, PublicKey signer) {
        return Jws.verify(document, type, signer).flatMap(JwsSignatures::read);
    }

    /// What was signed need not be an object.
    private static Optional<Value.Members> read(byte[] signed) {
        try {
            return Optional.of(CanonicalJson.read(signed));
        } catch (UnreadableChange notContent) {
            return Optional.empty();
        }
    }
}
