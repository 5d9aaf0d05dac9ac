package org.fieldbook.rating;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Banding;
import org.fieldbook.framework.Bands;
import org.fieldbook.framework.Confidence;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.Provenance;
import org.fieldbook.framework.Rating;
import org.fieldbook.framework.json.Packs;
import org.fieldbook.inspection.AnswerState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Random;

/// The rater against a second one that works in decimals and by trying everything.
class NaiveRaterTest {

    private static final int TIMES = 3000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final KeyQuestion question = Packs.pdu2021().findQuestion("2.2.1").orElseThrow();

    @ParameterizedTest
    @EnumSource(Banding.class)
    void bothMakeTheSameOfRandomCounts(Banding banding) {
        Bands bands =
                new Bands(50, 65, 80, banding, new Provenance("made up", Confidence.PUBLISHED));
        for (int seed = 0; seed < TIMES; seed++) {
            Random random = new Random(seed);
            Counts counts = counts(random);
            QuestionResult result = rate(bands, counts);
            assertThat(result.counts()).isEqualTo(counts);
            String seeded = banding + " seed " + seed + " " + counts;
            if (counts.judged() == 0) {
                assertThat(result.band()).as(seeded).isEmpty();
                assertThat(result.noToYes()).as(seeded).isEmpty();
                assertThat(result.moreYes()).as(seeded).isEmpty();
                continue;
            }
            assertThat(result.percent())
                    .as(seeded)
                    .contains(percent(counts.yes(), counts.judged()));
            assertThat(result.band())
                    .as(seeded)
                    .contains(band(bands, counts.yes(), counts.judged()));
            assertThat(result.noToYes()).as(seeded).isEqualTo(noToYes(bands, counts));
            assertThat(result.moreYes()).as(seeded).isEqualTo(moreYes(bands, counts));
        }
    }

    private static Counts counts(Random random) {
        int size = 1 + random.nextInt(30);
        return new Counts(
                random.nextInt(size),
                random.nextInt(size),
                random.nextInt(3),
                random.nextInt(size),
                random.nextInt(3),
                0);
    }

    private QuestionResult rate(Bands bands, Counts counts) {
        Answers answers =
                new Answers(Packs.pdu2021())
                        .give("2.2.1", counts.yes(), counts.no(), others(counts));
        // The other questions have 20 subjects; only those of this one are looked at.
        return new QuestionRater(bands)
                .rate(
                        question,
                        answers.input().subjects().stream()
                                .filter(subject -> subject.sample().equals("case"))
                                .limit(counts.applicable() + counts.notApplicable())
                                .toList());
    }

    private static AnswerState[] others(Counts counts) {
        AnswerState[] others =
                new AnswerState[counts.notApplicable() + counts.unanswered() + counts.undecided()];
        for (int i = 0; i < others.length; i++) {
            others[i] =
                    i < counts.notApplicable()
                            ? AnswerState.NOT_APPLICABLE
                            : i < counts.notApplicable() + counts.unanswered()
                                    ? AnswerState.UNANSWERED
                                    : AnswerState.UNDECIDED;
        }
        return others;
    }

    private static BigDecimal share(int yes, int judged) {
        return BigDecimal.valueOf(yes)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(judged), MathContext.DECIMAL128);
    }

    private static int percent(int yes, int judged) {
        return share(yes, judged).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    private static Rating band(Bands bands, int yes, int judged) {
        BigDecimal share =
                bands.banding() == Banding.EXACT
                        ? share(yes, judged)
                        : BigDecimal.valueOf(percent(yes, judged));
        if (share.compareTo(BigDecimal.valueOf(80)) >= 0) {
            return Rating.OUTSTANDING;
        }
        if (share.compareTo(BigDecimal.valueOf(65)) >= 0) {
            return Rating.GOOD;
        }
        return share.compareTo(BigDecimal.valueOf(50)) >= 0
                ? Rating.REQUIRES_IMPROVEMENT
                : Rating.INADEQUATE;
    }

    /// From many to few, so that the last that lifts is the least.
    private static Optional<Integer> noToYes(Bands bands, Counts counts) {
        Optional<Integer> least = Optional.empty();
        for (int more = counts.no(); more > 0; more--) {
            if (lifts(bands, counts, counts.yes() + more, counts.judged())) {
                least = Optional.of(more);
            }
        }
        return least;
    }

    private static Optional<Integer> moreYes(Bands bands, Counts counts) {
        Optional<Integer> least = Optional.empty();
        for (int more = counts.unanswered(); more > 0; more--) {
            if (lifts(bands, counts, counts.yes() + more, counts.judged() + more)) {
                least = Optional.of(more);
            }
        }
        return least;
    }

    private static boolean lifts(Bands bands, Counts counts, int yes, int judged) {
        return band(bands, yes, judged).points()
                > band(bands, counts.yes(), counts.judged()).points();
    }
}
