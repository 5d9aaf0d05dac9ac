package org.fieldbook.bundle;

import org.fieldbook.inspection.DocumentType;
import org.fieldbook.inspection.Signatures;
import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.inspection.Tip;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.PublicKey;
import org.fieldbook.journal.Value;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// A replica's word for its run up to one change: because each change names the one before, it vouches for
/// all of them.
///
/// @param rosterVersion the newest its laptop knew then
public record SignedHead(UUID inspection, UUID replica, Tip tip, int rosterVersion) {

    private static final long FORMAT = 1;

    /// What is signed.
    public Value.Members toValue() {
        return new Value.Members(
                new TreeMap<>(
                        Map.of(
                                "format",
                                new Value.Whole(FORMAT),
                                "inspection",
                                Value.text(inspection.toString()),
                                "replica",
                                Value.text(replica.toString()),
                                "seq",
                                new Value.Whole(tip.seq()),
                                "hash",
                                Value.text(tip.hash().hex()),
                                "rosterVersion",
                                new Value.Whole(rosterVersion))));
    }

    /// The head, if this key signed it.
    public static Optional<SignedHead> open(
            SignedDocument document, PublicKey signer, Signatures signatures) {
        return signatures.open(document, DocumentType.HEAD, signer).flatMap(SignedHead::read);
    }

    private static Optional<SignedHead> read(Value.Members value) {
        var members = value.members();
        if (!new Value.Whole(FORMAT).equals(members.get("format"))
                || !(members.get("inspection") instanceof Value.Text(String inspection))
                || !(members.get("replica") instanceof Value.Text(String replica))
                || !(members.get("seq") instanceof Value.Whole(long seq))
                || !(members.get("hash") instanceof Value.Text(String hash))
                || !(members.get("rosterVersion") instanceof Value.Whole(long version))) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new SignedHead(
                            UUID.fromString(inspection),
                            UUID.fromString(replica),
                            new Tip(seq, new Hash(hash)),
                            Math.toIntExact(version)));
        } catch (IllegalArgumentException | ArithmeticException noHead) {
            return Optional.empty();
        }
    }
}
