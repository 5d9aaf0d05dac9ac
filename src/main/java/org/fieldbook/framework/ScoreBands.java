package org.fieldbook.framework;

/// The overall rating for each score out of one maximum.
///
/// @param max the most points there can be
/// @param requiresImprovement the least score of Requires improvement; the others likewise
public record ScoreBands(
        int max, int requiresImprovement, int good, int outstanding, Provenance provenance) {

    public ScoreBands {
        if (!(0 < requiresImprovement
                && requiresImprovement < good
                && good < outstanding
                && outstanding <= max)) {
            throw new IllegalArgumentException(
                    "score bands must rise from above 0 to at most the maximum");
        }
    }

    /// The least score of this rating.
    public int edge(Rating rating) {
        return switch (rating) {
            case INADEQUATE -> 0;
            case REQUIRES_IMPROVEMENT -> requiresImprovement;
            case GOOD -> good;
            case OUTSTANDING -> outstanding;
        };
    }

    /// The overall rating of a score from 0 to [#max].
    public Rating rate(int score) {
        if (score < 0 || score > max) {
            throw new IllegalArgumentException("score " + score + " is outside 0 to " + max);
        }
        return score >= outstanding
                ? Rating.OUTSTANDING
                : score >= good
                        ? Rating.GOOD
                        : score >= requiresImprovement
                                ? Rating.REQUIRES_IMPROVEMENT
                                : Rating.INADEQUATE;
    }
}
