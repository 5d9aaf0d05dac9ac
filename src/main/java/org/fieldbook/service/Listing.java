package org.fieldbook.service;

import org.fieldbook.bundle.ClosureReceipt;

import java.util.List;
import java.util.UUID;

/// What is in a store.
///
/// @param inspections those that are not damaged, the one opened last first
/// @param damaged those that do not open; nothing of them was changed
/// @param closed what stays of those that were closed here, the newest first
/// @param ways what opens the store beside its passphrase
public record Listing(
        List<Card> inspections,
        List<Damaged> damaged,
        List<ClosureReceipt> closed,
        WaysToOpen.Listed ways) {

    public Listing {
        inspections = List.copyOf(inspections);
        damaged = List.copyOf(damaged);
        closed = List.copyOf(closed);
    }

    /// An inspection of which nothing but its identity is known.
    public record Damaged(UUID inspection, Failure failure) {}
}
