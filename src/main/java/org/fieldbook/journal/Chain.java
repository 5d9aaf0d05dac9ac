package org.fieldbook.journal;

import java.util.Optional;
import java.util.UUID;

/// Where one author goes on writing: the end of the replica's own run and the highest tick seen.
///
/// @param seq of the replica's last change; 0 before the first
/// @param last hash of that change; empty before the first
/// @param tick the highest tick of any change seen, whoever wrote it; 0 if none was
public record Chain(
        UUID inspection, UUID replica, UUID author, long seq, Optional<Hash> last, long tick) {

    public Chain {
        if (seq < 0 || tick < 0 || (seq == 0) != last.isEmpty()) {
            throw new IllegalArgumentException("a run that has an end names its last change");
        }
    }

    /// A replica that has written nothing yet.
    ///
    /// @param tick the highest seen so far; 0 in a new inspection
    public static Chain begin(UUID inspection, UUID replica, UUID author, long tick) {
        return new Chain(inspection, replica, author, 0, Optional.empty(), tick);
    }

    /// The record of the next change. Its tick stays at the largest number there is once somebody's change has
    /// it: the tick only orders reading, and nobody may be kept from writing.
    ///
    /// @param act the `seq` of the first change of the act: [#seq] + 1 at its beginning
    /// @param at this laptop's date-time with offset
    /// @param valueHash of the value part; empty if the edit clears its field
    public ChangeRecord next(long act, String at, Edit edit, Optional<Hash> valueHash) {
        if ((edit.content() instanceof Content.Held) != valueHash.isPresent()) {
            throw new IllegalArgumentException("a value, and nothing else, has a hash");
        }
        return new ChangeRecord(
                ChangeRecord.FORMAT,
                inspection,
                replica,
                seq + 1,
                last,
                Math.min(tick + 1, Value.LARGEST_WHOLE),
                at,
                author,
                act,
                edit.subject(),
                edit.field(),
                valueHash,
                edit.replaces(),
                edit.reason());
    }

    /// The chain once this change of its own stands at its end.
    public Chain after(Change change) {
        ChangeRecord record = change.record();
        if (!record.replica().equals(replica)
                || record.seq() != seq + 1
                || !record.prev().equals(last)) {
            throw new IllegalArgumentException("the change does not follow this chain");
        }
        return new Chain(
                inspection,
                replica,
                author,
                record.seq(),
                Optional.of(change.hash()),
                Math.max(tick, record.tick()));
    }
}
