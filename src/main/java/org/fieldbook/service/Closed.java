package org.fieldbook.service;

import org.fieldbook.bundle.ClosureReceipt;
import org.fieldbook.bundle.RefusedFile;
import org.fieldbook.bundle.crypto.Jwe;
import org.fieldbook.bundle.crypto.Jws;
import org.fieldbook.bundle.crypto.JwsSignatures;
import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.json.CanonicalJson;
import org.fieldbook.journal.json.UnreadableChange;
import org.fieldbook.store.Store;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// The inspections that were closed in a store: what stays of them, and that nothing of them comes in again.
final class Closed {

    private Closed() {}

    /// The receipts of a store, the newest first.
    static List<ClosureReceipt> list(Store store) {
        return OpenStore.reading(() -> store.closings().list()).values().stream()
                .map(Closed::read)
                .sorted(
                        Comparator.comparing((ClosureReceipt one) ->
                                        OffsetDateTime.parse(one.at()).toInstant())
                                .reversed())
                .toList();
    }

    private static ClosureReceipt read(Bytes kept) {
        return read(document(kept))
                .orElseThrow(() -> new IllegalStateException("a receipt that was never written"));
    }

    /// The document as it was signed.
    static SignedDocument document(Bytes kept) {
        return SignedDocument.find(CanonicalJson.read(kept.toArray())).orElseThrow();
    }

    private static Optional<ClosureReceipt> read(SignedDocument document) {
        try {
            return Jws.content(document)
                    .map(CanonicalJson::read)
                    .flatMap(
                            content -> ClosureReceipt.open(document, content, new JwsSignatures()));
        } catch (UnreadableChange noReceipt) {
            return Optional.empty();
        }
    }

    /// Refuses an inspection that was closed here.
    static void expectNot(Store store, UUID inspection) {
        list(store).stream()
                .filter(one -> one.inspection().equals(inspection))
                .findFirst()
                .ifPresent(closed -> {
                    throw failure(closed);
                });
    }

    /// Reads a bundle. One that no key here opens any more, because it is of an inspection that was closed,
    /// is told so.
    static <T> T reading(Store store, Supplier<byte[]> file, Supplier<T> work) {
        try {
            return BundleFailures.reading(work);
        } catch (Failure refused) {
            if (refused.getCause() instanceof RefusedFile reason
                    && reason.reason() == RefusedFile.Reason.NOT_FOR_THIS_KEY) {
                List<String> recipients = Jwe.recipients(file.get());
                find(store, recipients)
                        .ifPresent(closed -> {
                            throw failure(closed);
                        });
            }
            throw refused;
        }
    }

    private static Optional<ClosureReceipt> find(Store store, Collection<String> recipients) {
        return list(store).stream().filter(one -> recipients.contains(one.agreement())).findFirst();
    }

    private static Failure failure(ClosureReceipt closed) {
        return new Failure(
                Failure.Kind.NOT_ALLOWED,
                "B-22",
                "bundle.closed",
                closed.code(),
                OffsetDateTime.parse(closed.at()).toLocalDate().toString());
    }
}
