package org.fieldbook.rating;

import org.fieldbook.framework.Bands;
import org.fieldbook.framework.Rating;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// What would have to differ for a better band. Source: rating rules, section 2.
final class Counterfactuals {

    private Counterfactuals() {}

    /// The least number of No that, had they been Yes, lift the band.
    static Optional<Integer> noToYes(Bands bands, Counts counts, Rating band) {
        return least(
                counts.no(),
                band,
                more -> Bander.band(bands, counts.yes() + more, counts.judged()));
    }

    /// The least number of answers still to be given that, if Yes, lift the band, while the others
    /// stay to be given.
    static Optional<Integer> moreYes(Bands bands, Counts counts, Rating band) {
        return least(
                counts.unanswered(),
                band,
                more -> Bander.band(bands, counts.yes() + more, counts.judged() + more));
    }

    private static Optional<Integer> least(int most, Rating band, IntFunction<Rating> bandWith) {
        return IntStream.rangeClosed(1, most)
                .filter(more -> bandWith.apply(more).isBetterThan(band))
                .boxed()
                .findFirst();
    }
}
