package org.fieldbook.framework;

import java.util.List;

/// How a standard of a region is worked out from counts of its delivery units' inspections. What it
/// comes to is told to whoever proposes the rating; it rates nothing by itself.
///
/// @param standard its code; one that is rated by a proposal
/// @param questions the lowest of them sets the band
public record Aggregate(String standard, List<Pool> questions, Provenance provenance) {

    public Aggregate {
        questions = List.copyOf(questions);
    }

    /// One percentage over the added counts of all units.
    ///
    /// @param code unique within the framework
    /// @param from the key questions whose counts are added, as `framework/code`
    public record Pool(String code, String title, List<String> from) {
        public Pool {
            from = List.copyOf(from);
        }
    }
}
