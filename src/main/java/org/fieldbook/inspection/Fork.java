package org.fieldbook.inspection;

import org.fieldbook.journal.Change;

import java.util.List;
import java.util.UUID;

/// Two or more different changes with the same replica and number, as when a copied store was written
/// to on two laptops. All are kept and folded.
public record Fork(UUID replica, long seq, List<Change> changes) {
    public Fork {
        changes = List.copyOf(changes);
    }
}
