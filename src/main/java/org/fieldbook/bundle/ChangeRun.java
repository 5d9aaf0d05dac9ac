package org.fieldbook.bundle;

import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.journal.Change;

import java.util.List;
import java.util.UUID;

/// Changes of one replica that follow each other, and the [SignedHead] of the last.
///
/// @param changes at least one
public record ChangeRun(UUID replica, UUID author, List<Change> changes, SignedDocument head) {

    public ChangeRun {
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("a run has at least one change");
        }
    }

    public Change first() {
        return changes.getFirst();
    }

    public Change last() {
        return changes.getLast();
    }

    /// Only where it lies.
    @Override
    public String toString() {
        return replica + ":" + first().record().seq() + "-" + last().record().seq();
    }
}
