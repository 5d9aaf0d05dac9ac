package org.fieldbook.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.fieldbook.framework.Cap;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Rating;
import org.fieldbook.framework.json.Packs;
import org.fieldbook.inspection.AnswerState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

class ProspectsTest {

    private final Framework framework = Packs.pdu2021();

    private static AnswerState[] left(int count) {
        return Collections.nCopies(count, AnswerState.UNANSWERED).toArray(AnswerState[]::new);
    }

    /// One line for each prospect: what it takes, the counts then, the moves, the rules, the score.
    private static List<String> lines(Ratings ratings) {
        return Prospects.of(ratings).stream().map(ProspectsTest::line).toList();
    }

    private static String line(Prospect prospect) {
        return prospect.steps().stream()
                        .map(step ->
                                "%s %d of %d -> %d/%d"
                                        .formatted(
                                                step.question(),
                                                step.yes(),
                                                step.left(),
                                                step.then().yes(),
                                                step.then().judged()))
                        .collect(Collectors.joining(", "))
                + "; "
                + prospect.moves().stream()
                        .map(move -> move.standard() + " " + points(move.from(), move.to()))
                        .collect(Collectors.joining(", "))
                + "; +"
                + ids(prospect.begin())
                + " -"
                + ids(prospect.end())
                + "; "
                + prospect.score()
                + " "
                + prospect.overall().map(Rating::word).orElse("none");
    }

    private static String points(Optional<Rating> from, Optional<Rating> to) {
        return from.map(Rating::points).orElse(-1) + ">" + to.map(Rating::points).orElse(-1);
    }

    private static String ids(List<Cap> caps) {
        return caps.stream().map(Cap::id).collect(Collectors.joining());
    }

    @Test
    void thePracticeInspectionCanMoveAsTheBoardIsDrawn() {
        assertThat(lines(Rater.rate(framework, Practice.input(framework))))
                .containsExactly(
                        "2.2.3 2 of 4 -> 22/44; 1.1 1>2, 2.2 0>1; + -A; 15 Good",
                        "2.3.3 1 of 5 -> 22/46; 2.3 1>0; + -; 12 Requires improvement",
                        "2.4.2 0 of 6 -> 22/46; 1.3 2>1, 2.4 1>0; +B -; 11 Requires improvement",
                        "2.5.3 3 of 8 -> 27/43; 2.5 2>1; + -; 12 Requires improvement");
    }

    @Test
    void everyKeyQuestionThatHoldsAStandardHasToRise() {
        Answers answers =
                new Answers(framework)
                        .give("2.2.1", 49, 51, left(10))
                        .give("2.2.2", 48, 52, left(10))
                        .give("2.2.3", 60, 40);
        assertThat(lines(Rater.rate(framework, answers.input())))
                .first()
                .asString()
                .startsWith("2.2.1 2 of 10 -> 51/102, 2.2.2 4 of 10 -> 52/104; 1.1 1>2, 2.2 0>1");
        answers.give("2.2.2", 48, 52, left(3));
        assertThat(Prospects.of(Rater.rate(framework, answers.input())))
                .noneMatch(Prospect::better);
    }

    @Test
    void theKeyQuestionThatTakesTheFewestNoIsTheOneThatFalls() {
        Answers answers =
                new Answers(framework)
                        .give("2.2.1", 52, 48, left(20))
                        .give("2.2.2", 60, 40, left(80))
                        .give("2.2.3", 53, 47, left(7));
        assertThat(lines(Rater.rate(framework, answers.input())))
                .containsExactly("2.2.3 0 of 7 -> 53/107; 1.1 2>1, 2.2 1>0; +A -; 19 Good");
    }

    @Test
    void nothingMovesAStandardAboutWhichThePanelDecidesAnyway() {
        Answers answers =
                new Answers(framework)
                        .give("2.3.3", 20, 22, left(4))
                        .decide("2.3", Rating.INADEQUATE, Rating.REQUIRES_IMPROVEMENT);
        assertThat(Prospects.of(Rater.rate(framework, answers.input()))).isEmpty();
    }

    @Test
    void withoutAnswersLeftNothingMoves() {
        assertThat(Prospects.of(Rater.rate(framework, new Answers(framework).input()))).isEmpty();
    }

    /// Of the answers left, so many have to be Yes for the band to be better in the end, or to stay.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    20, 22, 4, 3, 0
                    21, 20, 5, , 2
                    22, 18, 6, , 1
                    24, 11, 8, , 4
                    27, 17, 2, , 0
                    26, 9, 8, , 2
                    0, 1, 1, 1, 0
                    1, 0, 1, , 1
                    1, 1, 1, 1, 1
                    20, 22, 0, ,
                    """)
    void theEndIsReckonedWithEveryAnswerGiven(
            int yes, int no, int unanswered, Integer lift, Integer stay) {
        var result =
                new QuestionRater(framework.bands())
                        .result(
                                framework.findQuestion("2.2.3").orElseThrow(),
                                new Counts(yes, no, 0, unanswered, 0, 0));
        assertThat(result.liftAtEnd()).isEqualTo(Optional.ofNullable(lift));
        assertThat(result.stayAtEnd()).isEqualTo(Optional.ofNullable(stay));
    }

    @ParameterizedTest
    @CsvSource({"27,44,614", "25,43,581", "20,42,476", "1,2000,1", "1,2001,0", "7,7,1000"})
    void theSumIsShownInTenthsHalfUp(int yes, int judged, int tenths) {
        assertThat(new Counts(yes, judged - yes, 0, 0, 0, 0).tenths()).contains(tenths);
    }

    @Test
    void oneAnswerTurnedLeavesTheBaseAsItIs() {
        var counts = new Counts(20, 22, 0, 4, 0, 0);
        assertThat(counts.withOneTurned(AnswerState.YES)).isEqualTo(new Counts(19, 23, 0, 4, 0, 0));
        assertThat(counts.withOneTurned(AnswerState.NO)).isEqualTo(new Counts(21, 21, 0, 4, 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> counts.withOneTurned(AnswerState.UNANSWERED));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Counts.NONE.withOneTurned(AnswerState.YES));
        assertThatIllegalArgumentException().isThrownBy(() -> counts.withGiven(3, 2));
    }
}
