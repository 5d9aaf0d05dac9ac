package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.Act;
import org.fieldbook.inspection.Acts;
import org.fieldbook.inspection.CaseState;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Status;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class CompleteCasesTest {

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

    private CompleteCases marking() {
        return new CompleteCases(made.open());
    }

    private void complete() {
        made.answerAll("TE-001");
        Made.await(marking().complete(made.id("TE-001"), made.now().state()));
    }

    private SampleSubject row() {
        return made.row("TE-001");
    }

    @Test
    void aCaseWithAnUnansweredQuestionIsNotComplete() {
        made.answerAll("TE-001");
        made.answer("TE-001", "2.2.1", "");
        Failure failure = Made.refused(marking().complete(made.id("TE-001"), made.now().state()));
        assertThat(failure.code()).isEqualTo("A-03");
        assertThat(failure.arguments()).containsExactly(1);
        assertThat(row().status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void aCompleteCaseCanBeSignedOffAndReopened() {
        complete();
        assertThat(row().status()).isEqualTo(Status.COMPLETE);
        Made.await(marking().signOff(made.id("TE-001"), made.now().state()));
        assertThat(row().status()).isEqualTo(Status.SIGNED_OFF);
        Made.await(marking().takeBackSignOff(made.id("TE-001"), made.now().state(), "Too early."));
        assertThat(row().status()).isEqualTo(Status.COMPLETE);
        Made.await(marking().reopen(made.id("TE-001"), made.now().state()));
        assertThat(row().status()).isEqualTo(Status.IN_PROGRESS);
        made.reopen();
        assertThat(row().status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void aCaseIsReturnedWithACommentThatItsHistoryKeeps() {
        complete();
        Made.await(marking().signOff(made.id("TE-001"), made.now().state()));
        Made.await(
                marking()
                        .giveBack(
                                made.id("TE-001"), made.now().state(), "Look at the plan again."));
        made.reopen();
        assertThat(row().status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(Acts.of(made.now().state(), made.id("TE-001")).getFirst().steps())
                .extracting(step -> step.reason().orElse(""))
                .containsExactly("Look at the plan again.", "Look at the plan again.");
    }

    @Test
    void aCommentOnAQuestionIsNoChangeOfTheCaseAndStaysWhenItIsResubmitted() {
        comment("2.4.1", "Who was seen?");
        assertThat(row().status()).isEqualTo(Status.NOT_STARTED);
        complete();
        Made.await(marking().signOff(made.id("TE-001"), made.now().state()));
        comment("2.3.1", "Which plan?");
        assertThat(row().status()).isEqualTo(Status.SIGNED_OFF);
        Made.await(marking().giveBack(made.id("TE-001"), made.now().state(), "Once more."));
        made.answer("TE-001", "2.3.1", "no");
        Made.await(marking().complete(made.id("TE-001"), made.now().state()));
        assertThat(row().status()).isEqualTo(Status.COMPLETE);
        assertThat(made.subject("TE-001").text(commentField("2.3.1"))).contains("Which plan?");
        comment("2.3.1", "");
        assertThat(made.subject("TE-001").text(commentField("2.3.1"))).isEmpty();
        assertThat(row().changedSince()).isFalse();
    }

    /// Of an item of a section, of one that does not apply, and of what the case list says.
    @Test
    void aCommentOnAnItemIsNoChangeOfTheCaseAndStaysWhenItIsResubmitted() {
        complete();
        Made.await(marking().signOff(made.id("TE-001"), made.now().state()));
        List<String> codes = List.of("homeVisitNeeded", "homeVisitMade", "sentence");
        codes.forEach(code -> comment(code, "About " + code));
        assertThat(row().status()).isEqualTo(Status.SIGNED_OFF);
        Made.await(marking().giveBack(made.id("TE-001"), made.now().state(), "Three questions."));
        made.answer("TE-001", "homeVisitNeeded", "no");
        Made.await(marking().complete(made.id("TE-001"), made.now().state()));
        made.reopen();
        assertThat(row().status()).isEqualTo(Status.COMPLETE);
        assertThat(codes)
                .allSatisfy(code ->
                        assertThat(made.subject("TE-001").text(commentField(code)))
                                .contains("About " + code));
        codes.forEach(code -> comment(code, ""));
        assertThat(codes)
                .allSatisfy(code ->
                        assertThat(made.subject("TE-001").text(commentField(code))).isEmpty());
        assertThat(row().changedSince()).isFalse();
    }

    @Test
    void aCommentOnAnItemIsErasedLikeOtherWordsAndTheCaseStaysAsItWas() {
        complete();
        comment("homeVisitNeeded", "Zebracrossing Quokkafield said so");
        Act act = Acts.of(made.now().state(), made.id("TE-001")).getFirst();
        var erasing = new EraseValue(made.open());
        assertThat(erasing.list(act))
                .extracting(EraseValue.Version::value)
                .containsExactly(Value.text("Zebracrossing Quokkafield said so"));
        erasing.order(List.of(act.first().hash()), "A person's name", _ -> {});
        assertThat(made.subject("TE-001").text(commentField("homeVisitNeeded"))).isEmpty();
        assertThat(made.subject("TE-001").field(commentField("homeVisitNeeded")).history())
                .extracting(Change::content)
                .containsExactly(new Content.Erased());
        assertThat(row().status()).isEqualTo(Status.COMPLETE);
        assertThat(row().changedSince()).isFalse();
    }

    private String commentField(String code) {
        return Fields.comment(made.now().framework(), code);
    }

    private void comment(String code, String text) {
        String field = commentField(code);
        Made.await(
                new WriteNotes(made.open())
                        .commit(
                                new Draft(
                                        made.id("TE-001"),
                                        Optional.empty(),
                                        Map.of(field, text),
                                        Map.of(
                                                field,
                                                made.subject("TE-001").field(field).headHashes()),
                                        0)));
    }

    @Test
    void aSignOffIsTakenBackOnlyWithAReasonAndBeforeTheCaseIsReopened() {
        complete();
        Made.await(marking().signOff(made.id("TE-001"), made.now().state()));
        assertThat(Made.refused(marking().reopen(made.id("TE-001"), made.now().state())).code())
                .isEqualTo("A-48");
        assertThat(
                        Made.refused(
                                        marking()
                                                .takeBackSignOff(
                                                        made.id("TE-001"), made.now().state(), " "))
                                .code())
                .isEqualTo("T-02");
        assertThat(row().status()).isEqualTo(Status.SIGNED_OFF);
        Made.await(marking().takeBackSignOff(made.id("TE-001"), made.now().state(), "Too early."));
        assertThat(row().status()).isEqualTo(Status.COMPLETE);
        assertThat(Acts.of(made.now().state(), made.id("TE-001")).getFirst().steps())
                .extracting(step -> step.reason().orElse(""))
                .containsExactly("Too early.");
    }

    @Test
    void aCaseIsNotReturnedWithoutACommentNorBeforeItIsComplete() {
        complete();
        assertThat(
                        Made.refused(marking().giveBack(made.id("TE-001"), made.now().state(), " "))
                                .code())
                .isEqualTo("T-02");
        assertThat(
                        Made.refused(
                                        marking()
                                                .giveBack(
                                                        made.id("TE-002"),
                                                        made.now().state(),
                                                        "Why?"))
                                .code())
                .isEqualTo("A-05");
    }

    @Test
    void theSameMarkAgainAndReopeningTwiceChangeNothing() {
        complete();
        int completed = made.now().state().size();
        Made.await(marking().complete(made.id("TE-001"), made.now().state()));
        assertThat(made.now().state().size()).isEqualTo(completed);
        Made.await(marking().reopen(made.id("TE-001"), made.now().state()));
        int reopened = made.now().state().size();
        Made.await(marking().reopen(made.id("TE-001"), made.now().state()));
        assertThat(made.now().state().size()).isEqualTo(reopened);
    }

    @Test
    void aCaseThatChangedSinceItWasSignedOffCountsAsCompleteUntilItIsSignedAgain() {
        complete();
        Made.await(marking().signOff(made.id("TE-001"), made.now().state()));
        made.answer("TE-001", "2.2.1", "no");
        assertThat(row().status()).isEqualTo(Status.COMPLETE);
        assertThat(row().changedSince()).isTrue();
        Made.await(marking().signOff(made.id("TE-001"), made.now().state()));
        assertThat(row().status()).isEqualTo(Status.SIGNED_OFF);
        assertThat(row().changedSince()).isFalse();
    }

    @Test
    void aCaseInProgressIsNotSignedOff() {
        assertThat(Made.refused(marking().signOff(made.id("TE-001"), made.now().state())).code())
                .isEqualTo("A-05");
    }

    @Test
    void onlyLeadAndDeputySignOffAndTakeItBack() {
        complete();
        try (Colleague inspector =
                        Colleague.join(
                                made.open(), folder.resolve("ben"), "B. Joiner", Role.INSPECTOR);
                Colleague deputy =
                        Colleague.join(
                                made.open(), folder.resolve("cem"), "C. Joiner", Role.DEPUTY)) {
            Failure failure =
                    Made.refused(
                            new CompleteCases(inspector.open())
                                    .signOff(made.id("TE-001"), made.now().state()));
            assertThat(failure.code()).isEqualTo("A-04");
            assertThat(failure.kind()).isEqualTo(Failure.Kind.NOT_ALLOWED);
            Made.await(marking().signOff(made.id("TE-001"), made.now().state()));
            byte[] signedOff = Colleague.bundle(made.open(), folder.resolve("out.fieldbook"));
            Colleague.take(inspector.open(), signedOff);
            Colleague.take(deputy.open(), signedOff);
            Failure reopening =
                    Made.refused(
                            new CompleteCases(inspector.open())
                                    .reopen(
                                            made.id("TE-001"),
                                            inspector.open().snapshot().state()));
            assertThat(reopening.code()).isEqualTo("A-04");
            Made.await(
                    new CompleteCases(deputy.open())
                            .takeBackSignOff(
                                    made.id("TE-001"),
                                    deputy.open().snapshot().state(),
                                    "Too early."));
            assertThat(deputy.open().snapshot().subjects())
                    .filteredOn(subject -> subject.id().equals(made.id("TE-001")))
                    .extracting(SampleSubject::status)
                    .containsExactly(Status.COMPLETE);
        }
    }

    /// A colleague's answer arrives that was not on the screen.
    private void answerArrives(String code, String word) {
        String field = made.field(code);
        made.write(made.id("TE-001"), field, word, made.seen("TE-001", code));
    }

    @Test
    void aMarkSpeaksOfTheStateOnTheScreenAndTheCaseShowsWhatCameInSince() {
        made.answerAll("TE-001");
        State onScreen = made.now().state();
        answerArrives("2.2.1", "no");
        Made.await(marking().complete(made.id("TE-001"), onScreen));
        assertThat(row().status()).isEqualTo(Status.COMPLETE);
        assertThat(row().changedSince()).isTrue();
        assertThat(made.subject("TE-001").text(Fields.COMPLETE))
                .contains(CaseState.hash(onScreen, made.id("TE-001")).hex());
        State again = made.now().state();
        answerArrives("2.2.2", "no");
        Made.await(marking().signOff(made.id("TE-001"), again));
        assertThat(row().status()).isEqualTo(Status.COMPLETE);
        assertThat(made.subject("TE-001").text(Fields.SIGN_OFF))
                .contains(CaseState.hash(again, made.id("TE-001")).hex());
    }

    @Test
    void whatThisLaptopWroteAMomentBeforeIsSpokenOfToo() {
        made.answerAll("TE-001");
        State onScreen = made.now().state();
        made.answer("TE-001", "2.2.1", "no");
        made.answer("TE-002", "2.2.1", "no");
        made.answer("TE-001", "2.2.2a", "no");
        Made.await(marking().complete(made.id("TE-001"), onScreen));
        assertThat(row().changedSince()).isFalse();
    }

    @Test
    void anAnswerThatFillsTheLastGapUnseenMakesNoCaseComplete() {
        made.answerAll("TE-001");
        made.answer("TE-001", "2.2.1", "");
        State onScreen = made.now().state();
        answerArrives("2.2.1", "yes");
        Failure failure = Made.refused(marking().complete(made.id("TE-001"), onScreen));
        assertThat(failure.code()).isEqualTo("A-03");
    }

    @Test
    void aMarkThatCameInUnseenIsNotReplaced() {
        made.answerAll("TE-001");
        State onScreen = made.now().state();
        made.write(made.id("TE-001"), Fields.COMPLETE, "another state", List.of());
        Made.await(marking().complete(made.id("TE-001"), onScreen));
        assertThat(made.subject("TE-001").field(Fields.COMPLETE).heads()).hasSize(2);
        Made.await(marking().complete(made.id("TE-001"), made.now().state()));
        assertThat(made.subject("TE-001").field(Fields.COMPLETE).heads()).hasSize(1);
    }

    @Test
    void reopeningTakesBackOnlyMarksThatWereSeen() {
        complete();
        State onScreen = made.now().state();
        made.write(
                made.id("TE-001"),
                Fields.COMPLETE,
                "another state",
                made.subject("TE-001").field(Fields.COMPLETE).headHashes());
        Made.await(marking().reopen(made.id("TE-001"), onScreen));
        assertThat(made.subject("TE-001").field(Fields.COMPLETE).heads()).hasSize(2);
    }

    @Test
    void aSignOffThatIsNotOnTheScreenYetKeepsAnInspectorFromReopening() {
        complete();
        try (Colleague inspector =
                Colleague.join(made.open(), folder.resolve("ben"), "B. Joiner", Role.INSPECTOR)) {
            State onScreen = inspector.open().snapshot().state();
            Made.await(marking().signOff(made.id("TE-001"), made.now().state()));
            byte[] signedOff = Colleague.bundle(made.open(), folder.resolve("out.fieldbook"));
            Colleague.take(inspector.open(), signedOff);
            CompleteCases marking = new CompleteCases(inspector.open());
            assertThat(Made.refused(marking.reopen(made.id("TE-001"), onScreen)).code())
                    .isEqualTo("A-04");
        }
        assertThat(row().status()).isEqualTo(Status.SIGNED_OFF);
    }

    @Test
    void aReasonForWithdrawingThatCameInUnseenIsNotReplaced() {
        List<Hash> onScreen = made.subject("TE-001").field(Fields.WITHDRAWN).headHashes();
        made.write(made.id("TE-001"), Fields.WITHDRAWN, "Drawn twice", List.of());
        WithdrawCases withdrawing = new WithdrawCases(made.open());
        Made.await(withdrawing.withdraw(made.id("TE-001"), "Drawn by mistake", onScreen));
        assertThat(made.now().state().listConflicts()).hasSize(1);
        List<Hash> both = made.subject("TE-001").field(Fields.WITHDRAWN).headHashes();
        Made.await(withdrawing.withdraw(made.id("TE-001"), "Drawn by mistake", both));
        assertThat(made.now().state().listConflicts()).isEmpty();
        int before = made.now().state().size();
        Made.await(withdrawing.withdraw(made.id("TE-001"), "Drawn by mistake", List.of()));
        assertThat(made.now().state().size()).isEqualTo(before);
    }

    @Test
    void aWithdrawnCaseIsExcludedFromTheCountsAndFromTheSample() {
        made.answer("TE-001", "2.2.1", "no");
        made.answer("TE-002", "2.2.1", "yes");
        Made.await(
                new WithdrawCases(made.open())
                        .withdraw(made.id("TE-001"), " Drawn by mistake ", List.of()));
        var counts =
                made.now().ratings().getStandard("2.2").questions().stream()
                        .filter(question -> question.code().equals("2.2.1"))
                        .findFirst()
                        .orElseThrow()
                        .counts();
        assertThat(counts.excluded()).isEqualTo(1);
        assertThat(counts.no()).isZero();
        assertThat(counts.yes()).isEqualTo(1);
        assertThat(made.now().listSubjects("case")).hasSize(1);
        assertThat(made.now().card().subjects()).isEqualTo(2);
        assertThat(row().withdrawn()).contains("Drawn by mistake");
    }

    @Test
    void aCaseIsNotWithdrawnWithoutAReason() {
        Failure failure =
                Made.refused(
                        new WithdrawCases(made.open())
                                .withdraw(made.id("TE-001"), " \n", List.of()));
        assertThat(failure.code()).isEqualTo("T-02");
        assertThat(row().isWithdrawn()).isFalse();
    }
}
