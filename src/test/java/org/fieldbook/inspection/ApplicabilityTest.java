package org.fieldbook.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Condition;
import org.fieldbook.inspection.Applicability.Verdict;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

class ApplicabilityTest {

    private static final Condition LICENCE = new Condition.OneOf("sentence", Set.of("Licence"));
    private static final Condition ORDER = new Condition.OneOf("sentence", Set.of("Order"));
    private static final Condition HIGH = new Condition.OneOf("rosh", Set.of("High", "Very high"));

    private static Verdict decide(Condition condition, Map<String, Set<String>> fields) {
        return Applicability.of(condition, name -> fields.getOrDefault(name, Set.of("")));
    }

    @Test
    void aValueAmongThoseListedApplies() {
        assertThat(decide(HIGH, Map.of("rosh", Set.of("High")))).isEqualTo(Verdict.APPLIES);
        assertThat(decide(HIGH, Map.of("rosh", Set.of("Low")))).isEqualTo(Verdict.DOES_NOT_APPLY);
        assertThat(decide(HIGH, Map.of())).isEqualTo(Verdict.DOES_NOT_APPLY);
        assertThat(decide(new Condition.Always(), Map.of())).isEqualTo(Verdict.APPLIES);
        assertThat(decide(new Condition.Not(HIGH), Map.of())).isEqualTo(Verdict.APPLIES);
    }

    @Test
    void aConflictThatMattersIsUndecided() {
        assertThat(decide(HIGH, Map.of("rosh", Set.of("High", "Low"))))
                .isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void aConflictThatMakesNoDifferenceDecidesNothing() {
        assertThat(decide(HIGH, Map.of("rosh", Set.of("High", "Very high"))))
                .isEqualTo(Verdict.APPLIES);
        assertThat(
                        decide(
                                new Condition.AnyOf(List.of(HIGH, LICENCE)),
                                Map.of(
                                        "rosh", Set.of("High"),
                                        "sentence", Set.of("Licence", "Order"))))
                .isEqualTo(Verdict.APPLIES);
        assertThat(
                        decide(
                                new Condition.AllOf(List.of(HIGH, LICENCE)),
                                Map.of("sentence", Set.of("Licence", "Order"))))
                .isEqualTo(Verdict.DOES_NOT_APPLY);
    }

    @Test
    void twoConditionsOnOneFieldInConflictAreTriedTogether() {
        Map<String, Set<String>> fields = Map.of("sentence", Set.of("Licence", "Order"));
        assertThat(decide(new Condition.AllOf(List.of(LICENCE, ORDER)), fields))
                .isEqualTo(Verdict.DOES_NOT_APPLY);
        assertThat(decide(new Condition.AnyOf(List.of(LICENCE, ORDER)), fields))
                .isEqualTo(Verdict.APPLIES);
    }
}
