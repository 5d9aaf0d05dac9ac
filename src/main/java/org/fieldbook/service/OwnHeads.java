package org.fieldbook.service;

import org.fieldbook.bundle.Delta;
import org.fieldbook.bundle.SignedHead;
import org.fieldbook.bundle.crypto.Jws;
import org.fieldbook.inspection.DocumentType;
import org.fieldbook.inspection.LaptopKeys;
import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.inspection.Tip;
import org.fieldbook.store.InspectionPrivateKeys;

import java.util.List;
import java.util.UUID;

/// Vouches for what this laptop wrote.
///
/// @param keys its private halves, for the moment of signing
record OwnHeads(LaptopKeys laptop, InspectionPrivateKeys keys) {

    /// Of every replica that this laptop's key ever wrote under: a store that was put back goes on under
    /// another, and nobody else vouches for the end of the one before. Of a divided run every end.
    List<Delta.Vouched> sign(Snapshot snapshot) {
        return snapshot.state().tips().keySet().stream()
                .filter(replica ->
                        snapshot.state()
                                .findIntroduction(replica)
                                .filter(one -> one.signing().equals(laptop.signing()))
                                .isPresent())
                .flatMap(replica ->
                        snapshot.state().ends(replica).stream()
                                .map(end -> head(snapshot, replica, end)))
                .toList();
    }

    private Delta.Vouched head(Snapshot snapshot, UUID replica, Tip end) {
        SignedHead head =
                new SignedHead(
                        snapshot.state().inspection(),
                        replica,
                        end,
                        snapshot.trust().roster().version());
        SignedDocument document =
                Jws.sign(DocumentType.HEAD, head.toValue(), keys.signing(), laptop.signing());
        return new Delta.Vouched(head, document);
    }
}
