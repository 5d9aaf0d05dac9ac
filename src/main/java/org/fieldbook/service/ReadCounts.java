package org.fieldbook.service;

import org.fieldbook.bundle.RefusedFile;
import org.fieldbook.bundle.crypto.Jws;
import org.fieldbook.bundle.crypto.JwsSignatures;
import org.fieldbook.bundle.crypto.SignedFile;
import org.fieldbook.inspection.RefusedCounts;
import org.fieldbook.inspection.SignedCounts;
import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.CanonicalJson;
import org.fieldbook.journal.json.UnreadableChange;

import java.nio.file.Path;
import java.util.Optional;

/// Reads a file of signed counts. That its own key signed it is checked; whose key that is, is not.
final class ReadCounts {

    /// Some 500 key questions twice over.
    static final int LARGEST = 256 << 10;

    private ReadCounts() {}

    /// A document and what it says.
    record Read(SignedDocument document, SignedCounts counts) {}

    static Read of(Path file) {
        return of(BundleFiles.read(file, LARGEST));
    }

    static Read of(byte[] file) {
        if (file.length > LARGEST) {
            throw new Failure(Failure.Kind.INPUT, "G-03", "counts.none");
        }
        try {
            SignedDocument document = SignedFile.read(file);
            Value.Members content =
                    content(document)
                            .orElseThrow(() -> new RefusedCounts(RefusedCounts.Reason.NOT_COUNTS));
            return new Read(document, SignedCounts.open(document, content, new JwsSignatures()));
        } catch (RefusedFile refused) {
            throw because(
                    refused,
                    refused.reason() == RefusedFile.Reason.NOT_A_BUNDLE
                            ? new Failure(Failure.Kind.INPUT, "G-03", "counts.none")
                            : new Failure(Failure.Kind.DAMAGED, "G-04", "counts.damaged"));
        } catch (RefusedCounts refused) {
            throw because(refused, failure(refused.reason()));
        }
    }

    private static Failure failure(RefusedCounts.Reason reason) {
        return switch (reason) {
            case NOT_COUNTS -> new Failure(Failure.Kind.INPUT, "G-03", "counts.none");
            case ALTERED -> new Failure(Failure.Kind.DAMAGED, "G-04", "counts.damaged");
            case NEWER -> new Failure(Failure.Kind.DAMAGED, "G-05", "counts.newer");
            case IMPOSSIBLE -> new Failure(Failure.Kind.INPUT, "G-06", "counts.impossible");
        };
    }

    private static Failure because(RuntimeException cause, Failure failure) {
        failure.initCause(cause);
        return failure;
    }

    private static Optional<Value.Members> content(SignedDocument document) {
        try {
            return Jws.content(document).map(CanonicalJson::read);
        } catch (UnreadableChange noCounts) {
            return Optional.empty();
        }
    }
}
