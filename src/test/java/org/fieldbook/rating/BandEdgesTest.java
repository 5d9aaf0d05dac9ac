package org.fieldbook.rating;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Banding;
import org.fieldbook.framework.Bands;
import org.fieldbook.framework.Rating;
import org.fieldbook.framework.json.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.IntStream;
import java.util.stream.Stream;

class BandEdgesTest {

    private static final int LARGEST_SAMPLE = 120;

    private final Bands bands = Packs.pdu2021().bands();

    static Stream<Rating> ratingsWithAnEdge() {
        return Stream.of(Rating.REQUIRES_IMPROVEMENT, Rating.GOOD, Rating.OUTSTANDING);
    }

    @ParameterizedTest
    @MethodSource("ratingsWithAnEdge")
    void theLeastNumberOfYesReachesTheBandAndOneLessDoesNot(Rating rating) {
        int edge = published(rating);
        for (int judged = 1; judged <= LARGEST_SAMPLE; judged++) {
            int least = (edge * judged + 99) / 100;
            assertThat(Bander.band(bands, least, judged))
                    .as("%s of %s", least, judged)
                    .matches(band -> !rating.isBetterThan(band));
            assertThat(Bander.band(bands, least - 1, judged))
                    .as("%s of %s", least - 1, judged)
                    .matches(rating::isBetterThan);
        }
    }

    /// Written out, so that the pack cannot move an edge unseen.
    private static int published(Rating rating) {
        return switch (rating) {
            case INADEQUATE -> 0;
            case REQUIRES_IMPROVEMENT -> 50;
            case GOOD -> 65;
            case OUTSTANDING -> 80;
        };
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    0, 1, INADEQUATE, INADEQUATE
                    1, 1, OUTSTANDING, OUTSTANDING
                    49, 100, INADEQUATE, INADEQUATE
                    50, 100, REQUIRES_IMPROVEMENT, REQUIRES_IMPROVEMENT
                    53, 107, INADEQUATE, REQUIRES_IMPROVEMENT
                    64, 100, REQUIRES_IMPROVEMENT, REQUIRES_IMPROVEMENT
                    31, 48, REQUIRES_IMPROVEMENT, GOOD
                    65, 100, GOOD, GOOD
                    79, 100, GOOD, GOOD
                    35, 44, GOOD, OUTSTANDING
                    80, 100, OUTSTANDING, OUTSTANDING
                    """)
    void aPackSaysWhetherToRoundBeforeBanding(int yes, int judged, Rating exact, Rating rounded) {
        assertThat(Bander.band(bands, Banding.EXACT, yes, judged)).isEqualTo(exact);
        assertThat(Bander.band(bands, Banding.ROUNDED, yes, judged)).isEqualTo(rounded);
    }

    @ParameterizedTest
    @CsvSource({"20,42,48", "1,8,13", "1,40,3", "1,200,1", "1,201,0", "0,7,0", "7,7,100", "1,3,33"})
    void percentagesAreRoundedHalfUp(int yes, int judged, int percent) {
        assertThat(Bander.percent(yes, judged)).isEqualTo(percent);
    }

    @Test
    void oneMoreYesNeverMakesABandWorse() {
        for (int judged = 1; judged <= LARGEST_SAMPLE; judged++) {
            int size = judged;
            assertThat(IntStream.range(0, judged))
                    .allMatch(yes ->
                            !Bander.band(bands, yes, size)
                                    .isBetterThan(Bander.band(bands, yes + 1, size)));
        }
    }
}
