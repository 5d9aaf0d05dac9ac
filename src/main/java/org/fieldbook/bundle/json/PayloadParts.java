package org.fieldbook.bundle.json;

import org.fieldbook.bundle.Blob;
import org.fieldbook.bundle.ChangeRun;
import org.fieldbook.bundle.Holdings;
import org.fieldbook.bundle.Payload;
import org.fieldbook.bundle.RefusedBundle;
import org.fieldbook.bundle.RefusedBundle.Reason;
import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.journal.Hash;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What was read of a bundle's content so far.
final class PayloadParts {

    @Nullable UUID bundle;
    @Nullable UUID inspection;
    @Nullable String program;
    @Nullable String at;
    Payload.@Nullable Sender sender;
    @Nullable List<String> recipients;
    int rosterVersion;
    @Nullable Holdings holds;
    @Nullable List<SignedDocument> receipts;
    @Nullable List<ChangeRun> runs;
    @Nullable List<Blob> blobs;
    @Nullable List<Hash> lacks;
    private long format;

    /// Refuses a later format before anything else of it is believed.
    void format(long number) {
        if (number > Payload.FORMAT) {
            throw new RefusedBundle(Reason.NEWER);
        }
        format = number;
    }

    Payload toPayload() {
        if (format != Payload.FORMAT
                || bundle == null
                || inspection == null
                || program == null
                || at == null
                || sender == null
                || recipients == null
                || holds == null
                || receipts == null
                || runs == null
                || blobs == null) {
            throw new RefusedBundle(Reason.UNREADABLE);
        }
        return new Payload(
                bundle,
                inspection,
                program,
                at,
                sender,
                recipients,
                rosterVersion,
                holds,
                receipts,
                runs,
                blobs,
                Optional.ofNullable(lacks));
    }
}
