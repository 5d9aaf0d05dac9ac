package org.fieldbook.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fieldbook.framework.Confidence;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Rating;
import org.fieldbook.framework.json.PackReader;
import org.fieldbook.framework.json.Packs;
import org.fieldbook.inspection.AnswerState;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

class RegionRaterTest {

    private static final Framework REGION =
            PackReader.readShipped(Packs.bytes("region-2023")).framework();

    private static Counts of(int yes, int judged) {
        return new Counts(yes, judged - yes, 0, 0, 0, 0);
    }

    /// @param counts of desistance at assessment, planning, delivery and reviewing, and of safety there
    private static UnitCounts unit(int number, String name, Counts... counts) {
        List<String> codes =
                List.of(
                        "P2.1.2", "P2.2.2", "P2.3.2", "P2.4.2", "P2.1.3", "P2.2.3", "P2.3.3",
                        "P2.4.3", "P3.1.1", "P3.2.1");
        Map<String, Counts> byCode = new HashMap<>();
        for (int i = 0; i < counts.length; i++) {
            byCode.put("pdu-2023/" + codes.get(i), counts[i]);
        }
        return new UnitCounts(new UUID(7, number), name, byCode);
    }

    /// Three units by hand.
    ///
    /// Desistance: assessment 30/40 + 12/20 + 24/40 = 66/100 = 66 % Good; planning 28/40 + 13/20 + 25/40 =
    /// 66/100 Good; delivery 20/40 + 14/20 + 30/40 = 64/100 = 64 % Requires improvement, the lowest;
    /// reviewing 22/30 + 10/15 + 20/35 = 52/80 = 65 % exactly, Good. So Requires improvement, driven by
    /// delivery. The mean of the three units' percentages at delivery (50, 70, 75) would be 65 and Good.
    ///
    /// Public protection: 18/40 + 8/20 + 20/40 = 46/100 Inadequate; 22 + 9 + 21 = 52/100; 20 + 10 + 16 =
    /// 46/100 Inadequate; 15/30 + 8/15 + 18/35 = 41/80 = 51 %. Assessment and delivery share the lowest;
    /// the first by code drives: Inadequate.
    ///
    /// Court work: 12/15 + 8/10 + 20/25 = 40/50 = 80 % exactly, Outstanding. Resettlement: 3/6 + 0/2 + 4/8 =
    /// 7/16 = 44 % Inadequate.
    @Test
    void threeUnitsAddUpAsWorkedOutByHand() {
        List<AggregateResult> results =
                RegionRater.rate(
                        REGION,
                        List.of(
                                unit(
                                        1,
                                        "North",
                                        of(30, 40),
                                        of(28, 40),
                                        of(20, 40),
                                        of(22, 30),
                                        of(18, 40),
                                        of(22, 40),
                                        of(20, 40),
                                        of(15, 30),
                                        of(12, 15),
                                        of(3, 6)),
                                unit(
                                        2,
                                        "Mid",
                                        of(12, 20),
                                        of(13, 20),
                                        of(14, 20),
                                        of(10, 15),
                                        of(8, 20),
                                        of(9, 20),
                                        of(10, 20),
                                        of(8, 15),
                                        of(8, 10),
                                        of(0, 2)),
                                unit(
                                        3,
                                        "South",
                                        of(24, 40),
                                        of(25, 40),
                                        of(30, 40),
                                        of(20, 35),
                                        of(20, 40),
                                        of(21, 40),
                                        of(16, 40),
                                        of(18, 35),
                                        of(20, 25),
                                        of(4, 8))));
        assertThat(results)
                .extracting(result -> result.aggregate().standard())
                .containsExactly("R2.1", "R2.2", "R2.3", "R2.5");
        AggregateResult desistance = results.getFirst();
        assertThat(desistance.questions())
                .extracting(question -> question.percent().orElseThrow())
                .containsExactly(66, 66, 64, 65);
        assertThat(desistance.questions())
                .extracting(question -> question.band().orElseThrow())
                .containsExactly(
                        Rating.GOOD, Rating.GOOD, Rating.REQUIRES_IMPROVEMENT, Rating.GOOD);
        assertThat(desistance.rating()).contains(Rating.REQUIRES_IMPROVEMENT);
        assertThat(desistance.driving()).containsExactly("R2.1.3");
        AggregateResult protection = results.get(1);
        assertThat(protection.questions())
                .extracting(question -> question.counts())
                .containsExactly(of(46, 100), of(52, 100), of(46, 100), of(41, 80));
        assertThat(protection.rating()).contains(Rating.INADEQUATE);
        assertThat(protection.driving()).containsExactly("R2.2.1", "R2.2.3");
        assertThat(results.get(2).questions().getFirst().percent()).contains(44);
        assertThat(results.get(2).rating()).contains(Rating.INADEQUATE);
        assertThat(results.get(3).rating()).contains(Rating.OUTSTANDING);
        assertThat(results).allMatch(AggregateResult::complete);
    }

