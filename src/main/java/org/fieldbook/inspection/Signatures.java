package org.fieldbook.inspection;

import org.fieldbook.journal.PublicKey;
import org.fieldbook.journal.Value;

import java.util.Optional;

/// Checks signatures and reads what they are over. Always gives the same answer for the same arguments.
@FunctionalInterface
public interface Signatures {

    /// The content of the document; empty unless it is of this type and this key signed these very bytes.
    Optional<Value.Members> open(SignedDocument document, DocumentType type, PublicKey signer);
}
