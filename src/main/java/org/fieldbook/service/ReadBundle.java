package org.fieldbook.service;

import org.fieldbook.bundle.Arrival;
import org.fieldbook.bundle.Payload;
import org.fieldbook.bundle.RefusedBundle;
import org.fieldbook.bundle.RefusedBundle.Reason;
import org.fieldbook.bundle.crypto.Jwe;
import org.fieldbook.bundle.crypto.Jws;
import org.fieldbook.bundle.crypto.JwsSignatures;
import org.fieldbook.bundle.crypto.SignedFile;
import org.fieldbook.bundle.json.PayloadReader;
import org.fieldbook.inspection.DocumentType;
import org.fieldbook.inspection.LaptopKeys;
import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.PublicKey;

import java.security.interfaces.ECPrivateKey;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;

/// Opens a bundle: decrypts it, checks who signed it, and works out what it would bring. Refuses with the
/// exceptions of `bundle`; writes nothing.
final class ReadBundle {

    private ReadBundle() {}

    /// The content as it was signed, and what came of it.
    record Read(Bytes signed, Arrival arrival) {}

    /// @param own the keys it must be made for
    /// @param secret the private half of the agreement key
    /// @param held what is held of an inspection; empty of changes if it is not held here
    static Read open(byte[] file, LaptopKeys own, ECPrivateKey secret, Function<UUID, State> held) {
        SignedDocument document = SignedFile.read(Jwe.decrypt(file, own.agreement(), secret));
        // Who is on the roster may stand in the bundle itself, so it is read before its signature
        // is
        // checked; nothing of it is believed until then.
        Payload payload = PayloadReader.read(decode(document));
        State before = held.apply(payload.inspection());
        PublicKey signer = Arrival.signer(payload, before, own.name());
        byte[] signed =
                Jws.verify(document, DocumentType.BUNDLE, signer)
                        .orElseThrow(() -> new RefusedBundle(Reason.WRONG_SIGNATURE));
        return new Read(Bytes.of(signed), Arrival.of(payload, before, new JwsSignatures()));
    }

    private static byte[] decode(SignedDocument document) {
        try {
            return Base64.getUrlDecoder().decode(document.payload());
        } catch (IllegalArgumentException notBase64) {
            throw new RefusedBundle(Reason.UNREADABLE);
        }
    }
}
