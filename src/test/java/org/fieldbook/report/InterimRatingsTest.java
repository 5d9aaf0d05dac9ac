package org.fieldbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.i18n.Messages;
import org.junit.jupiter.api.Test;

import java.util.Locale;

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
