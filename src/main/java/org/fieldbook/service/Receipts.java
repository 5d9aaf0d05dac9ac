package org.fieldbook.service;

import org.fieldbook.bundle.Holdings;
import org.fieldbook.bundle.Receipt;
import org.fieldbook.bundle.crypto.Jws;
import org.fieldbook.bundle.crypto.JwsSignatures;
import org.fieldbook.inspection.DocumentType;
import org.fieldbook.inspection.LaptopKeys;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Signatures;
import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Trust;
import org.fieldbook.journal.Hash;
import org.fieldbook.store.InspectionPrivateKeys;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Reads receipts that came from others, and signs this laptop's own.
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

    /// Likewise, of a laptop that is known: only its key is tried.
    static Optional<Receipt> open(
            SignedDocument document,
            String laptop,
            Trust trust,
            UUID inspection,
            Signatures signatures) {
        return trust.everHad(laptop).stream()
                .flatMap(member ->
                        member.laptops().stream()
                                .filter(keys -> keys.name().equals(laptop))
                                .flatMap(keys ->
                                        Receipt.open(document, keys.signing(), signatures).stream())
                                .filter(receipt -> receipt.member().equals(member.id())))
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

    /// This laptop's word for what it holds in this state, numbered after its last one.
    ///
    /// @param rows what is kept about the exchange so far
    /// @param here the packs and files that are here
    static SignedDocument sign(
            OpenInspection inspection, State state, ExchangeRows rows, Set<Hash> here) {
        UUID id = state.inspection();
        String laptop = inspection.laptop().name();
        Trust trust = state.trust().orElseThrow();
        long number =
                Optional.ofNullable(rows.receipts().get(laptop))
                        .flatMap(old -> open(old, trust, id, new JwsSignatures()))
                        .map(old -> old.number() + 1)
                        .orElse(1L);
        Receipt receipt =
                new Receipt(
                        id,
                        inspection.snapshot().me().id(),
                        laptop,
                        number,
                        OffsetDateTime.now(inspection.clock())
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString(),
                        Holdings.of(state),
                        AttachedFiles.lacking(state, here));
        InspectionPrivateKeys keys = OpenStore.reading(() -> inspection.store().privateKeys(id));
        return Jws.sign(
                DocumentType.RECEIPT,
                receipt.toValue(),
                keys.signing(),
                inspection.laptop().signing());
    }
}
