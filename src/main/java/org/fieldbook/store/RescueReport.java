package org.fieldbook.store;

import java.util.List;
import java.util.UUID;

/// What a rescue found and what it did not.
///
/// @param inspections in the order of their identities
/// @param faults what is wrong with files and tables as a whole
public record RescueReport(List<Rescued> inspections, List<Fault> faults) {

    public RescueReport {
        inspections = List.copyOf(inspections);
        faults = List.copyOf(faults);
    }

    /// What was saved of one inspection.
    ///
    /// @param changes read and found as they were written
    /// @param fromBackups how many of them the database itself no longer gave
    public record Rescued(
            UUID inspection,
            int changes,
            int fromBackups,
            int drafts,
            int openings,
            int blobs,
            List<Lost> lost) {
        public Rescued {
            lost = List.copyOf(lost);
        }
    }

    /// Something that was there once and is not readable anywhere.
    ///
    /// @param where a replica, or the name of a file; nothing about people
    /// @param from the first number of a run of changes; 0 for anything else
    /// @param to the last
    public record Lost(What what, String where, long from, long to) {}

    /// What was lost, and why.
    public enum What {
        /// Rows that are there and are not as they were written.
        CHANGES_ALTERED,
        /// Numbers of changes before a later one that was read.
        CHANGES_MISSING,
        /// So many more changes were counted when the store was whole; their numbers are not known.
        CHANGES_UNCOUNTED,
        /// Drafts that are not as they were written, or are fewer than were counted.
        DRAFTS,
        /// So many openings fewer than were counted.
        OPENINGS,
        /// An attachment or framework pack.
        BLOB
    }

    /// Whether everything was saved.
    public boolean isWhole() {
        return faults.isEmpty() && inspections.stream().allMatch(one -> one.lost().isEmpty());
    }
}
