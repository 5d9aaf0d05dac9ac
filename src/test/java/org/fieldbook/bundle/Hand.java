package org.fieldbook.bundle;

import org.fieldbook.bundle.crypto.Jws;
import org.fieldbook.bundle.crypto.JwsSignatures;
import org.fieldbook.bundle.crypto.Pair;
import org.fieldbook.inspection.DocumentType;
import org.fieldbook.inspection.PlainSignatures;
import org.fieldbook.inspection.Signatures;
import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.journal.Value;

/// How a laptop signs. Signatures by name are for examples of what comes together: whether a signature
/// is right is tested where the real ones are made.
enum Hand {
    JWS {
        @Override
        Signatures check() {
            return new JwsSignatures();
        }

        @Override
        SignedDocument sign(DocumentType type, Value.Members content, Pair key) {
            return Jws.sign(type, content, key.secret(), key.open());
        }
    },
    NAME {
        @Override
        Signatures check() {
            return new PlainSignatures();
        }

        @Override
        SignedDocument sign(DocumentType type, Value.Members content, Pair key) {
            return PlainSignatures.sign(type, content, key.open());
        }
    };

    abstract Signatures check();

    abstract SignedDocument sign(DocumentType type, Value.Members content, Pair key);
}
