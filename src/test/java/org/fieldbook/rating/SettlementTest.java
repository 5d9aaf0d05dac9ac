package org.fieldbook.rating;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Basis;
import org.fieldbook.framework.Cap;
import org.fieldbook.framework.Confidence;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Provenance;
import org.fieldbook.framework.Rating;
import org.fieldbook.framework.Standard;
import org.fieldbook.framework.json.Packs;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Rules that no framework has yet, to show what the kinds of rules do.
class SettlementTest {

    private static final Provenance MADE_UP = new Provenance("made up", Confidence.PUBLISHED);

    private static Cap cap(String id, String standard, Rating at, String because, Rating is) {
        return new Cap(id, standard, at, List.of(because), is, "made up", MADE_UP);
    }

    private static Settlement.Outcome settle(Rating rating, Cap... caps) {
        Framework pdu = Packs.pdu2021();
        Framework framework =
                new Framework(
                        pdu.id(),
                        pdu.version(),
                        pdu.title(),
                        pdu.period(),
                        pdu.setup(),
                        pdu.samples(),
                        pdu.standards(),
                        pdu.bands(),
                        pdu.scoreBands(),
                        List.of(caps),
                        pdu.discretion(),
                        pdu.consistency(),
                        pdu.aggregates());
        List<Settlement.Computed> standards = new ArrayList<>();
        for (Standard standard : framework.standards()) {
            boolean counts = !(standard.basis() instanceof Basis.RecordedOnly);
            Rating computed = standard.code().equals("2.2") ? Rating.INADEQUATE : rating;
            standards.add(
                    new Settlement.Computed(
                            standard,
                            counts,
                            counts ? Optional.of(computed) : Optional.empty(),
                            Optional.empty()));
        }
        return Settlement.settle(framework, standards);
    }

    private static Optional<Rating> rating(Settlement.Outcome outcome, String code) {
        return outcome.standards().stream()
                .filter(settled -> settled.from().standard().code().equals(code))
                .findFirst()
                .flatMap(Settlement.Settled::rating);
    }

    @Test
    void whatACapLoweredBringsInNoOtherCap() {
        Settlement.Outcome outcome =
                settle(
                        Rating.OUTSTANDING,
                        cap("A", "1.1", Rating.INADEQUATE, "2.2", Rating.INADEQUATE),
                        cap("B", "1.2", Rating.GOOD, "1.1", Rating.INADEQUATE));
        assertThat(rating(outcome, "1.1")).contains(Rating.INADEQUATE);
        assertThat(rating(outcome, "1.2")).contains(Rating.OUTSTANDING);
        assertThat(outcome.rulesApplied()).hasSize(1);
        assertThat(outcome.score()).isEqualTo(27 - 3 - 3);
    }

    @Test
    void theLowestOfTwoCapsHoldsInWhateverOrder() {
        Cap low = cap("A", "1.1", Rating.REQUIRES_IMPROVEMENT, "2.2", Rating.INADEQUATE);
        Cap high = cap("B", "1.1", Rating.GOOD, "2.2", Rating.INADEQUATE);
        assertThat(rating(settle(Rating.OUTSTANDING, low, high), "1.1"))
                .contains(Rating.REQUIRES_IMPROVEMENT);
        assertThat(rating(settle(Rating.OUTSTANDING, high, low), "1.1"))
                .contains(Rating.REQUIRES_IMPROVEMENT);
    }
}
