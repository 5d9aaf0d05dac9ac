package org.fieldbook.rating;

import org.fieldbook.inspection.SignedCounts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// How the key questions of one delivery unit's inspection came out, for its region.
///
/// @param inspection which inspection
/// @param name of the unit
/// @param counts by framework and code, such as `pdu-2023/P2.1.2`
public record UnitCounts(UUID inspection, String name, Map<String, Counts> counts) {

    public UnitCounts {
        counts = Map.copyOf(counts);
    }

    /// What a unit's lead signed.
    public static UnitCounts of(SignedCounts signed) {
        Map<String, Counts> counts = new LinkedHashMap<>();
        signed.questions()
                .forEach(one ->
                        counts.put(
                                signed.pack().id() + "/" + one.code(),
                                new Counts(
                                        one.yes(),
                                        one.no(),
                                        one.notApplicable(),
                                        one.unanswered(),
                                        one.undecided(),
                                        one.excluded())));
        return new UnitCounts(signed.inspection(), signed.unit().name(), counts);
    }

    /// The counts of these ratings.
    public static UnitCounts of(UUID inspection, String name, Ratings ratings) {
        Map<String, Counts> counts = new LinkedHashMap<>();
        ratings.questions()
                .forEach(result ->
                        counts.put(ratings.framework().field(result.code()), result.counts()));
        return new UnitCounts(inspection, name, counts);
    }
}
