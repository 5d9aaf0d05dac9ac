package org.fieldbook.store;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Change;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// What a store held when a restore point was made, read through and found whole.
///
/// @param inspections by identity
/// @param until when what followed the full copy was written last; empty if nothing followed
/// @param isTorn whether what followed breaks off: all up to there is here
public record StoredThen(
        SortedMap<UUID, Held> inspections, Optional<Instant> until, boolean isTorn) {

    /// What was held of one inspection.
    ///
    /// @param drafts by their keys
    public record Held(List<Change> changes, SortedMap<String, Bytes> drafts) {
        public Held {
            changes = List.copyOf(changes);
            drafts = Collections.unmodifiableSortedMap(new TreeMap<>(drafts));
        }

        /// Only how much.
        @Override
        public String toString() {
            return changes.size() + " changes, " + drafts.size() + " drafts";
        }
    }

    StoredThen until(Optional<Instant> last, boolean torn) {
        return new StoredThen(inspections, last, torn);
    }

    public StoredThen {
        inspections = Collections.unmodifiableSortedMap(new TreeMap<>(inspections));
    }
}
