package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.Acts;
import org.fieldbook.inspection.Adjudication;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.Compared;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.SecondAssessment;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.rating.Agreements;
import org.fieldbook.rating.Counts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A case of the lead's that an inspector judges apart.
class AssessAgainTest {

    private static final String CODE = "2.2.1";

    @TempDir private Path folder;
    private Made made;
    private Colleague ben;
    private SubjectId subject;
    private int bundles;

    @BeforeEach
    void make() {
        made = new Made(folder);
        ben = Colleague.join(made.open(), folder.resolve("ben"), "B. Joiner", Role.INSPECTOR);
        subject = made.id("TE-001");
    }

    @AfterEach
    void close() {
        ben.close();
        made.close();
    }

    private OpenInspection lead() {
        return made.open();
    }

    private OpenInspection ben() {
        return ben.open();
    }

    private Colleague deputy() {
        return Colleague.join(made.open(), folder.resolve("cem"), "C. Joiner", Role.DEPUTY);
    }

    /// One takes in what the other makes.
    private void pass(OpenInspection from, OpenInspection into) {
        bundles++;
        Colleague.take(
                into, Colleague.bundle(from, folder.resolve("bundle-" + bundles + ".fieldbook")));
    }

    private void ask() {
        Made.await(
                new AskToAssess(lead())
                        .ask(subject, ben().snapshot().me().id(), UUID.randomUUID()));
        pass(lead(), ben());
    }

    private static SecondAssessment second(OpenInspection on) {
        return SecondAssessment.of(on.snapshot().state()).getFirst();
    }

