package org.fieldbook.store;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Change;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// What a store held when a restore point was made, read through and found whole.
///
/// @param inspections by identity
public record StoredThen(SortedMap<UUID, Held> inspections) {

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

    public StoredThen {
        inspections = Collections.unmodifiableSortedMap(new TreeMap<>(inspections));
    }
}
