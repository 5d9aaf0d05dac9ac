package org.fieldbook.service;

import org.fieldbook.bundle.Delta;
import org.fieldbook.bundle.SignedHead;
import org.fieldbook.bundle.crypto.Jws;
import org.fieldbook.inspection.DocumentType;
import org.fieldbook.inspection.LaptopKeys;
import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.inspection.State;
import org.fieldbook.store.InspectionPrivateKeys;

import java.util.List;

/// Vouches for what this laptop wrote.
///
/// @param keys its private halves, for the moment of signing
record OwnHeads(LaptopKeys laptop, InspectionPrivateKeys keys) {

    /// Of every replica that this laptop's key ever wrote under: a store that was put back goes on under
    /// another, and nobody else vouches for the end of the one before. Of a divided run every end.
    ///
    /// @param version of the roster that is known here
    List<Delta.Vouched> sign(State state, int version) {
        return state.tips().keySet().stream()
                .filter(replica ->
                        state.findIntroduction(replica)
                                .filter(one -> one.signing().equals(laptop.signing()))
                                .isPresent())
                .flatMap(replica ->
                        state.ends(replica).stream()
                                .map(end ->
                                        head(
                                                new SignedHead(
                                                        state.inspection(),
                                                        replica,
                                                        end,
                                                        version))))
                .toList();
    }

    private Delta.Vouched head(SignedHead head) {
        SignedDocument document =
                Jws.sign(DocumentType.HEAD, head.toValue(), keys.signing(), laptop.signing());
        return new Delta.Vouched(head, document);
    }
}