    private SampleSubject seenBy(OpenInspection on) {
        return on.snapshot().subjects().stream()
                .filter(one -> one.id().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private void answerSecond(String code, String word) {
        SubjectId id = second(ben()).subject().id();
        Made.await(
                new RecordAnswers(ben())
                        .answer(
                                new RecordAnswers.Given(
                                        id,
                                        code,
                                        Optional.of(word),
                                        Optional.empty(),
                                        ben().snapshot()
                                                .state()
                                                .subject(id)
                                                .field(made.field(code))
                                                .headHashes())));
    }

    /// Yes to all but one.
    private void assess() {
        seenBy(ben()).answers().keySet().forEach(code -> answerSecond(code, "yes"));
        answerSecond(CODE, "no");
        Made.await(
                new AssessAgain(ben())
                        .complete(second(ben()).subject().id(), ben().snapshot().state()));
    }

    private void completeFirst() {
        made.answerAll("TE-001");
        Made.await(new CompleteCases(lead()).complete(subject, lead().snapshot().state()));
    }

    private Compared compared(OpenInspection on) {
        return Compared.of(on.snapshot().framework(), on.snapshot().state(), second(on)).stream()
                .filter(one -> one.question().code().equals(CODE))
                .findFirst()
                .orElseThrow();
    }

    private static Counts counts(OpenInspection on) {
        return on.snapshot().ratings().questions().stream()
                .filter(result -> result.code().equals(CODE))
                .findFirst()
                .orElseThrow()
                .counts();
    }

    private void bothIn() {
        completeFirst();
        ask();
        assess();
        pass(ben(), lead());
    }

    private void adjudicate(OpenInspection on, AnswerState answer, String reason) {
        Made.await(
                new AdjudicateAnswers(on)
                        .adjudicate(
                                new AdjudicateAnswers.Adjudicated(
                                        subject,
                                        CODE,
                                        answer,
                                        reason,
                                        AdjudicateAnswers.heads(on.snapshot(), subject, CODE))));
    }

    @Test
    void whatTheFirstFoundIsHiddenFromTheSecondUntilBothAreIn() {
        completeFirst();
        ask();
        assertThat(seenBy(ben()).hidden()).isTrue();
        assertThat(seenBy(ben()).answers())
                .allSatisfy((_, answer) -> assertThat(answer).isEqualTo(AnswerState.UNANSWERED));
        assertThat(seenBy(lead()).hidden()).isFalse();
        assess();
        assertThat(seenBy(ben()).hidden()).isFalse();
        assertThat(seenBy(ben()).answers()).containsEntry(CODE, AnswerState.YES);
    }

    @Test
    void theSecondIsInOnlyOnceTheFirstIsToo() {
        made.answerAll("TE-001");
        ask();
        assess();
        pass(ben(), lead());
        assertThat(second(lead()).isComplete()).isTrue();
        assertThat(second(lead()).areBothIn()).isFalse();
        assertThat(
                        Compared.of(
                                lead().snapshot().framework(),
                                lead().snapshot().state(),
                                second(lead())))
                .isEmpty();
        assertThat(seenBy(ben()).hidden()).isTrue();
        Made.await(new CompleteCases(lead()).complete(subject, lead().snapshot().state()));
        assertThat(second(lead()).areBothIn()).isTrue();
    }

    @Test
    void whatTheSecondSaysTouchesNeitherTheCaseNorItsRating() {
        bothIn();
        assertThat(seenBy(lead()).answers()).containsEntry(CODE, AnswerState.YES);
        assertThat(counts(lead()).yes()).isEqualTo(1);
        assertThat(counts(lead()).no()).isZero();
        assertThat(seenBy(lead()).changedSince()).isFalse();
    }

    @Test
    void anAdjudicatedAnswerCountsWithItsReasonUntilItIsWithdrawn() {
        bothIn();
        adjudicate(lead(), AnswerState.NO, "The plan came too late.");
        assertThat(counts(lead()).no()).isEqualTo(1);
        assertThat(counts(lead()).yes()).isZero();
        Compared one = compared(lead());
        assertThat(one.first()).isEqualTo(AnswerState.YES);
        assertThat(one.second()).isEqualTo(AnswerState.NO);
        assertThat(one.adjudicated().orElseThrow().reason()).isEqualTo("The plan came too late.");
        assertThat(one.adjudicated().orElseThrow().by()).isEqualTo("A. Tester");
        assertThat(one.isOpen()).isFalse();
        pass(lead(), ben());
        assertThat(counts(ben())).isEqualTo(counts(lead()));
        Made.await(
                new AdjudicateAnswers(lead())
                        .withdraw(
                                subject,
                                CODE,
                                "Wrong case.",
                                AdjudicateAnswers.heads(lead().snapshot(), subject, CODE)));
        assertThat(counts(lead()).yes()).isEqualTo(1);
        assertThat(compared(lead()).isOpen()).isTrue();
    }

    @Test
    void twoLeadsWhoAdjudicateOtherwiseLeaveTheAnswerUndecided() {
        bothIn();
        try (Colleague cem = deputy()) {
            pass(lead(), cem.open());
            adjudicate(lead(), AnswerState.NO, "Too late.");
            adjudicate(cem.open(), AnswerState.YES, "In time.");
            pass(cem.open(), lead());
        }
        assertThat(counts(lead()).undecided()).isEqualTo(1);
        assertThat(lead().snapshot().state().listConflicts()).hasSize(1);
    }

    @Test
    void agreementIsOfWhatEachSaidBeforeTheyCouldSeeTheOther() {
        bothIn();
        Agreements before = Agreements.of(lead().snapshot().framework(), lead().snapshot().state());
        int questions = seenBy(lead()).answers().size();
        assertThat(before.cases()).isEqualTo(1);
        assertThat(before.overall().pairs()).isEqualTo(questions);
        assertThat(before.overall().agreed()).isEqualTo(questions - 1);
        made.answer("TE-001", CODE, "no");
        Made.await(new CompleteCases(lead()).complete(subject, lead().snapshot().state()));
        assertThat(seenBy(lead()).answers()).containsEntry(CODE, AnswerState.NO);
        assertThat(Agreements.of(lead().snapshot().framework(), lead().snapshot().state()))
                .isEqualTo(before);
    }

    @Test
    void aCaseThatIsReturnedLaterDoesNotHideWhatWasSeen() {
        bothIn();
        Made.await(
                new CompleteCases(lead())
                        .giveBack(subject, lead().snapshot().state(), "Once more."));
        assertThat(second(lead()).areBothIn()).isTrue();
    }

    @Test
    void whoKnowsTheAnswersOrHasTheCaseIsNotAsked() {
        SubjectId other = made.id("TE-002");
        assertThat(AskToAssess.listAssessors(lead().snapshot(), other))
                .extracting(Member::name)
                .containsExactly("A. Tester", "B. Joiner");
        made.answer("TE-002", CODE, "yes");
        assertThat(AskToAssess.listAssessors(lead().snapshot(), other))
                .extracting(Member::name)
                .containsExactly("B. Joiner");
        UUID me = lead().snapshot().me().id();
        assertThat(refusedToAsk(lead(), other, me)).isEqualTo("A-41");
        assertThat(refusedToAsk(lead(), subject, me)).isEqualTo("A-41");
        ask();
        assertThat(refusedToAsk(lead(), subject, ben().snapshot().me().id())).isEqualTo("A-40");
    }

    private void askBoth(SubjectId other) {
        Made.await(
                new AskToAssess(lead())
                        .ask(
                                Map.of(subject, UUID.randomUUID(), other, UUID.randomUUID()),
                                ben().snapshot().me().id()));
    }

    @Test
    void severalCasesAreAskedAboutAsOneActThatIsUndoneAsOne() {
        SubjectId other = made.id("TE-002");
        int acts = Acts.of(lead().snapshot().state()).size();
        askBoth(other);
        assertThat(SecondAssessment.of(lead().snapshot().state()))
                .extracting(second -> second.about().id())
                .containsExactlyInAnyOrder(subject, other);
        assertThat(Acts.of(lead().snapshot().state())).hasSize(acts + 1);
        assertThat(AskToAssess.offer(lead().snapshot(), List.of(subject, other)).refused())
                .extracting(SampleSubject::reference)
                .containsExactly("TE-001", "TE-002");
        Made.await(new AskToAssess(lead()).undoAsking(other));
        assertThat(SecondAssessment.of(lead().snapshot().state())).isEmpty();
        assertThat(AskToAssess.offer(lead().snapshot(), List.of(subject, other)).assessors())
                .extracting(Member::name)
                .containsExactly("B. Joiner");
    }

    @Test
    void askingIsNotUndoneOnceSomethingIsRecordedNorByAnybodyElse() {
        SubjectId other = made.id("TE-002");
        askBoth(other);
        assertThat(Made.refused(new AskToAssess(ben()).undoAsking(subject)).code())
                .isEqualTo("A-42");
        try (Colleague cem = deputy()) {
            pass(lead(), cem.open());
            assertThat(Made.refused(new AskToAssess(cem.open()).undoAsking(subject)).code())
                    .isEqualTo("A-51");
        }
        pass(lead(), ben());
        answerSecond(CODE, "yes");
        pass(ben(), lead());
        assertThat(Made.refused(new AskToAssess(lead()).undoAsking(subject)).code())
                .isEqualTo("A-51");
        assertThat(Made.refused(new AskToAssess(lead()).undoAsking(other)).code())
                .isEqualTo("A-51");
        assertThat(SecondAssessment.of(lead().snapshot().state())).hasSize(2);
    }

    @Test
    void whereOneOfSeveralCasesCannotBeAskedAboutNoneIs() {
        SubjectId other = made.id("TE-002");
        made.answer("TE-002", CODE, "yes");
        UUID me = lead().snapshot().me().id();
        var asking = new AskToAssess(lead());
        Failure knows =
                Made.refused(
                        asking.ask(
                                Map.of(subject, UUID.randomUUID(), other, UUID.randomUUID()), me));
        assertThat(knows.code()).isEqualTo("A-41");
        Made.await(new WithdrawCases(lead()).withdraw(other, "Moved away.", List.of()));
        assertThat(refusedToAsk(lead(), other, ben().snapshot().me().id())).isEqualTo("A-50");
        assertThat(AskToAssess.offer(lead().snapshot(), List.of(subject, other)).refused())
                .extracting(SampleSubject::reference)
                .containsExactly("TE-002");
        assertThat(SecondAssessment.of(lead().snapshot().state())).isEmpty();
    }

    private static String refusedToAsk(OpenInspection by, SubjectId about, UUID assessor) {
        return Made.refused(new AskToAssess(by).ask(about, assessor, UUID.randomUUID())).code();
    }

    @Test
    void onlyTheLeadAsksTakesBackAndAdjudicates() {
        Failure asked =
                Made.refused(
                        new AskToAssess(ben())
                                .ask(subject, ben().snapshot().me().id(), UUID.randomUUID()));
        assertThat(asked.code()).isEqualTo("A-42");
        bothIn();
        Failure adjudicated =
                Made.refused(
                        new AdjudicateAnswers(ben())
                                .adjudicate(
                                        new AdjudicateAnswers.Adjudicated(
                                                subject, CODE, AnswerState.NO, "No.", List.of())));
        assertThat(adjudicated.code()).isEqualTo("A-46");
        SubjectId id = second(lead()).subject().id();
        Failure back =
                Made.refused(new AskToAssess(ben()).takeBack(id, "No", ben().snapshot().state()));
        assertThat(back.code()).isEqualTo("A-42");
        Made.await(new AskToAssess(lead()).takeBack(id, "Asked twice.", lead().snapshot().state()));
        assertThat(SecondAssessment.of(lead().snapshot().state())).isEmpty();
    }

    @Test
    void aForgedRequestOrAdjudicationOfAnInspectorsTakesNoEffect() {
        bothIn();
        made.writeElsewhere(
                Edit.of(
                        subject,
                        Fields.adjudicated(lead().snapshot().framework(), CODE),
                        new Adjudication.Said("no", "I say so.").toValue(),
                        List.of()));
        assertThat(counts(lead()).yes()).isEqualTo(1);
        assertThat(lead().snapshot().state().listWithoutEffect()).hasSize(1);
    }

    @Test
    void nothingIsAdjudicatedBeforeBothAreInNorWithoutAReason() {
        completeFirst();
        ask();
        var wanted =
                new AdjudicateAnswers.Adjudicated(
                        subject, CODE, AnswerState.NO, "Too late.", List.of());
        assertThat(Made.refused(new AdjudicateAnswers(lead()).adjudicate(wanted)).code())
                .isEqualTo("A-47");
        assess();
        pass(ben(), lead());
        var silent =
                new AdjudicateAnswers.Adjudicated(subject, CODE, AnswerState.NO, " ", List.of());
        assertThat(Made.refused(new AdjudicateAnswers(lead()).adjudicate(silent)).code())
                .isEqualTo("T-02");
    }

    @Test
    void onlyTheAssessorAnswersAndNotOnceItIsComplete() {
        completeFirst();
        ask();
        SubjectId id = second(lead()).subject().id();
        var given =
                new RecordAnswers.Given(id, CODE, Optional.of("no"), Optional.empty(), List.of());
        assertThat(Made.refused(new RecordAnswers(lead()).answer(given)).code()).isEqualTo("A-44");
        assertThat(
                        Made.refused(new AssessAgain(ben()).complete(id, ben().snapshot().state()))
                                .code())
                .isEqualTo("A-03");
        assess();
        assertThat(Made.refused(new RecordAnswers(ben()).answer(given)).code()).isEqualTo("A-45");
        assertThat(Made.refused(new AssessAgain(ben()).reopen(id, ben().snapshot().state())).code())
                .isEqualTo("A-43");
    }

    @Test
    void whileTheFirstIsNotInTheSecondCanBeOpenedAgain() {
        ask();
        assess();
        SubjectId id = second(ben()).subject().id();
        Made.await(new AssessAgain(ben()).reopen(id, ben().snapshot().state()));
        assertThat(second(ben()).isComplete()).isFalse();
        answerSecond(CODE, "yes");
        assertThat(second(ben()).areBothIn()).isFalse();
    }
}
