package org.fieldbook.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.Status;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.control.AttachmentsViewModel;
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

/// Guidance, history and the check, by keyboard.
class BesideTheFormTest {

    @TempDir Path folder;

    private final RecordingDialogs dialogs = new RecordingDialogs();
    private SmallInspection small;
    private RecordingViewModel model;
    private Keyboard keyboard;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
        Toolkit.startHeadless();
        var background = new FxBackground(Runnable::run);
        var queue = new EntryQueue(small.inspection, background);
        model =
                Toolkit.call(
                        () -> new RecordingViewModel(queue, background, SmallInspection.WORDS));
        keyboard =
                new Keyboard(() -> {
                    var view =
                            new RecordingView(
                                    new RecordingView.Models(
                                            model,
                                            new AttachmentsViewModel(
                                                    queue,
                                                    background,
                                                    dialogs,
                                                    SmallInspection.WORDS),
                                            new SingleKeys(true, _ -> {})),
                                    queue.watch(),
                                    dialogs,
                                    SmallInspection.WORDS,
                                    () -> {});
                    small.inspection.onChange(
                            snapshot -> background.post(() -> view.show(snapshot)));
                    view.show(small.inspection.snapshot());
                    return view;
                });
        Toolkit.call(() -> {
            model.open(small.id("TR-01"));
            return true;
        });
        press(KeyCode.ESCAPE);
    }

    @AfterEach
    void close() {
        keyboard.close();
        small.close();
    }

    private void press(KeyCode... keys) {
        keyboard.press(keys);
    }

    private CaseSheet sheet() {
        return Objects.requireNonNull(model.sheetProperty().get());
    }

    /// Codes have dots, which a selector would read as style classes.
    private Optional<Node> find(String id) {
        return Toolkit.call(() ->
                keyboard.scene().getRoot().lookupAll("*").stream()
                        .filter(node -> id.equals(node.getId()))
                        .findFirst());
    }

    private void awaitFocus(String id) {
        keyboard.await(
                "the keyboard is on " + id, () -> find(id).filter(Node::isFocused).isPresent());
    }

    private void tabTo(String id) {
        for (int steps = 0; steps < 60 && find(id).filter(Node::isFocused).isEmpty(); steps++) {
            press(KeyCode.TAB);
        }
        awaitFocus(id);
    }

    private void fire(Node node) {
        Toolkit.call(() -> {
            ((Button) node).fire();
            return true;
        });
    }

    private void judge() {
        press(KeyCode.SHIFT, KeyCode.Y);
        keyboard.await("it is judged", () -> sheet().judgement().answer() == AnswerState.YES);
    }

    @Test
    void f1OnAPromptLeadsToWhatThePackSaysAboutItAndEscapeBack() {
        press(KeyCode.J);
        press(KeyCode.F1);
        awaitFocus("recording-guidance-2.1.1b");
        press(KeyCode.ESCAPE);
        awaitFocus("recording-prompt-2.1.1b");
    }

    @Test
    void escapeEndsASearchFirst() {
        press(KeyCode.F1);
        Toolkit.call(() -> {
            var search = (TextField) find("recording-guidance-search").orElseThrow();
            search.requestFocus();
            search.setText("CHILDREN");
            return true;
        });
        assertThat(find("recording-guidance-2.1.1")).isPresent();
        press(KeyCode.ESCAPE);
        awaitFocus("recording-guidance-search");
        assertThat(((TextField) find("recording-guidance-search").orElseThrow()).getText())
                .isEmpty();
        press(KeyCode.ESCAPE);
        awaitFocus("recording-prompt-2.1.1a");
    }

    @Test
    void uGoesToTheNextPromptWithoutAnAnswerAndThenToTheJudgement() {
        int prompts = Toolkit.call(() -> sheet().rows().size());
        for (int prompt = 0; prompt < prompts; prompt++) {
            int place = prompt;
            press(KeyCode.Y);
            keyboard.await(
                    "it is answered", () -> sheet().rows().get(place).answer() == AnswerState.YES);
            press(KeyCode.U);
        }
        awaitFocus("recording-judgement-answer");
        press(KeyCode.K);
        awaitFocus("recording-prompt-2.1.1g");
    }

    @Test
    void markingCompleteWithAnAnswerMissingLeadsToTheSummaryAndFromThereToTheField() {
        tabTo("recording-check");
        press(KeyCode.SPACE);
        awaitFocus("recording-check-summary");
        tabTo("recording-complete");
        press(KeyCode.SPACE);
        awaitFocus("recording-check-summary");
        assertThat(small.subject("TR-01").status()).isEqualTo(Status.NOT_STARTED);
        press(KeyCode.TAB);
        awaitFocus("recording-fault-2.1.1");
        press(KeyCode.ENTER);
        awaitFocus("recording-judgement-answer");
    }

    @Test
    void aSignedOffCaseKeepsItsValuesTakesTheFocusAndShowsNoKeys() {
        judge();
        for (Runnable mark :
                List.<Runnable>of(() -> model.acts().complete(), () -> model.acts().signOff())) {
            Toolkit.call(() -> {
                mark.run();
                return true;
            });
            Toolkit.settle();
        }
        keyboard.await("it is signed off", () -> sheet().isLocked());
        assertThat(((Labeled) find("recording-reference").orElseThrow()).getText())
                .isEqualTo("TR-01");
        assertThat(find("recording-locked").orElseThrow().isVisible()).isTrue();
        assertThat(keyboard.scene().getRoot().lookupAll(".prompt-row .key-hint"))
                .noneMatch(Node::isVisible);
        tabTo("recording-note-source-read");
        press(KeyCode.N);
        assertThat(((TextField) find("recording-note-source-read").orElseThrow()).getText())
                .isEmpty();
        dialogs.reason = Optional.of("Too early.");
        fire(find("recording-notice-unsign").orElseThrow());
        keyboard.await("the sign-off is taken back", () -> !sheet().isLocked());
    }

    @Test
    void theHistorySaysWhoOpenedTheCaseAndTakesTheKeyboardThere() {
        Toolkit.call(() -> {
            ((SidePane) find("recording-side").orElseThrow()).getSelectionModel().select(2);
            return true;
        });
        keyboard.await("openings are read", () -> find("recording-history-openings").isPresent());
        tabTo("recording-history-openings");
        var said = (Label) find("recording-history-openings").orElseThrow();
        assertThat(said.getText()).startsWith("Opened on this laptop once.");
        var list = (VBox) find("recording-history").orElseThrow();
        assertThat(((Label) list.getChildren().getLast()).getText())
                .matches("A\\. Tester · Today \\d\\d:\\d\\d");
    }

    @Test
    void whatStoodThereIsRestoredByKeyboard() {
        judge();
        press(KeyCode.SHIFT, KeyCode.N);
        keyboard.await("it is changed", () -> sheet().judgement().answer() == AnswerState.NO);
        Toolkit.call(() -> {
            ((SidePane) find("recording-side").orElseThrow()).getSelectionModel().select(2);
            return true;
        });
        tabTo("recording-history-narrow");
        press(KeyCode.TAB);
        awaitFocus("recording-history-count");
        press(KeyCode.TAB);
        press(KeyCode.SPACE);
        keyboard.await("it is restored", () -> sheet().judgement().answer() == AnswerState.YES);
        awaitFocus("recording-history-count");
    }
}