    @Test
    void aUnitThatLacksAQuestionIsNamedAndNothingIsRatedWithoutAnybodyJudged() {
        List<AggregateResult> results =
                RegionRater.rate(
                        REGION,
                        List.of(
                                unit(1, "North", of(3, 4), of(3, 4), of(3, 4)),
                                unit(2, "Mid", of(1, 4), of(3, 4), of(3, 4), of(4, 4))));
        assertThat(results.getFirst().questions().get(3).lacking()).containsExactly("North");
        assertThat(results.getFirst().rating()).contains(Rating.REQUIRES_IMPROVEMENT);
        assertThat(results.getFirst().complete()).isFalse();
        assertThat(results.get(1).rating()).isEmpty();
        assertThat(results.get(1).driving()).isEmpty();
        assertThat(RegionRater.rate(REGION, List.of()))
                .allMatch(result -> result.rating().isEmpty());
    }

    @Test
    void whatIsOpenAtAUnitLeavesTheRegionOpen() {
        Counts open = new Counts(1, 1, 0, 1, 0, 0);
        UnitCounts unit = unit(1, "North", open, of(1, 1), of(1, 1), of(1, 1));
        AggregateResult result = RegionRater.rate(REGION, List.of(unit)).getFirst();
        assertThat(result.complete()).isFalse();
        assertThat(result.rating()).contains(Rating.REQUIRES_IMPROVEMENT);
    }

    @Test
    void oneInspectionCountsOnce() {
        UnitCounts unit = unit(1, "North");
        assertThatThrownBy(() -> RegionRater.rate(REGION, List.of(unit, unit)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// How the four stages come to one rating is not confirmed, so a person proposes the rating.
    @Test
    void anAggregateInformsAProposalAndRatesNothing() {
        assertThat(REGION.aggregates())
                .allSatisfy(aggregate ->
                        assertThat(aggregate.provenance().confidence())
                                .isEqualTo(Confidence.UNCONFIRMED));
        Ratings ratings = Rater.rate(REGION, RatingInput.of(List.of(), Map.of(), Set.of()));
        assertThat(ratings.getStandard("R2.1").rating()).isEmpty();
        assertThat(ratings.max()).isEqualTo(24);
    }

    @Test
    void theCountsOfAUnitComeFromItsRatings() {
        Framework unit = PackReader.readShipped(Packs.bytes("pdu-2023")).framework();
        JudgedSubject judged =
                new JudgedSubject(
                        "WK-1",
                        "case",
                        false,
                        Map.of("P2.1.2", AnswerState.YES, "P2.2.2", AnswerState.NO),
                        Map.of());
        Ratings ratings = Rater.rate(unit, RatingInput.of(List.of(judged), Map.of(), Set.of()));
        UnitCounts counts = UnitCounts.of(new UUID(7, 1), "North", ratings);
        assertThat(counts.counts())
                .containsEntry("pdu-2023/P2.1.2", of(1, 1))
                .containsEntry("pdu-2023/P2.2.2", of(0, 1))
                .containsKey("pdu-2023/P3.1.1");
        assertThat(
                        RegionRater.rate(REGION, List.of(counts))
                                .getFirst()
                                .questions()
                                .getFirst()
                                .band())
                .isEqualTo(Optional.of(Rating.OUTSTANDING));
    }
}
