package org.fieldbook.service;

import org.fieldbook.bundle.Arrival;
import org.fieldbook.bundle.Claim;
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

import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPrivateKey;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// Opens a bundle: decrypts it, checks who signed it, and works out what it would bring. Refuses with the
/// exceptions of `bundle`; writes nothing.
final class ReadBundle {

    private ReadBundle() {}

    /// The content as it was signed, and what came of it.
    record Read(SignedDocument document, Arrival arrival) {

        /// The very bytes that were signed, as text.
        String signed() {
            return new String(content(document), StandardCharsets.UTF_8);
        }
    }

    /// @param file not held here longer than it is needed: of a large one there is no room for more
    /// @param own the keys it must be made for
    /// @param secret the private half of the agreement key
    /// @param held what is held of an inspection; empty of changes if it is not held here
    static Read open(
            Supplier<byte[]> file,
            LaptopKeys own,
            ECPrivateKey secret,
            Function<UUID, State> held) {
        SignedDocument document =
                SignedFile.read(Jwe.decryptOnce(file.get(), own.agreement(), secret));
        Payload payload = PayloadReader.read(content(document));
        Claim claim = Claim.of(payload, held.apply(payload.inspection()));
        if (!Jws.isSigned(document, DocumentType.BUNDLE, claim.signer(own.name()))) {
            throw new RefusedBundle(Reason.WRONG_SIGNATURE);
        }
        return new Read(document, claim.arrival(new JwsSignatures()));
    }

    private static byte[] content(SignedDocument document) {
        return Jws.content(document).orElseThrow(() -> new RefusedBundle(Reason.UNREADABLE));
    }
}
