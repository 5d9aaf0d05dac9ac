package org.fieldbook.service;

import org.fieldbook.bundle.Receipt;
import org.fieldbook.inspection.LaptopKeys;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Signatures;
import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.inspection.Trust;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Reads receipts that came from others.
final class Receipts {

    private Receipts() {}

    /// The receipt, if a laptop that is or was on the roster signed it for its own member and about this
    /// inspection.
    static Optional<Receipt> open(
            SignedDocument document, Trust trust, UUID inspection, Signatures signatures) {
        return trust.everybody().stream()
                .flatMap(member -> open(document, member, signatures))
                .filter(receipt -> receipt.inspection().equals(inspection))
                .findFirst();
    }

    private static Stream<Receipt> open(
            SignedDocument document, Member member, Signatures signatures) {
        return member.laptops().stream()
                .map(LaptopKeys::signing)
                .flatMap(key -> Receipt.open(document, key, signatures).stream())
                .filter(receipt -> receipt.member().equals(member.id()));
    }
}
