package org.fieldbook.service;

import org.fieldbook.journal.Bytes;

import java.util.List;
import java.util.UUID;

/// Entries that could not be written before the store was locked, sealed with its key: of no use to
/// whoever cannot unlock it. Held in memory only.
public final class SealedEntries {

    private final UUID inspection;
    private final List<Bytes> entries;

    SealedEntries(UUID inspection, List<Bytes> entries) {
        this.inspection = inspection;
        this.entries = List.copyOf(entries);
    }

    /// The inspection they belong to.
    public UUID inspection() {
        return inspection;
    }

    /// How many there are.
    public int size() {
        return entries.size();
    }

    List<Bytes> entries() {
        return entries;
    }
}
