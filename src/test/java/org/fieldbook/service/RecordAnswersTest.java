package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.Conflict;
import org.fieldbook.inspection.Reading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class RecordAnswersTest {

    @TempDir private Path folder;
    private Made made;

    @BeforeEach
    void make() {
        made = new Made(folder);
    }

    @AfterEach
    void close() {
        made.close();
    }

    private AnswerState state(String code) {
        return made.state("TE-001", code);
    }

    private int changes() {
        return made.now().state().size();
    }

    private Optional<String> reason(String code) {
        return made.subject("TE-001").field(made.field(code)).heads().getFirst().record().reason();
    }

    private RecordAnswers.Given with(RecordAnswers.Given given, String reason) {
        return new RecordAnswers.Given(
                given.subject(), given.code(), given.answer(), Optional.of(reason), given.seen());
    }

    private Failure refused(RecordAnswers.Given given) {
        return Made.refused(new RecordAnswers(made.open()).answer(given));
    }

    private void give(RecordAnswers.Given given) {
        Made.await(new RecordAnswers(made.open()).answer(given));
    }

    @Test
    void theSameAnswerAgainChangesNothing() {
        made.answer("TE-001", "2.2.1", "yes");
        int before = changes();
        made.answer("TE-001", "2.2.1", "yes");
        assertThat(changes()).isEqualTo(before);
        assertThat(state("2.2.1")).isEqualTo(AnswerState.YES);
    }

    @Test
    void theSameAnswerWithTheSameReasonChangesNothingAndWithANewReasonDoes() {
        give(with(made.given("TE-001", "2.5.1", "na"), "Too early for a review"));
        int before = changes();
        give(with(made.given("TE-001", "2.5.1", "na"), " Too early for a review "));
        assertThat(changes()).isEqualTo(before);
        give(with(made.given("TE-001", "2.5.1", "na"), "The order ended"));
        assertThat(reason("2.5.1")).contains("The order ended");
    }

    @Test
    void noAnswerClearsAndClearingNothingChangesNothing() {
        made.answer("TE-001", "2.2.1", "yes");
        made.answer("TE-001", "2.2.1", "");
        assertThat(state("2.2.1")).isEqualTo(AnswerState.UNANSWERED);
        int before = changes();
        made.answer("TE-001", "2.2.1", "");
        made.answer("TE-001", "2.2.2", "");
        assertThat(changes()).isEqualTo(before);
    }

    @Test
    void naIsRefusedWhereTheQuestionHasToBeJudged() {
        int before = changes();
        assertThat(refused(made.given("TE-001", "2.2.1", "na")).code()).isEqualTo("A-01");
        assertThat(changes()).isEqualTo(before);
    }

    @Test
    void naCountsWhereThePackAllowsItAndKeepsItsReason() {
        give(with(made.given("TE-001", "2.5.1", "na"), "Too early for a review"));
        assertThat(state("2.5.1")).isEqualTo(AnswerState.NOT_APPLICABLE);
        assertThat(reason("2.5.1")).contains("Too early for a review");
    }

    @Test
    void aPromptTakesAllThreeAnswersAndJudgesNothing() {
        made.answer("TE-001", "2.2.1a", "na");
        made.answer("TE-001", "2.2.1b", "yes");
        made.answer("TE-001", "2.2.1c", "no");
        assertThat(made.row("TE-001").promptsAnswered()).isEqualTo(3);
        assertThat(state("2.2.1")).isEqualTo(AnswerState.UNANSWERED);
    }

    @Test
    void aWordThatIsNoAnswerAndAQuestionOfAnotherSampleAreRefused() {
        assertThat(refused(made.given("TE-001", "2.2.1", "maybe")).code()).isEqualTo("A-01");
        assertThat(refused(made.given("TE-001", "2.1.1", "yes")).code()).isEqualTo("A-01");
        assertThat(refused(made.given("TR-01", "2.2.1", "yes")).code()).isEqualTo("A-01");
    }

    @Test
    void anAnswerGivenOverOneThatWasNotOnTheScreenIsAConflict() {
        RecordAnswers.Given stale = made.given("TE-001", "2.2.1", "no");
        made.write(stale.subject(), made.now().framework().field("2.2.1"), "yes", stale.seen());
        give(stale);
        assertThat(state("2.2.1")).isEqualTo(AnswerState.UNDECIDED);
        assertThat(made.now().state().listConflicts())
                .singleElement()
                .isInstanceOfSatisfying(
                        Conflict.DifferingValues.class,
                        conflict -> assertThat(conflict.heads()).hasSize(2));
        made.answer("TE-001", "2.2.1", "no");
        assertThat(state("2.2.1")).isEqualTo(AnswerState.NO);
    }

    @Test
    void theSameAnswerFromAStaleScreenAgrees() {
        RecordAnswers.Given stale = made.given("TE-001", "2.2.1", "yes");
        made.answer("TE-001", "2.2.1", "yes");
        give(stale);
        assertThat(made.subject("TE-001").read(made.field("2.2.1")))
                .isInstanceOf(Reading.Settled.class);
        assertThat(made.now().state().listConflicts()).isEmpty();
    }

    @Test
    void oneRefusedAnswerOfManyLeavesAllOut() {
        int before = changes();
        Failure failure =
                Made.refused(
                        new RecordAnswers(made.open())
                                .answerAll(
                                        List.of(
                                                made.given("TE-001", "2.2.1", "yes"),
                                                made.given("TE-001", "2.2.2", "na"))));
        assertThat(failure.code()).isEqualTo("A-01");
        assertThat(changes()).isEqualTo(before);
    }

    @Test
    void aReasonInAnyFormIsKeptInTheOneThatJournalsHold() {
        give(with(made.given("TE-001", "2.5.1", "na"), "Cafe\u0301\r\nclosed \ud800 \ud83d\ude80"));
        assertThat(reason("2.5.1")).contains("Caf\u00e9\nclosed \ufffd \ud83d\ude80");
        made.reopen();
        assertThat(reason("2.5.1")).contains("Caf\u00e9\nclosed \ufffd \ud83d\ude80");
    }

    @Test
    void aReasonLongerThanItsLimitIsRefusedWithTheLimit() {
        Failure failure = refused(with(made.given("TE-001", "2.5.1", "na"), "x".repeat(2_001)));
        assertThat(failure.code()).isEqualTo("T-01");
        assertThat(failure.arguments()).containsExactly(2_000);
        give(with(made.given("TE-001", "2.5.1", "na"), "\u0001".repeat(2_000)));
        assertThat(state("2.5.1")).isEqualTo(AnswerState.NOT_APPLICABLE);
    }

    @Test
    void aPersonsReasonIsNeverTakenForAnUndo() {
        made.answer("TE-001", "2.2.1", "yes");
        give(with(made.given("TE-001", "2.5.1", "na"), "undo"));
        UndoActs undoing = new UndoActs(made.open());
        assertThat(undoing.redoable(made.id("TE-001"))).isEmpty();
        Made.await(undoing.undo(made.id("TE-001")));
        assertThat(state("2.5.1")).isEqualTo(AnswerState.UNANSWERED);
        assertThat(state("2.2.1")).isEqualTo(AnswerState.YES);
    }
}
