package org.fieldbook.framework;

/// The least percentage of Yes for each rating above Inadequate; rising.
///
/// @param requiresImprovement whole per cent, as the others
public record Bands(
        int requiresImprovement,
        int good,
        int outstanding,
        Banding banding,
        Provenance provenance) {

    public Bands {
        if (!(0 < requiresImprovement
                && requiresImprovement < good
                && good < outstanding
                && outstanding <= 100)) {
            throw new IllegalArgumentException("band edges must rise from above 0 to at most 100");
        }
    }

    /// The least percentage of this rating; 0 for Inadequate.
    public int edge(Rating rating) {
        return switch (rating) {
            case INADEQUATE -> 0;
            case REQUIRES_IMPROVEMENT -> requiresImprovement;
            case GOOD -> good;
            case OUTSTANDING -> outstanding;
        };
    }
}
