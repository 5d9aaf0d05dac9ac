package org.fieldbook.service;

import org.fieldbook.store.CheckReport;

import java.util.List;
import java.util.UUID;

/// What a check of a store found.
///
/// @param keyCopies how many copies of the keys file there are, the store's own included
/// @param faults each a message key and what it is about; empty if the store is sound
public record StoreCheck(List<Count> inspections, int keyCopies, List<Fault> faults) {

    public StoreCheck {
        inspections = List.copyOf(inspections);
        faults = List.copyOf(faults);
    }

    static StoreCheck of(CheckReport report) {
        return new StoreCheck(
                report.inspections().stream()
                        .map(i ->
                                new Count(
                                        i.inspection(),
                                        i.changes(),
                                        i.waiting().size(),
                                        i.forks().size(),
                                        i.drafts(),
                                        i.blobs()))
                        .toList(),
                report.keyCopies(),
                report.faults().stream()
                        .map(fault -> new Fault(fault.kind().key(), fault.where()))
                        .toList());
    }

    /// What is held of one inspection.
    public record Count(
            UUID inspection, int changes, int waiting, int forks, int drafts, int blobs) {}

    /// Something that is not as it was written.
    ///
    /// @param key of the sentence in the messages
    /// @param where what it is about, the sentence's argument
    public record Fault(String key, String where) {}

    public boolean isSound() {
        return faults.isEmpty();
    }
}
