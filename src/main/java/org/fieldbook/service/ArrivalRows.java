package org.fieldbook.service;

import org.fieldbook.bundle.Arrival;
import org.fieldbook.bundle.ChangeRun;
import org.fieldbook.bundle.Delta;
import org.fieldbook.bundle.Holdings;
import org.fieldbook.bundle.Payload;
import org.fieldbook.bundle.Receipt;
import org.fieldbook.bundle.SignedHead;
import org.fieldbook.bundle.crypto.JwsSignatures;
import org.fieldbook.inspection.NamedFiles;
import org.fieldbook.inspection.Signatures;
import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Trust;
import org.fieldbook.journal.Hash;
import org.fieldbook.store.StoreTransaction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// What comes with changes and is none: heads, packs, what the sender holds, receipts.
final class ArrivalRows {

    private final Arrival arrival;
    private final String own;
    private final Trust trust;
    private final Signatures signatures = new JwsSignatures();

    /// @param own the thumbprint of this laptop's key, whose own receipts are not taken from others
    ArrivalRows(Arrival arrival, String own) {
        this.arrival = arrival;
        this.own = own;
        this.trust = arrival.after().trust().orElseThrow();
    }

    /// @param rows what is kept so far
    /// @param newest what is held together with what arrived: a file that nothing there names is not kept, for its
    ///     name may have been erased
    void keep(StoreTransaction transaction, ExchangeRows rows, Supplier<State> newest) {
        Payload payload = arrival.payload();
        List<Delta.Vouched> known = rows.heads(trust, signatures);
        for (ChangeRun run : payload.runs()) {
            head(run)
                    .ifPresent(head ->
                            rows.putHead(
                                    transaction,
                                    arrival.after(),
                                    run.author(),
                                    new Delta.Vouched(head, run.head()),
                                    known));
        }
        if (!payload.blobs().isEmpty()) {
            Set<Hash> named = NamedFiles.in(newest.get());
            payload.blobs().stream()
                    .filter(blob -> named.contains(blob.hash()))
                    .forEach(blob -> transaction.putBlob(payload.inspection(), blob.content()));
        }
        ExchangeRows.putTold(
                transaction,
                payload.inspection(),
                new ExchangeRows.Told(
                        payload.sender().laptop(), payload.holds(), payload.at(), payload.lacks()));
        keepReceipts(transaction, rows.receipts());
    }

    /// Whether it says more of what laptops hold than is known.
    ///
    /// @param rows what is kept so far
    boolean tells(ExchangeRows rows) {
        Payload payload = arrival.payload();
        return !knownOf(payload.sender().laptop(), rows).covers(payload.holds())
                || tellsOfFiles(rows)
                || payload.receipts().stream()
                        .flatMap(document -> receipt(document).stream())
                        .filter(receipt -> !receipt.laptop().equals(own))
                        .anyMatch(receipt ->
                                !knownOf(receipt.laptop(), rows).covers(receipt.holds()));
    }

    private boolean tellsOfFiles(ExchangeRows rows) {
        Payload payload = arrival.payload();
        ExchangeRows.Told told = rows.told().get(payload.sender().laptop());
        return payload.lacks().isPresent()
                && told != null
                && payload.holds().covers(told.holds())
                && !told.lacks().map(Set::copyOf).equals(payload.lacks().map(Set::copyOf));
    }

    private Holdings knownOf(String laptop, ExchangeRows rows) {
        Holdings told =
                Optional.ofNullable(rows.told().get(laptop))
                        .map(ExchangeRows.Told::holds)
                        .orElse(Holdings.NOTHING);
        return Optional.ofNullable(rows.receipts().get(laptop))
                .flatMap(this::receipt)
                .map(receipt -> receipt.holds().further(told))
                .orElse(told);
    }

    private Optional<SignedHead> head(ChangeRun run) {
        return trust.everHad(run.author()).stream()
                .flatMap(key -> SignedHead.open(run.head(), key, signatures).stream())
                .findFirst();
    }

    /// Of two receipts of one laptop the newer one; one that is not rightly signed is passed over, for it
    /// says nothing.
    private void keepReceipts(StoreTransaction transaction, Map<String, SignedDocument> known) {
        for (SignedDocument document : arrival.payload().receipts()) {
            receipt(document)
                    .filter(receipt -> !receipt.laptop().equals(own))
                    .filter(receipt ->
                            Optional.ofNullable(known.get(receipt.laptop()))
                                    .flatMap(this::receipt)
                                    .map(old -> old.number() < receipt.number())
                                    .orElse(true))
                    .ifPresent(receipt ->
                            ExchangeRows.putReceipt(
                                    transaction,
                                    arrival.payload().inspection(),
                                    receipt.laptop(),
                                    document));
        }
    }

    private Optional<Receipt> receipt(SignedDocument document) {
        return Receipts.open(document, trust, arrival.payload().inspection(), signatures);
    }
}
