package org.fieldbook.inspection;

import org.fieldbook.journal.Hash;

/// Where a replica's folded run ends: the number and hash of its last change.
public record Tip(long seq, Hash hash) {

    /// The later of two; of two forked ends the one with the lower hash.
    Tip later(Tip other) {
        if (seq != other.seq) {
            return seq > other.seq ? this : other;
        }
        return hash.compareTo(other.hash) <= 0 ? this : other;
    }
}
