package org.fieldbook.rating;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Rating;
import org.fieldbook.framework.json.Packs;
import org.fieldbook.inspection.AnswerState;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class RaterTest {

    private final Framework framework = Packs.pdu2021();

    private Ratings rate(Answers answers) {
        return Rater.rate(framework, answers.input());
    }

    private Answers answers() {
        return new Answers(framework);
    }

    @Test
    void everythingYesAndGoodIsOutstandingAndComplete() {
        Ratings ratings = rate(answers());
        assertThat(ratings.score()).isEqualTo(4 * 2 + 5 * 3);
        assertThat(ratings.overall()).contains(Rating.OUTSTANDING);
        assertThat(ratings.complete()).isTrue();
        assertThat(ratings.rulesApplied()).isEmpty();
    }

    @Test
    void theLowestKeyQuestionSetsTheRating() {
        StandardResult result =
                rate(answers().give("2.2.1", 9, 1).give("2.2.2", 66, 34).give("2.2.3", 7, 3))
                        .getStandard("2.2");
        assertThat(result.rating()).contains(Rating.GOOD);
        assertThat(result.driving()).containsExactly("2.2.2");
    }

    @Test
    void equalSharesAreAllListedLowestCodeFirst() {
        StandardResult result =
                rate(answers().give("2.2.3", 4, 6).give("2.2.1", 2, 3).give("2.2.2", 9, 1))
                        .getStandard("2.2");
        assertThat(result.driving()).containsExactly("2.2.1", "2.2.3");
        assertThat(result.drivingQuestion().map(QuestionResult::code)).contains("2.2.1");
    }

    @Test
    void aStandardWaitsForEveryKeyQuestionThatApplies() {
        Ratings ratings = rate(answers().give("2.2.3", 0, 0, AnswerState.UNANSWERED));
        assertThat(ratings.getStandard("2.2").rating()).isEmpty();
        assertThat(ratings.getStandard("2.2").driving()).isEmpty();
        assertThat(ratings.overall()).isEmpty();
        assertThat(ratings.provisional())
                .containsExactly(
                        new Provisional.Unanswered("2.2.3", 1), new Provisional.NotRatedYet("2.2"));
    }

    @Test
    void aKeyQuestionThatAppliesToNobodyIsNotWaitedFor() {
        Ratings ratings = rate(answers().give("2.5.3", 0, 0));
        assertThat(ratings.getStandard("2.5").rating()).contains(Rating.OUTSTANDING);
        assertThat(ratings.complete()).isTrue();
    }

    @Test
    void aStandardWhoseQuestionsApplyToNobodyIsNotRatedYet() {
        Ratings ratings = rate(answers().give("2.1.1", 0, 0));
        assertThat(ratings.getStandard("2.1").rating()).isEmpty();
        assertThat(ratings.provisional()).containsExactly(new Provisional.NotRatedYet("2.1"));
        assertThat(ratings.max()).isEqualTo(27);
    }

    @Test
    void notApplicableNeverChangesAPercentage() {
        Counts with =
                result(rate(answers().give("2.5.1", 3, 4, AnswerState.NOT_APPLICABLE)), "2.5.1")
                        .counts();
        assertThat(with.percent())
                .isEqualTo(result(rate(answers().give("2.5.1", 3, 4)), "2.5.1").counts().percent());
        assertThat(with.notApplicable()).isEqualTo(13 + 0);
    }

    private static QuestionResult result(Ratings ratings, String code) {
        return ratings.questions().stream()
                .filter(question -> question.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withdrawnSubjectsAreCountedBesideTheOthers() {
        RatingInput input = answers().give("2.2.1", 3, 2).input();
        List<JudgedSubject> subjects = new ArrayList<>(input.subjects());
        JudgedSubject first = subjects.getFirst();
        subjects.set(0, new JudgedSubject("x", first.sample(), true, first.answers(), Map.of()));
        Ratings ratings =
                Rater.rate(framework, RatingInput.of(subjects, input.proposals(), Set.of()));
        assertThat(result(ratings, "2.2.1").counts()).isEqualTo(new Counts(2, 2, 15, 0, 0, 1));
    }

    @Test
    void aBandThatHangsOnConflictsSaysSo() {
        QuestionResult result =
                result(
                        rate(
                                answers()
                                        .give(
                                                "2.2.1",
                                                10,
                                                9,
                                                AnswerState.UNDECIDED,
                                                AnswerState.UNDECIDED)),
                        "2.2.1");
        assertThat(result.band()).contains(Rating.REQUIRES_IMPROVEMENT);
        assertThat(result.allUndecidedNo()).contains(Rating.INADEQUATE);
        assertThat(result.allUndecidedYes()).contains(Rating.REQUIRES_IMPROVEMENT);
        assertThat(result.dependsOnConflicts()).isTrue();
    }

    @Test
    void ruleALowersLeadershipForAnyCaseworkStandard() {
        for (String code : List.of("2.2", "2.3", "2.4", "2.5")) {
            Ratings ratings =
                    rate(answers().give(code + ".1", 1, 9).propose("1.1", Rating.OUTSTANDING));
            assertThat(ratings.getStandard("1.1").rating())
                    .as(code)
                    .contains(Rating.REQUIRES_IMPROVEMENT);
            assertThat(ratings.rulesApplied().getFirst().because()).containsExactly(code);
        }
    }

    @Test
    void ruleADoesNotCountCourtWork() {
        Ratings ratings = rate(answers().give("2.1.1", 1, 9));
        assertThat(ratings.getStandard("1.1").rating()).contains(Rating.GOOD);
        assertThat(ratings.rulesApplied()).isEmpty();
    }

    @Test
    void ruleBLowersServicesForDeliveryAlone() {
        assertThat(rate(answers().give("2.4.2", 1, 9)).getStandard("1.3").rating())
                .contains(Rating.REQUIRES_IMPROVEMENT);
        assertThat(rate(answers().give("2.3.2", 1, 9)).getStandard("1.3").rating())
                .contains(Rating.GOOD);
    }

    @Test
    void aRuleNeverLifts() {
        Ratings ratings = rate(answers().give("2.2.1", 1, 9).propose("1.1", Rating.INADEQUATE));
        assertThat(ratings.getStandard("1.1").rating()).contains(Rating.INADEQUATE);
        assertThat(ratings.rulesApplied()).isEmpty();
    }

    @Test
    void rulesReadStandardsAfterPanelDecisions() {
        Ratings lifted =
                rate(
                        answers()
                                .give("2.2.1", 9, 11)
                                .decide("2.2", Rating.INADEQUATE, Rating.REQUIRES_IMPROVEMENT));
        assertThat(lifted.getStandard("1.1").rating()).contains(Rating.GOOD);
        assertThat(lifted.getStandard("2.2").computed()).contains(Rating.INADEQUATE);
        assertThat(lifted.getStandard("2.2").decided()).isPresent();
    }

    @Test
    void aCappedStandardCannotBeDecidedAboveItsCap() {
        Ratings ratings =
                rate(answers().give("2.2.1", 1, 9).decide("1.1", Rating.GOOD, Rating.OUTSTANDING));
        assertThat(ratings.getStandard("1.1").rating()).contains(Rating.REQUIRES_IMPROVEMENT);
        assertThat(ratings.rulesApplied().getFirst().from()).isEqualTo(Rating.OUTSTANDING);
    }

    @Test
    void aDecisionThatNoLongerFitsIsShownAndNotApplied() {
        Ratings ratings = rate(answers().decide("2.2", Rating.GOOD, Rating.REQUIRES_IMPROVEMENT));
        StandardResult result = ratings.getStandard("2.2");
        assertThat(result.rating()).contains(Rating.OUTSTANDING);
        assertThat(result.decided()).isEmpty();
        assertThat(result.stale()).isPresent();
        assertThat(ratings.provisional()).containsExactly(new Provisional.StaleDecision("2.2"));
    }

    @Test
    void aDecisionInConflictIsNotApplied() {
        Ratings ratings =
                Rater.rate(framework, answers().input(Map.of(), Set.of(), Set.of("2.2"), Set.of()));
        assertThat(ratings.provisional()).containsExactly(new Provisional.DecisionUndecided("2.2"));
        assertThat(ratings.overall()).isPresent();
    }

    @Test
    void withoutACourtTeamTheMaximumIsLess() {
        Ratings ratings =
                Rater.rate(
                        framework,
                        answers()
                                .give("2.1.1", 0, 0, AnswerState.UNANSWERED)
                                .input(Map.of("courtTeam", false), Set.of(), Set.of(), Set.of()));
        assertThat(ratings.max()).isEqualTo(24);
        assertThat(ratings.getStandard("2.1").counts()).isFalse();
        assertThat(ratings.getStandard("2.1").points()).isEmpty();
        assertThat(ratings.complete()).isTrue();
        assertThat(ratings.score()).isEqualTo(4 * 2 + 4 * 3);
        assertThat(ratings.overall()).contains(Rating.GOOD);
    }

    @Test
    void whileTheCourtTeamIsInConflictCourtWorkIsNotRatedYet() {
        Ratings ratings =
                Rater.rate(
                        framework,
                        answers().input(Map.of(), Set.of("courtTeam"), Set.of(), Set.of()));
        assertThat(ratings.getStandard("2.1").rating()).isEmpty();
        assertThat(ratings.overall()).isEmpty();
        assertThat(ratings.provisional()).contains(new Provisional.FactUndecided("2.1"));
    }

    @Test
    void aProposalInConflictLeavesTheStandardWithoutRating() {
        Ratings ratings = rate(answers().propose("1.2", new Proposal.Undecided()));
        assertThat(ratings.getStandard("1.2").rating()).isEmpty();
        assertThat(ratings.overall()).isEmpty();
        assertThat(ratings.provisional()).containsExactly(new Provisional.ProposalUndecided("1.2"));
    }

    @Test
    void aMissingProposalIsNamed() {
        Ratings ratings = rate(answers().propose("1.4", new Proposal.None()));
        assertThat(ratings.provisional()).containsExactly(new Provisional.NotProposed("1.4"));
        assertThat(ratings.score()).isEqualTo(3 * 2 + 5 * 3);
    }

    @Test
    void aMaximumWithoutBandsHasNoOverallRating() {
        Ratings ratings =
                Rater.rate(
                        framework,
                        answers().input(Map.of(), Set.of(), Set.of(), Set.of("1.1", "1.2")));
        assertThat(ratings.overall()).isEmpty();
        assertThat(ratings.provisional()).containsExactly(new Provisional.NoScoreBands(21));
    }

    @Test
    void flagsNameFewAnswers() {
        assertThat(rate(answers().give("2.2.1", 3, 2)).getStandard("2.2").flags())
                .contains(Flag.SMALL_SAMPLE);
        assertThat(rate(answers().give("2.2.1", 3, 3)).getStandard("2.2").flags())
                .doesNotContain(Flag.SMALL_SAMPLE);
    }

    @Test
    void discretionReachesFivePointsBelowAnEdgeAndNoFurther() {
        assertThat(flagsOf(45, 55)).contains(Flag.WITHIN_DISCRETION);
        assertThat(flagsOf(44, 56)).doesNotContain(Flag.WITHIN_DISCRETION);
        assertThat(flagsOf(49, 51)).contains(Flag.WITHIN_DISCRETION);
        assertThat(flagsOf(50, 50)).doesNotContain(Flag.WITHIN_DISCRETION);
        assertThat(flagsOf(75, 25)).contains(Flag.WITHIN_DISCRETION);
        assertThat(flagsOf(80, 20)).doesNotContain(Flag.WITHIN_DISCRETION);
    }

    private Set<Flag> flagsOf(int yes, int no) {
        return rate(answers().give("2.2.1", yes, no)).getStandard("2.2").flags();
    }

    @Test
    void oneCaseOfAnotherQuestionCanDecideToo() {
        StandardResult result =
                rate(answers().give("2.2.1", 53, 47).give("2.2.2", 11, 9).give("2.2.3", 1, 1))
                        .getStandard("2.2");
        assertThat(result.driving()).containsExactly("2.2.3");
        assertThat(result.flags()).contains(Flag.ONE_CASE_DECIDES);
        assertThat(
                        rate(answers().give("2.2.1", 53, 47).give("2.2.2", 10, 9))
                                .getStandard("2.2")
                                .flags())
                .contains(Flag.ONE_CASE_DECIDES);
    }

    @Test
    void oneMoreYesOfOneOfTwoLowestQuestionsDecidesNothing() {
        assertThat(
                        rate(answers().give("2.2.1", 48, 52).give("2.2.2", 49, 51))
                                .getStandard("2.2")
                                .flags())
                .doesNotContain(Flag.ONE_CASE_DECIDES);
    }

    @Test
    void twentyOfFortyTwoNeedsOneNoOrTwoOfTheFourLeft() {
        QuestionResult result =
                result(
                        rate(
                                answers()
                                        .give(
                                                "2.2.3",
                                                20,
                                                22,
                                                AnswerState.UNANSWERED,
                                                AnswerState.UNANSWERED,
                                                AnswerState.UNANSWERED,
                                                AnswerState.UNANSWERED)),
                        "2.2.3");
        assertThat(result.noToYes()).isEqualTo(Optional.of(1));
        assertThat(result.moreYes()).isEqualTo(Optional.of(2));
    }
}
