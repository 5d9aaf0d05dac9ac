package org.fieldbook.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.Notes;
import org.fieldbook.inspection.Status;
import org.fieldbook.service.WriteNotes;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.FieldTyping;
import org.fieldbook.ui.fx.Kept;
import org.fieldbook.ui.fx.SaveWatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

class RecordingViewModelTest {

    @TempDir Path folder;

    private final DirectBackground background = new DirectBackground();
    private SmallInspection small;
    private SaveWatch watch;
    private RecordingViewModel model;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
        var queue = new EntryQueue(small.inspection, background);
        watch = queue.watch();
        model = new RecordingViewModel(queue, background, SmallInspection.WORDS);
        model.open(small.id("TE-001"));
    }

    @AfterEach
    void close() {
        small.close();
    }

    private CaseSheet sheet() {
        return Objects.requireNonNull(model.sheetProperty().get());
    }

    private int changes() {
        return small.inspection.snapshot().state().size();
    }

    @Test
    void anAnswerIsShownAndSaved() {
        model.acts().answer(AnswerState.NO);
        assertThat(sheet().rows().getFirst().answer()).isEqualTo(AnswerState.NO);
        assertThat(watch.keptProperty().get()).isInstanceOf(Kept.Saved.class);
    }

    @Test
    void whatIsRefusedStaysInAnAlertUntilSomethingElseIsDone() {
        model.acts().complete();
        assertThat(model.acts().alertProperty().get()).contains("no answer yet", "safe", "(A-03)");
        assertThat(model.acts().saidProperty().get()).isEmpty();
        model.acts().answer(AnswerState.NO);
        assertThat(model.acts().alertProperty().get()).isEmpty();
        model.acts().complete();
        model.open(small.id("TE-002"));
        assertThat(model.acts().alertProperty().get()).isEmpty();
    }

    @Test
    void theChosenAnswerPressedAgainWritesNothing() {
        model.acts().answer(AnswerState.NO);
        int before = changes();
        model.acts().answer(AnswerState.NO);
        assertThat(changes()).isEqualTo(before);
    }

    @Test
    void anAnswerCanBeChangedAndClearedWithoutConflict() {
        model.acts().answer(AnswerState.NO);
        model.acts().answer(AnswerState.YES);
        assertThat(sheet().rows().getFirst().answer()).isEqualTo(AnswerState.YES);
        model.acts().clear();
        assertThat(sheet().rows().getFirst().answer()).isEqualTo(AnswerState.UNANSWERED);
        assertThat(small.inspection.snapshot().state().listConflicts()).isEmpty();
    }

    @Test
    void undoTakesTheLastActBackAndRedoBringsItBack() {
        model.acts().answer(AnswerState.NO);
        model.acts().answer(AnswerState.YES);
        model.acts().undo();
        assertThat(sheet().rows().getFirst().answer()).isEqualTo(AnswerState.NO);
        assertThat(model.saidProperty().get()).startsWith("Undid: prompt a of 2.2.1, No to Yes");
        model.acts().redo();
        assertThat(sheet().rows().getFirst().answer()).isEqualTo(AnswerState.YES);
    }

    @Test
    void promptsAgainstTheJudgementRaiseAHintUntilAReasonIsGiven() {
        for (int row = 0; row < sheet().rows().size(); row++) {
            model.rowProperty().set(row);
            model.acts().answer(AnswerState.NO);
        }
        model.acts().judge(AnswerState.YES);
        assertThat(sheet().judgement().isQueried()).isTrue();
        model.acts().judge(AnswerState.YES, "The file was read twice.");
        assertThat(sheet().judgement().isQueried()).isFalse();
        assertThat(sheet().judgement().answer()).isEqualTo(AnswerState.YES);
    }

    @Test
    void aQuestionThatHasToBeJudgedRefusesNotApplicable() {
        model.acts().judge(AnswerState.NOT_APPLICABLE, "no reason");
        assertThat(sheet().judgement().answer()).isEqualTo(AnswerState.UNANSWERED);
        assertThat(watch.keptProperty().get()).isNotInstanceOf(Kept.NotSaved.class);
    }

    @Test
    void aNoteIsADraftWithinASecondHoweverLongTypingGoesOn() {
        model.note().textProperty().set("N");
        background.pass(Duration.ofMillis(600));
        model.note().textProperty().set("Not");
        background.pass(Duration.ofMillis(400));
        assertThat(new WriteNotes(small.inspection).drafts())
                .singleElement()
                .satisfies(draft -> assertThat(draft.texts()).containsValue("Not"));
        assertThat(sheet().rows().getFirst().notes()).isZero();
    }

    @Test
    void aNoteIsOneActOnceItIsLeft() {
        int acts = model.history().count();
        model.note().textProperty().set("Nothing on file.");
        model.note().sourceProperty().set("Contact log");
        model.note().showsProperty().set("improvement");
        model.move(1);
        model.show(small.inspection.snapshot());
        assertThat(sheet().rows().getFirst().notes()).isOne();
        assertThat(model.history().count()).isEqualTo(acts + 1);
        assertThat(new WriteNotes(small.inspection).drafts()).isEmpty();
        model.move(-1);
        assertThat(model.note().textProperty().get()).isEqualTo("Nothing on file.");
    }

    @Test
    void aNameInANoteIsPointedAtAndLeavesTheNoteAsItIs() {
        int changes = changes();
        model.note().textProperty().set("His partner is Mr Kowalski, he said.");
        background.pass(Duration.ofMillis(300));
        assertThat(model.note().noticing().foundProperty().get()).containsExactly("Mr Kowalski");
        assertThat(model.note().textProperty().get())
                .isEqualTo("His partner is Mr Kowalski, he said.");
        assertThat(changes()).isEqualTo(changes);
    }

    @Test
    void whatIsLeftAsItIsIsPointedAtNoMoreInThatNoteOnly() {
        model.note().textProperty().set("Seen by Mr Kowalski.");
        background.pass(Duration.ofMillis(300));
        model.note().noticing().leaveAsItIs();
        model.note().textProperty().set("Seen by Mr Kowalski and Mrs Brand.");
        background.pass(Duration.ofMillis(300));
        assertThat(model.note().noticing().foundProperty().get()).containsExactly("Mrs Brand");
        model.move(1);
        assertThat(model.note().noticing().foundProperty().get()).isEmpty();
        model.note().textProperty().set("Seen by Mr Kowalski.");
        background.pass(Duration.ofMillis(300));
        assertThat(model.note().noticing().foundProperty().get()).containsExactly("Mr Kowalski");
    }

    @Test
    void theServiceAndTheFrameworkAreNobodysName() {
        model.note().textProperty().set("Seen at Testing PDU with A. Tester, Community Order.");
        background.pass(Duration.ofMillis(300));
        assertThat(model.note().noticing().foundProperty().get()).isEmpty();
    }

    @Test
    void aNoteEditedTwiceIsNoConflict() {
        model.note().textProperty().set("First.");
        model.note().leave();
        model.note().textProperty().set("First. Second.");
        model.note().leave();
        assertThat(small.inspection.snapshot().state().listConflicts()).isEmpty();
        assertThat(Notes.of(small.inspection.snapshot().state()).about(small.id("TE-001")))
                .singleElement()
                .satisfies(note -> assertThat(note.text().text()).hasValue("First. Second."));
    }

    @Test
    void afterAKillTheFieldHoldsTheDraftWithItsCaret() {
        model.note().textProperty().set("Half a sent");
        model.note().caretProperty().set(4);
        model.note().keep();
        var restarted =
                new RecordingViewModel(
                        new EntryQueue(small.inspection, background),
                        background,
                        SmallInspection.WORDS);
        restarted.open(small.id("TE-001"));
        assertThat(restarted.note().textProperty().get()).isEqualTo("Half a sent");
        assertThat(restarted.note().caretProperty().get()).isEqualTo(4);
    }

    @Test
    void aCaseIsCompleteAndSignedOffOnlyWithEveryAnswer() {
        model.acts().complete();
        assertThat(small.subject("TE-001").status()).isEqualTo(Status.NOT_STARTED);
        for (String code : sheet().subject().answers().keySet()) {
            model.openQuestion(code);
            model.acts().judge(AnswerState.YES);
        }
        model.acts().complete();
        assertThat(small.subject("TE-001").status()).isEqualTo(Status.COMPLETE);
        model.acts().signOff();
        assertThat(small.subject("TE-001").status()).isEqualTo(Status.SIGNED_OFF);
        assertThat(sheet().isLocked()).isTrue();
        model.acts().takeBackSignOff("Too early.");
        assertThat(sheet().isLocked()).isFalse();
        assertThat(sheet().check().said().orElseThrow()).contains("Too early.");
        assertThat(model.history().count()).isPositive();
        model.acts().reopen();
        assertThat(small.subject("TE-001").status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void nextUnansweredGoesThroughPromptsAndJudgementsAndRoundTheCase() {
        model.acts().answer(AnswerState.YES);
        model.openNextUnanswered();
        assertThat(model.rowProperty().get()).isEqualTo(1);
        model.acts().answer(AnswerState.NO);
        model.rowProperty().set(2);
        model.acts().answer(AnswerState.NO);
        model.openNextUnanswered();
        assertThat(sheet().question().code()).isEqualTo("2.2.1");
        assertThat(model.rowProperty().get()).isEqualTo(3);
        model.acts().judge(AnswerState.NO);
        model.openNextUnanswered();
        assertThat(sheet().question().code()).isEqualTo("2.2.2");
        assertThat(model.rowProperty().get()).isZero();
        model.openJudgement("2.5.3");
        model.openNextUnanswered();
        assertThat(sheet().question().code()).isEqualTo("2.2.2");
    }

    @Test
    void promptsOfAQuestionThatDoesNotApplyAreNotGoneTo() {
        model.openQuestion("2.5.3");
        model.acts().judge(AnswerState.NOT_APPLICABLE, "no review due");
        model.openNextUnanswered();
        assertThat(sheet().question().code()).isEqualTo("2.2.1");
    }

    @Test
    void whenNothingIsOpenNextUnansweredSaysSo() {
        model.open(small.id("TR-01"));
        for (int row = 0; row < sheet().rows().size(); row++) {
            model.rowProperty().set(row);
            model.acts().answer(AnswerState.YES);
        }
        model.acts().judge(AnswerState.YES);
        model.openNextUnanswered();
        assertThat(model.saidProperty().get()).startsWith("Every prompt and every key question");
    }

    @Test
    void theCheckNamesWhatIsMissingAndWhatIsDoubtful() {
        for (int row = 0; row < sheet().rows().size(); row++) {
            model.rowProperty().set(row);
            model.acts().answer(AnswerState.NO);
        }
        model.acts().judge(AnswerState.YES);
        assertThat(sheet().check().missing()).isEqualTo(11);
        assertThat(sheet().check().faults()).hasSize(12);
        assertThat(sheet().check().faults().getLast().isDoubtful()).isTrue();
        model.acts().judge(AnswerState.YES, "The file was read twice.");
        assertThat(sheet().check().faults()).hasSize(11);
    }

    @Test
    void aCommentOnAQuestionIsKeptWhileItIsTypedAndStandsBesideTheQuestion() {
        model.open(small.id("TR-01"));
        model.acts().judge(AnswerState.YES);
        model.acts().complete();
        FieldTyping.Place place = model.acts().comment(small.id("TR-01"), "2.1.1");
        model.acts().typing().type(sheet().seen(), place, "Which sour", 10);
        background.pass(Duration.ofSeconds(1));
        var killed =
                new RecordingViewModel(
                        new EntryQueue(small.inspection, background),
                        background,
                        SmallInspection.WORDS);
        assertThat(killed.acts().typing().text(sheet().seen(), place)).isEqualTo("Which sour");
        model.acts().typing().type(sheet().seen(), place, "Which source?", 13);
        model.leave();
        assertThat(sheet().check().comment("2.1.1").orElseThrow().text())
                .isEqualTo("Which source?");
        assertThat(sheet().subject().changedSince()).isFalse();
        model.history().setRead(true);
        assertThat(model.history().linesProperty().get().getFirst().what())
                .isEqualTo("commented on key question 2.1.1");
    }

    @Test
    void aReturnedCaseSaysWhoReturnedItAndWhy() {
        model.open(small.id("TR-01"));
        model.acts().judge(AnswerState.YES);
        model.acts().complete();
        assertThat(sheet().check().said().orElseThrow()).contains("Marked complete by A. Tester");
        model.acts().giveBack("Look at the proposal again.");
        assertThat(small.subject("TR-01").status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(sheet().check().said().orElseThrow())
                .contains("Returned by A. Tester", "Look at the proposal again.");
        model.history().setRead(true);
        assertThat(model.history().linesProperty().get().getFirst().what())
                .isEqualTo("returned the case");
        model.acts().complete();
        assertThat(sheet().check().said().orElseThrow()).contains("Marked complete by A. Tester");
    }

    @Test
    void whatStoodBeforeAnActIsRestoredFromTheHistory() {
        model.acts().answer(AnswerState.YES);
        model.acts().answer(AnswerState.NO);
        model.history().setRead(true);
        HistoryLine changed = model.history().linesProperty().get().getFirst();
        assertThat(changed.detail()).contains("was Yes", "this laptop");
        assertThat(changed.question()).isEqualTo("2.2.1");
        assertThat(changed.earlier()).extracting(HistoryLine.Earlier::word).containsExactly("Yes");
        model.acts().restore(changed.earlier().getFirst());
        assertThat(sheet().rows().getFirst().answer()).isEqualTo(AnswerState.YES);
        assertThat(small.inspection.snapshot().state().listConflicts()).isEmpty();
    }

    @Test
    void aCourtReportAsksItsOneKeyQuestion() {
        model.open(small.id("TR-01"));
        assertThat(sheet().tabs()).extracting(CaseSheet.Tab::code).containsExactly("2.1.1");
        model.acts().judge(AnswerState.YES);
        assertThat(small.subject("TR-01").judged()).isOne();
    }
}
