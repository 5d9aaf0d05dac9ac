package org.fieldbook.bundle;

import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What a bundle says, once decrypted.
///
/// @param program the version that made it, for people to see
/// @param at the sender's date-time with offset: shown, never compared
/// @param recipients the thumbprints of the signing keys of everybody it was made for
/// @param rosterVersion the newest the sender knew
/// @param holds what the sender held when it was made
/// @param receipts the newest known of each laptop, the sender's among them
/// @param lacks the attached files that the sender knows of and did not hold, by hash; empty if it did not say
public record Payload(
        UUID bundle,
        UUID inspection,
        String program,
        String at,
        Sender sender,
        List<String> recipients,
        int rosterVersion,
        Holdings holds,
        List<SignedDocument> receipts,
        List<ChangeRun> runs,
        List<Blob> blobs,
        Optional<List<Hash>> lacks) {

    /// The only format there is.
    public static final int FORMAT = 1;

    /// The most changes of one bundle.
    public static final int MOST_CHANGES = 150_000;

    /// The largest payload in bytes, 64 MiB.
    public static final int LARGEST = 64 << 20;

    /// The most files that a laptop says it lacks.
    public static final int MOST_LACKING = 10_000;

    /// Room for what is neither a change nor an attachment.
    private static final long BESIDE_ALL = 1 << 20;

    /// What a record says of inspection, replica, author and the change before stands once for a run; the
    /// names around the two parts of a change take some of that.
    private static final int SAID_ONCE = 200;

    /// Whoever made it.
    ///
    /// @param laptop the thumbprint of the key that signs it
    public record Sender(UUID member, String laptop, UUID replica) {}

    public Payload {
        recipients = recipients.stream().sorted().distinct().toList();
        receipts = List.copyOf(receipts);
        runs = List.copyOf(runs);
        blobs = List.copyOf(blobs);
        lacks = lacks.map(List::copyOf);
    }

    /// Every change of every run.
    public Stream<Change> changes() {
        return runs.stream().flatMap(run -> run.changes().stream());
    }

    /// How many bytes of attachments there is room for beside these changes. Takes the changes for slightly
    /// larger than they are once written.
    public static long roomBeside(List<ChangeRun> runs) {
        long bytes = BESIDE_ALL;
        for (ChangeRun run : runs) {
            for (Change change : run.changes()) {
                bytes += change.recordBytes().size() - SAID_ONCE;
                bytes += change.valueBytes().map(Bytes::size).orElse(0);
            }
        }
        return Math.clamp((LARGEST - bytes) / 4 * 3, 0, Blob.LARGEST_TOGETHER);
    }

    /// Only the identity.
    @Override
    public String toString() {
        return "Bundle " + bundle;
    }
}
