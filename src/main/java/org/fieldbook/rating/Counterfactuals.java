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

    /// The least number of Yes among the answers still to be given with which the band is better once
    /// all of them are given; empty if nothing is left or too little.
    static Optional<Integer> liftAtEnd(Bands bands, Counts counts, Rating band) {
        return least(
                counts.unanswered(),
                band,
                more -> Bander.band(bands, counts.yes() + more, atEnd(counts)));
    }

    /// The least number with which the band is no worse once all of them are given; empty if nothing
    /// is left. All of them as Yes lower nothing, so there always is one.
    static Optional<Integer> stayAtEnd(Bands bands, Counts counts, Rating band) {
        return counts.unanswered() == 0
                ? Optional.empty()
                : IntStream.rangeClosed(0, counts.unanswered())
                        .filter(more ->
                                !band.isBetterThan(
                                        Bander.band(bands, counts.yes() + more, atEnd(counts))))
                        .boxed()
                        .findFirst();
    }

    private static int atEnd(Counts counts) {
        return counts.judged() + counts.unanswered();
    }

    private static Optional<Integer> least(int most, Rating band, IntFunction<Rating> bandWith) {
        return IntStream.rangeClosed(1, most)
                .filter(more -> bandWith.apply(more).isBetterThan(band))
                .boxed()
                .findFirst();
    }
}
