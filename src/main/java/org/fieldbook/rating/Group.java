package org.fieldbook.rating;

import java.util.List;
import java.util.Map;

/// The key questions' counts for the subjects that share one value of an attribute.
///
/// @param by id of the attribute
/// @param counts by code of the key question, in the pack's order
public record Group(
        String by, String value, int cases, Map<String, Counts> counts, List<String> codes) {
    public Group {
        counts = Map.copyOf(counts);
        codes = List.copyOf(codes);
    }

    /// The counts of a key question that is asked of the group.
    public Counts getCounts(String code) {
        Counts found = counts.get(code);
        if (found == null) {
            throw new IllegalArgumentException("no key question " + code);
        }
        return found;
    }
}
