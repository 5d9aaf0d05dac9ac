package org.fieldbook.service;

import org.fieldbook.bundle.Arrival;
import org.fieldbook.bundle.Claim;
import org.fieldbook.bundle.Payload;
import org.fieldbook.bundle.RefusedBundle;
import org.fieldbook.bundle.RefusedBundle.Reason;
import org.fieldbook.bundle.crypto.Jwe;
import org.fieldbook.bundle.crypto.Jws;
import org.fieldbook.bundle.crypto.JwsSignatures;
import org.fieldbook.bundle.crypto.SignedDigest;
import org.fieldbook.bundle.crypto.SignedFile;
import org.fieldbook.bundle.json.PayloadReader;
import org.fieldbook.inspection.DocumentType;
import org.fieldbook.inspection.LaptopKeys;
import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.inspection.State;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPrivateKey;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// Opens a bundle: decrypts it, checks who signed it, and works out what it would bring. Refuses with the
/// exceptions of `bundle`; writes nothing.
final class ReadBundle {

    private ReadBundle() {}

    /// One of the two ways of opening a bundle: [#open] and [#openPlain].
    interface Opening<T> {
        T open(
                Supplier<byte[]> file,
                LaptopKeys own,
                ECPrivateKey secret,
                Function<UUID, State> held);
    }

    /// What was signed, and what tells by whom.
    private record Signed(ByteBuffer content, SignedDigest digest) {}

    /// What it says, before anybody knows who signed it.
    private record Said(Payload payload, SignedDigest digest) {}

    /// What it would bring. Of a large one each step's outcome is let go of before the next: there is room for one.
    ///
    /// @param file not held here longer than it is needed
    /// @param own the keys it must be made for
    /// @param secret the private half of the agreement key
    /// @param held what is held of an inspection; empty of changes if it is not held here
    static Arrival open(
            Supplier<byte[]> file,
            LaptopKeys own,
            ECPrivateKey secret,
            Function<UUID, State> held) {
        return arrival(read(decrypt(file, own, secret)), own, held);
    }

    /// The very bytes that were signed, as text, once all of it was checked as by [#open].
    static String openPlain(
            Supplier<byte[]> file,
            LaptopKeys own,
            ECPrivateKey secret,
            Function<UUID, State> held) {
        Signed signed = decrypt(file, own, secret);
        arrival(read(signed), own, held);
        return new String(signed.content().array(), StandardCharsets.UTF_8);
    }

    private static Signed decrypt(Supplier<byte[]> file, LaptopKeys own, ECPrivateKey secret) {
        SignedDocument document =
                SignedFile.read(Jwe.decryptOnce(file.get(), own.agreement(), secret));
        byte[] content =
                Jws.content(document).orElseThrow(() -> new RefusedBundle(Reason.UNREADABLE));
        return new Signed(ByteBuffer.wrap(content), SignedDigest.of(document));
    }

    private static Said read(Signed signed) {
        return new Said(PayloadReader.read(signed.content().array()), signed.digest());
    }

    private static Arrival arrival(Said said, LaptopKeys own, Function<UUID, State> held) {
        Claim claim = Claim.of(said.payload(), held.apply(said.payload().inspection()));
        if (!said.digest().isSigned(DocumentType.BUNDLE, claim.signer(own.name()))) {
            throw new RefusedBundle(Reason.WRONG_SIGNATURE);
        }
        return claim.arrival(new JwsSignatures());
    }
}
