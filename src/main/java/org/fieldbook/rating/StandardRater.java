package org.fieldbook.rating;

import org.fieldbook.framework.Bands;
import org.fieldbook.framework.CodeOrder;
import org.fieldbook.framework.Discretion;
import org.fieldbook.framework.Rating;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// From key questions to a casework standard's rating, and what the panel should look at. Source:
/// rating rules, sections 3 and 4.
final class StandardRater {

    private final Bands bands;
    private final Discretion discretion;

    StandardRater(Bands bands, Discretion discretion) {
        this.bands = bands;
        this.discretion = discretion;
    }

    /// The band of the lowest key question, once every key question with an applicable subject has a
    /// Yes or a No; empty until then.
    Optional<Rating> rate(List<QuestionResult> questions) {
        return lowest(questions).findFirst().flatMap(QuestionResult::band);
    }

    /// The codes of the lowest key questions in the order of codes; none while there is no rating.
    List<String> driving(List<QuestionResult> questions) {
        return lowest(questions).map(QuestionResult::code).toList();
    }

    private static Stream<QuestionResult> lowest(List<QuestionResult> questions) {
        boolean waits =
                questions.stream()
                        .map(QuestionResult::counts)
                        .anyMatch(counts -> counts.applicable() > 0 && counts.judged() == 0);
        if (waits) {
            return Stream.empty();
        }
        List<QuestionResult> judged =
                questions.stream().filter(question -> question.counts().judged() > 0).toList();
        Predicate<QuestionResult> isLowest =
                question ->
                        judged.stream()
                                .allMatch(other ->
                                        Bander.compareShares(question.counts(), other.counts())
                                                <= 0);
        return judged.stream()
                .filter(isLowest)
                .sorted((a, b) -> CodeOrder.INSTANCE.compare(a.code(), b.code()));
    }

    /// What applies to the standard's computed rating, before decisions and caps.
    Set<Flag> flags(List<QuestionResult> questions) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        Optional<QuestionResult> driving = lowest(questions).findFirst();
        driving.ifPresent(lowest -> {
            Rating band = lowest.band().orElseThrow();
            if (Bander.isWithin(bands, discretion.points(), band, lowest.counts())) {
                flags.add(Flag.WITHIN_DISCRETION);
            }
            if (oneCaseDecides(questions, band)) {
                flags.add(Flag.ONE_CASE_DECIDES);
            }
            if (lowest.counts().judged() <= discretion.smallSample()) {
                flags.add(Flag.SMALL_SAMPLE);
            }
        });
        return flags;
    }

    /// Whether one No that had been Yes, or one Yes that had been No, in any of the key questions
    /// makes another rating of the standard.
    private boolean oneCaseDecides(List<QuestionResult> questions, Rating rating) {
        List<Counts> counts =
                questions.stream()
                        .map(QuestionResult::counts)
                        .filter(count -> count.judged() > 0)
                        .toList();
        return IntStream.range(0, counts.size())
                .anyMatch(index ->
                        Stream.of(-1, 1)
                                .map(more -> ratingWith(counts, index, more))
                                .anyMatch(other -> other.isPresent() && other.get() != rating));
    }

    /// The lowest band if this many more answers to one question were Yes instead of No; empty if
    /// there are not as many to change.
    private Optional<Rating> ratingWith(List<Counts> counts, int index, int more) {
        Counts changed = counts.get(index);
        if (changed.yes() + more < 0 || changed.no() - more < 0) {
            return Optional.empty();
        }
        return IntStream.range(0, counts.size())
                .mapToObj(i ->
                        Bander.band(
                                bands,
                                counts.get(i).yes() + (i == index ? more : 0),
                                counts.get(i).judged()))
                .min(Rating::compareTo);
    }
}
