package org.fieldbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.i18n.Messages;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

class InterimRatingsTest {

    @Test
    void theSameInputMakesAnEqualDocument() {
        assertThat(document(TypicalInputs.practice()))
                .isEqualTo(document(TypicalInputs.practice()));
    }

    @Test
    void nobodyIsNamedButWhoPrintsIt() {
        assertThat(document(TypicalInputs.practice()).toString())
                .doesNotContain("WK-", "CR-", "Lindqvist", "Novak");
    }

    @Test
    void rulesSayWhatTheyLoweredAndWhy() {
        assertThat(text(TypicalInputs.practice()))
                .contains(
                        "Rule A: 1.1 Leadership is capped at Requires improvement because 2.2"
                                + " Assessment is Inadequate.")
                .contains("Rule B lowers no rating.");
    }

    @Test
    void aQuestionThatConflictsCouldMoveNamesBothBands() {
        assertThat(text(TypicalInputs.undecided()))
                .contains(
                        "2.2.3 Keeps other people safe depends on 2 conflicts: Inadequate if No,"
                                + " Requires improvement if Yes.")
                .contains("Undecided answers: 2.2.3 has 2.");
    }

    @Test
    void aPanelDecisionIsShownBesideWhatWasComputed() {
        assertThat(text(TypicalInputs.undecided()))
                .contains(
                        "2.4 Implementation and delivery: the panel decided Good where Requires"
                                + " improvement was computed.");
    }

    @Test
    void aStaleDecisionIsShownAndNotApplied() {
        assertThat(text(TypicalInputs.undecided()))
                .contains(
                        "2.5 Reviewing: a panel decision from Inadequate to Requires improvement no"
                                + " longer fits")
                .contains("Panel decision not applied");
    }

    @Test
    void anInspectionWithoutAnswersIsNotRatedYet() {
        assertThat(text(TypicalInputs.empty()))
                .contains(
                        "0 of 27 points so far",
                        "Not rated yet",
                        "Nothing proposed yet",
                        "Not enough answers yet")
                .contains("No rating proposed yet: 1.1 Leadership, 1.2 Staff")
                .contains("2.2.1 Engages the person: no answers yet.");
    }

    @Test
    void evidenceIsNotCountedWhereNoneIsRecorded() {
        assertThat(text(TypicalInputs.practice()))
                .contains("18 court reports \u00b7 evidence items not recorded singly");
    }

    @Test
    void theMaximumShrinksWhereCourtWorkIsNotRated() {
        assertThat(text(TypicalInputs.withoutCourtWork()))
                .contains(
                        "10 of 24 points, 3 below Good",
                        "Total, of 24",
                        "Not rated in this inspection");
    }

    /// Worked out by hand from the practice inspection.
    @Test
    void groupsAreThoseOfThePracticeInspection() {
        assertThat(groupLines())
                .contains(
                        "Male|38|47% 16/34|52% 17/33|52% 17/33|66% 19/29",
                        "Female|8|4 of 8|4 of 8|5 of 7|5 of 6",
                        "White|32|47% 14/30|55% 16/29|52% 15/29|72% 18/25",
                        "Black|5|c|c|c|c",
                        "Asian|6|2 of 5|2 of 5|4 of 5|2 of 5",
                        "Mixed, Other or Not recorded|3|c|c|c|c",
                        "High or Very high|15|42% 5/12|25% 3/12|58% 7/12|73% 8/11",
                        "All cases|46|48% 20/42|51% 21/41|55% 22/40|69% 24/35");
    }

    private static List<String> groupLines() {
        return document(TypicalInputs.practice()).blocks().stream()
                .filter(Block.Table.class::isInstance)
                .flatMap(table -> ((Block.Table) table).rows().stream())
                .filter(Row.Line.class::isInstance)
                .map(row ->
                        ((Row.Line) row)
                                .cells().stream()
                                        .map(InterimRatingsTest::words)
                                        .collect(Collectors.joining("|")))
                .toList();
    }

    private static String words(Cell cell) {
        return switch (cell) {
            case Cell.Empty() -> "";
            case Cell.Words(String text) -> text;
            case Cell.Strong(String text) -> text;
            case Cell.Quiet(String text) -> text;
            case Cell.TwoLines(String first, String second) -> first + " " + second;
            case Cell.Rated(var rating) -> rating.word();
            case Cell.Share(String percent, String fraction) -> percent + " " + fraction;
        };
    }

    @Test
    void unconfirmedRulesAreMarked() {
        assertThat(text(TypicalInputs.practice()))
                .contains(
                        "unconfirmed). Within 5 percentage points of the next band: 2.2"
                                + " Assessment.");
    }

    @Test
    void manyRulesWithOneEffectShareASentence() {
        assertThat(text(TypicalInputs.crowded()))
                .containsOnlyOnce("is capped at Requires improvement because");
    }

    @Test
    void markingIsThatOfRealDataUnlessItIsPractice() {
        InterimInput practice = TypicalInputs.practice();
        InterimInput real =
                new InterimInput(
                        practice.ratings(),
                        new InterimInput.Facts(
                                "Northmoor PDU", "NM-2023-03", false, practice.facts().fieldwork()),
                        practice.completeness(),
                        practice.groupings(),
                        practice.finality(),
                        practice.imprint());
        assertThat(document(practice).frame().marking()).isEqualTo("PRACTICE - NOT REAL DATA");
        assertThat(document(real).frame().marking()).isEqualTo("OFFICIAL-SENSITIVE");
    }

    @Test
    void theCodeOfAStateIsItsFirstEightyBits() {
        byte[] hash = {0, 0, 0, 0, 0, 0, 0, 0, 0, 31, 99};
        assertThat(StateCode.of(hash).text()).isEqualTo("AAAA-AAAA-AAAA-AAA7");
    }

    private static Document document(InterimInput input) {
        return InterimRatings.of(input, Messages.of(Locale.UK));
    }

    /// Records print all they hold.
    private static String text(InterimInput input) {
        return document(input).toString();
    }
}
