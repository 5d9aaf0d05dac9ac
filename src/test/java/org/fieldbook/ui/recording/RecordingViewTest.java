package org.fieldbook.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.Notes;
import org.fieldbook.inspection.Status;
import org.fieldbook.service.QuickStores;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.control.AttachmentsViewModel;
import org.fieldbook.ui.control.StepList;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.FxBackground;
import org.fieldbook.ui.fx.Keyboard;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.fieldbook.ui.fx.SingleKeys;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

class RecordingViewTest {

    @TempDir Path folder;

    private final RecordingDialogs dialogs = new RecordingDialogs();
    private SmallInspection small;
    private RecordingViewModel model;
    private Keyboard keyboard;
    private final SingleKeys single = new SingleKeys(true, _ -> {});

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
        Toolkit.startHeadless();
        var background = new FxBackground(Runnable::run);
        var queue = new EntryQueue(small.inspection, background);
        model =
                Toolkit.call(
                        () -> new RecordingViewModel(queue, background, SmallInspection.WORDS));
        keyboard = new Keyboard(() -> view(queue, background));
        Toolkit.call(() -> {
            model.open(small.id("TE-001"));
            return true;
        });
        press(KeyCode.ESCAPE);
    }

    private RecordingView view(EntryQueue queue, FxBackground background) {
        var files = new AttachmentsViewModel(queue, background, dialogs, SmallInspection.WORDS);
        var view =
                new RecordingView(
                        new RecordingView.Models(model, files, single),
                        queue.watch(),
                        dialogs,
                        SmallInspection.WORDS,
                        () -> {});
        small.inspection.onChange(snapshot -> background.post(() -> view.show(snapshot)));
        view.show(small.inspection.snapshot());
        return view;
    }

    @AfterEach
    void close() {
        keyboard.close();
        small.close();
    }

    private void press(KeyCode... keys) {
        keyboard.press(keys);
    }

    private <T> T shown(Supplier<T> value) {
        return Toolkit.call(value);
    }

    private CaseSheet sheet() {
        return Objects.requireNonNull(model.sheetProperty().get());
    }

    private void awaitRow(int row, AnswerState answer) {
        keyboard.await(
                "prompt " + row + " says " + answer,
                () -> sheet().rows().get(row).answer() == answer);
    }

    @Test
    void yNAndXAnswerJAndKMoveAndDeleteClears() {
        press(KeyCode.Y);
        awaitRow(0, AnswerState.YES);
        press(KeyCode.J);
        press(KeyCode.N);
        awaitRow(1, AnswerState.NO);
        press(KeyCode.J);
        press(KeyCode.X);
        awaitRow(2, AnswerState.NOT_APPLICABLE);
        press(KeyCode.K);
        press(KeyCode.DELETE);
        awaitRow(1, AnswerState.UNANSWERED);
        assertThat(shown(() -> sheet().rows().getFirst().answer())).isEqualTo(AnswerState.YES);
    }

    /// The caps that are seen.
    private List<String> caps() {
        return shown(() ->
                keyboard.scene().getRoot().lookupAll(".key-hint").stream()
                        .filter(RecordingViewTest::isSeen)
                        .map(cap -> ((Label) cap).getText())
                        .toList());
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    @Test
    void withSingleKeysOffACharacterDoesNothingWithoutAltAndWhatWritesNoneAsBefore() {
        assertThat(caps()).contains("Y", "J", "E", "U").noneMatch(cap -> cap.startsWith("Alt"));
        Toolkit.call(() -> {
            single.choose(false);
            return true;
        });
        for (KeyCode key : List.of(KeyCode.Y, KeyCode.J, KeyCode.U, KeyCode.E)) {
            press(key);
            press(KeyCode.SHIFT, key);
        }
        assertThat(shown(() -> sheet().rows().getFirst().answer()))
                .isEqualTo(AnswerState.UNANSWERED);
        assertThat(shown(() -> sheet().judgement().answer())).isEqualTo(AnswerState.UNANSWERED);
        assertThat(shown(() -> model.rowProperty().get())).isZero();
        assertThat(shown(() -> keyboard.find("recording-note").isFocused())).isFalse();

        press(KeyCode.ALT, KeyCode.Y);
        awaitRow(0, AnswerState.YES);
        press(KeyCode.ALT, KeyCode.J);
        press(KeyCode.ALT, KeyCode.N);
        awaitRow(1, AnswerState.NO);
        press(KeyCode.UP);
        press(KeyCode.DELETE);
        awaitRow(0, AnswerState.UNANSWERED);
        press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.N);
        keyboard.await("it is judged", () -> sheet().judgement().answer() == AnswerState.NO);
        assertThat(caps())
                .contains("Alt+Y", "Alt+J", "Alt+E", "Alt+U")
                .doesNotContain("Y", "N", "X", "J", "K", "E", "U");
        assertThat(
                        shown(() ->
                                ((RecordingView) keyboard.scene().lookup("#recording"))
                                        .shortcuts().stream()
                                                .flatMap(one -> one.keys().stream())
                                                .toList()))
                .contains("Alt+Y", "Alt+Shift+Y", "Delete", "Down")
                .doesNotContain("Y", "Shift+Y", "J");
        press(KeyCode.ALT, KeyCode.E);
        keyboard.await("the note has the focus", () -> keyboard.find("recording-note").isFocused());
        assertThat(shown(() -> ((TextArea) keyboard.find("recording-note")).getText())).isEmpty();
    }

    @Test
    void anAnswerThatTheDiskRefusedIsMarkedInWordsWhereItStandsUntilItIsSaved() {
        QuickStores.disk(small.inspection).readOnly();
        press(KeyCode.Y);
        keyboard.await("the mark is seen", () -> marks() == 1);
        assertThat(shown(() -> keyboard.scene().getFocusOwner().getAccessibleText()))
                .contains("Yes")
                .endsWith("Not saved yet");
        press(KeyCode.SHIFT, KeyCode.N);
        keyboard.await("the judgement is marked too", () -> marks() == 2);
        QuickStores.disk(small.inspection).none();
        press(KeyCode.J);
        press(KeyCode.N);
        keyboard.await("nothing is marked once all is saved", () -> marks() == 0);
        awaitRow(0, AnswerState.YES);
        awaitRow(1, AnswerState.NO);
        assertThat(shown(() -> sheet().judgement().answer())).isEqualTo(AnswerState.NO);
    }

    /// How many answers are marked as not saved.
    private long marks() {
        return keyboard.scene().getRoot().lookupAll(".not-saved-mark").stream()
                .filter(Node::isVisible)
                .count();
    }

    @Test
    void keysPressedFasterThanTheDiskLeaveNoConflict() {
        keyboard.pressAtOnce(
                KeyCode.Y, KeyCode.N, KeyCode.Y, KeyCode.N, KeyCode.Y, KeyCode.J, KeyCode.N);
        awaitRow(1, AnswerState.NO);
        awaitRow(0, AnswerState.YES);
        assertThat(small.inspection.snapshot().state().listConflicts()).isEmpty();
    }

    @Test
    void lettersTypedIntoANoteAreTextAndNoAnswers() {
        press(KeyCode.E);
        keyboard.await("the note has the focus", () -> keyboard.find("recording-note").isFocused());
        press(KeyCode.N);
        press(KeyCode.Y);
        press(KeyCode.X);
        var note = (TextArea) keyboard.find("recording-note");
        String typed = shown(note::getText);
        assertThat(typed).isEqualToIgnoringCase("nyx");
        assertThat(shown(() -> sheet().rows().getFirst().answer()))
                .isEqualTo(AnswerState.UNANSWERED);
        press(KeyCode.ESCAPE);
        keyboard.await(
                "the note is an act",
                () ->
                        !Notes.of(small.inspection.snapshot().state())
                                .about(small.id("TE-001"))
                                .isEmpty());
    }

    @Test
    void controlZUndoesOutsideText() {
        press(KeyCode.Y);
        awaitRow(0, AnswerState.YES);
        press(KeyCode.CONTROL, KeyCode.Z);
        awaitRow(0, AnswerState.UNANSWERED);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        awaitRow(0, AnswerState.YES);
    }

    @Test
    void aWholeCaseIsDoneWithoutAMouse() {
        List<String> codes = shown(() -> List.copyOf(sheet().subject().answers().keySet()));
        assertThat(codes).hasSize(12);
        for (String code : codes) {
            keyboard.await(code + " is open", () -> sheet().question().code().equals(code));
            press(KeyCode.SHIFT, KeyCode.Y);
            keyboard.await(
                    code + " is judged", () -> sheet().judgement().answer() == AnswerState.YES);
            tabTo("recording-next");
            press(KeyCode.SPACE);
        }
        keyboard.await("the check is shown", () -> model.checkingProperty().get());
        tabTo("recording-complete");
        press(KeyCode.SPACE);
        keyboard.await(
                "the case is complete", () -> small.subject("TE-001").status() == Status.COMPLETE);
    }

    private void open(String reference) {
        Toolkit.call(() -> {
            model.open(small.id(reference));
            return true;
        });
        press(KeyCode.ESCAPE);
    }

    private void tabTo(String id) {
        for (int steps = 0; steps < 60 && !keyboard.find(id).isFocused(); steps++) {
            press(KeyCode.TAB);
        }
        assertThat(keyboard.find(id).isFocused()).as("Tab leads to " + id).isTrue();
    }

    @Test
    void aCourtReportIsRecordedWithoutAMouse() {
        open("TR-01");
        assertThat(shown(() -> sheet().question().code())).isEqualTo("2.1.1");
        int prompts = shown(() -> sheet().rows().size());
        assertThat(prompts).isPositive();
        for (int prompt = 0; prompt < prompts; prompt++) {
            press(KeyCode.Y);
            awaitRow(prompt, AnswerState.YES);
            press(KeyCode.J);
        }
        press(KeyCode.E);
        keyboard.await("the note has the focus", () -> keyboard.find("recording-note").isFocused());
        press(KeyCode.N);
        press(KeyCode.ESCAPE);
        press(KeyCode.SHIFT, KeyCode.Y);
        keyboard.await("it is judged", () -> sheet().judgement().answer() == AnswerState.YES);
        tabTo("recording-next");
        press(KeyCode.SPACE);
        keyboard.await("the check is shown", () -> model.checkingProperty().get());
        tabTo("recording-complete");
        press(KeyCode.SPACE);
        keyboard.await("it is complete", () -> small.subject("TR-01").status() == Status.COMPLETE);
        assertThat(Notes.of(small.inspection.snapshot().state()).about(small.id("TR-01")))
                .hasSize(1);
    }

    @Test
    void whatIsMissingComesBeforeWhatIsDoubtfulAndNothingIsSaidTwiceOnThePageThatChecks() {
        open("TE-001");
        for (int prompt = 0; prompt < 3; prompt++) {
            press(KeyCode.N);
            awaitRow(prompt, AnswerState.NO);
            press(KeyCode.J);
        }
        press(KeyCode.SHIFT, KeyCode.Y);
        keyboard.await("it is judged", () -> sheet().judgement().answer() == AnswerState.YES);
        assertThat(currentSteps()).doesNotContain("sign-off");
        tabTo("recording-check");
        press(KeyCode.SPACE);
        keyboard.await("the summary", () -> keyboard.find("recording-check-summary").isFocused());
        assertThat(currentSteps()).containsExactly("sign-off");
        List<String> links =
                Toolkit.call(() ->
                        keyboard.scene().getRoot().lookupAll(".fault-list .fault-link").stream()
                                .map(link -> ((Labeled) link).getText())
                                .toList());
        assertThat(links).hasSize(12);
        assertThat(links.subList(0, 11)).allMatch(text -> text.endsWith("has no answer"));
        assertThat(links.getLast()).contains("prompts are No but the judgement is Yes");
        assertThat(Toolkit.call(() -> keyboard.find("recording-check-summary").getAccessibleText()))
                .isEqualTo("11 answers are missing, 1 to look at");
        assertThat(
                        Toolkit.call(() ->
                                keyboard.find("recording-nudges").lookupAll(".label").stream()
                                        .map(label -> ((Labeled) label).getText())
                                        .toList()))
                .noneMatch(text -> text.contains("say the opposite"));
        press(KeyCode.ESCAPE);
        assertThat(currentSteps()).doesNotContain("sign-off");
    }

    private List<String> currentSteps() {
        return Toolkit.call(() ->
                ((StepList) keyboard.find("recording-steps"))
                        .getItems().stream()
                                .filter(StepList.Step::current)
                                .map(StepList.Step::id)
                                .toList());
    }

    @Test
    void aCaseThatIsSignedOffIsReopenedAndChangedWithoutAMouse() {
        open("TR-01");
        press(KeyCode.SHIFT, KeyCode.Y);
        keyboard.await("it is judged", () -> sheet().judgement().answer() == AnswerState.YES);
        tabTo("recording-check");
        press(KeyCode.SPACE);
        for (String mark : List.of("recording-complete", "recording-signOff")) {
            keyboard.await(mark + " is offered", () -> keyboard.find(mark).isVisible());
            tabTo(mark);
            press(KeyCode.SPACE);
            keyboard.await(mark + " is done", () -> !keyboard.find(mark).isVisible());
        }
        press(KeyCode.ESCAPE);
        press(KeyCode.SHIFT, KeyCode.N);
        assertThat(shown(() -> model.saidProperty().get())).contains("Signed off by");
        assertThat(small.subject("TR-01").status()).isEqualTo(Status.SIGNED_OFF);
        tabTo("recording-check");
        press(KeyCode.SPACE);
        dialogs.reason = Optional.of("Too early.");
        tabTo("recording-unsign");
        press(KeyCode.SPACE);
        keyboard.await("it can be reopened", () -> keyboard.find("recording-reopen").isVisible());
        tabTo("recording-reopen");
        press(KeyCode.SPACE);
        keyboard.await(
                "it is reopened", () -> small.subject("TR-01").status() == Status.IN_PROGRESS);
        press(KeyCode.ESCAPE);
        press(KeyCode.SHIFT, KeyCode.N);
        keyboard.await("it is changed", () -> sheet().judgement().answer() == AnswerState.NO);
    }

    @Test
    void aCaseIsReturnedWithACommentOnAQuestionAndComesBackWithoutAMouse() {
        open("TR-01");
        press(KeyCode.SHIFT, KeyCode.Y);
        keyboard.await("it is judged", () -> sheet().judgement().answer() == AnswerState.YES);
        check("recording-complete", Status.COMPLETE);
        press(KeyCode.ESCAPE);
        tabTo("recording-comment");
        keyboard.typeOver("Which enquiries?");
        dialogs.reason = Optional.of("One question.");
        check("recording-return", Status.IN_PROGRESS);
        assertThat(shown(() -> sheet().check().comment("2.1.1")).orElseThrow().text())
                .isEqualTo("Which enquiries?");
        assertThat(shown(() -> sheet().check().said()).orElseThrow()).contains("One question.");
        check("recording-complete", Status.COMPLETE);
        assertThat(shown(() -> sheet().check().comment("2.1.1"))).isPresent();
    }

    /// Does this on the page that checks the case.
    private void check(String action, Status then) {
        if (!keyboard.find("recording-check-pane").isVisible()) {
            tabTo("recording-check");
            press(KeyCode.SPACE);
        }
        keyboard.await(action + " is offered", () -> keyboard.find(action).isVisible());
        tabTo(action);
        press(KeyCode.SPACE);
        keyboard.await(action + " is done", () -> small.subject("TR-01").status() == then);
    }

    @Test
    void shiftXSaysWhyItIsNotAllowed() {
        press(KeyCode.SHIFT, KeyCode.X);
        assertThat(shown(() -> model.saidProperty().get())).contains("2.2.1", "every case");
        assertThat(shown(() -> sheet().judgement().answer())).isEqualTo(AnswerState.UNANSWERED);
    }

    @Test
    void whatANoteShowsIsTakenBackWithDeleteAndIsNoNoteOfItsOwn() {
        tabTo("recording-note-shows");
        press(KeyCode.SPACE);
        press(KeyCode.ESCAPE);
        keyboard.await(
                "the choice is an act",
                () ->
                        !Notes.of(small.inspection.snapshot().state())
                                .about(small.id("TE-001"))
                                .isEmpty());
        assertThat(shown(() -> sheet().rows().getFirst().notes())).isZero();
        tabTo("recording-note-shows");
        press(KeyCode.DELETE);
        press(KeyCode.ESCAPE);
        keyboard.await(
                "the choice is taken back",
                () ->
                        Notes.of(small.inspection.snapshot().state())
                                .about(small.id("TE-001"))
                                .getFirst()
                                .shows()
                                .isEmpty());
    }
}
