package org.fieldbook.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.fieldbook.inspection.AnswerState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class AgreementTest {

    /// SAS/STAT User's Guide, "The FREQ Procedure", Getting Started, "Agreement Study": two dermatologists judge 88
    /// patients. Published there: kappa 0.3449, asymptotic standard error 0.0724.
    @Test
    void thePublishedExampleOfTheDermatologistsComesOutAsPublished() {
        var agreement =
                new Agreement(
                        List.of(
                                List.of(10, 4, 1, 0),
                                List.of(5, 10, 12, 2),
                                List.of(2, 4, 12, 5),
                                List.of(0, 2, 6, 13)));
        assertEquals(88, agreement.pairs());
        assertEquals(45, agreement.agreed());
        assertEquals(Optional.of(new Kappa(3449, Optional.of(724))), agreement.kappa());
    }

    /// Fleiss, Levin and Paik, "Statistical Methods for Rates and Proportions" (3rd edition, 2003), chapter 18:
    /// two raters and 100 diagnoses. Published there: kappa 0.676 from 89 % agreed and 66 % by chance.
    @Test
    void thePublishedExampleOfTheDiagnosesComesOutAsPublished() {
        var agreement =
                new Agreement(List.of(List.of(75, 1, 4), List.of(5, 4, 1), List.of(0, 0, 10)));
        assertEquals(Optional.of(89), agreement.percent());
        assertEquals(6765, agreement.kappa().orElseThrow().tenThousandths());
        assertEquals(Optional.of(877), agreement.kappa().orElseThrow().errorTenThousandths());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    # what,                       yes-yes, yes-no, no-yes, no-no, percent, kappa, error
                    fifty cases,                       20,      5,     10,    15,      70,  4000,  1270
                    the other way round is the same,   20,     10,      5,    15,      70,  4000,  1270
                    full agreement has no error,       12,      0,      0,     8,     100, 10000,
                    full disagreement has none either,  0,      5,      5,     0,       0, -10000,
                    no more than chance,                4,      4,      4,     4,      50,     0,  2500
                    less than chance,                   1,      4,      4,     1,      20, -6000,  2530
                    a rare answer looks like chance,   18,      1,      1,     0,      90,  -526,   372
                    all Yes is not defined,            10,      0,      0,     0,     100,      ,
                    one always Yes is no agreement,     6,      0,      4,     0,      60,     0,
                    a single case,                      1,      0,      0,     0,     100,      ,
                    nobody,                             0,      0,      0,     0,        ,      ,
                    """)
    void kappaFollowsTheTable(
            String what,
            int yesYes,
            int yesNo,
            int noYes,
            int noNo,
            Integer percent,
            Integer kappa,
            Integer error) {
        var agreement = new Agreement(List.of(List.of(yesYes, yesNo), List.of(noYes, noNo)));
        assertEquals(Optional.ofNullable(percent), agreement.percent(), what);
        assertEquals(
                Optional.ofNullable(kappa), agreement.kappa().map(Kappa::tenThousandths), what);
        assertEquals(
                Optional.ofNullable(error),
                agreement.kappa().flatMap(Kappa::errorTenThousandths),
                what);
    }

    @Test
    void whereOneGaveNoAnswerThereIsNoPair() {
        List<Agreement.Pair> pairs = new ArrayList<>();
        for (AnswerState first : AnswerState.values()) {
            for (AnswerState second : AnswerState.values()) {
                pairs.add(new Agreement.Pair(first, second));
            }
        }
        Agreement agreement = Agreement.of(pairs);
        assertEquals(9, agreement.pairs());
        assertEquals(3, agreement.agreed());
        assertEquals(9, pairs.stream().filter(Agreement.Pair::isJudged).count());
    }

    @Test
    void numbersOfAnySizeAreExact() {
        int many = 400_000_000;
        var agreement = new Agreement(List.of(List.of(many, 0), List.of(1, many)));
        assertEquals(10_000, agreement.kappa().orElseThrow().tenThousandths());
        assertEquals(Optional.of(0), agreement.kappa().orElseThrow().errorTenThousandths());
    }

    @Test
    void fewIsBelowTwenty() {
        var pair = new Agreement.Pair(AnswerState.YES, AnswerState.NO);
        assertEquals(true, Agreement.of(Stream.generate(() -> pair).limit(19).toList()).isFew());
        assertEquals(false, Agreement.of(Stream.generate(() -> pair).limit(20).toList()).isFew());
    }

    @Test
    void aTableThatIsNotSquareIsRefused() {
        List<List<Integer>> table = List.of(List.of(1, 2));
        assertThrows(IllegalArgumentException.class, () -> new Agreement(table));
    }
}
