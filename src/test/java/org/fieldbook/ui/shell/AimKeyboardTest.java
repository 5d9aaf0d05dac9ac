package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// Enter and Space record an answer only once an arrow has aimed at it, where everybody sees it.
class AimKeyboardTest {

    private static final PseudoClass AIMED = PseudoClass.getPseudoClass("aimed");
    private static final String PROMPT = "recording-prompt-2.2.1a";
    private static final String JUDGEMENT = "recording-judgement-answer";

    @TempDir private Path folder;
    private TestDesk desk;
    private int before;

    @BeforeEach
    void openTheFirstCase() {
        desk = new TestDesk(folder);
        desk.openTheInspection();
        desk.openACase();
        awaitFocus(PROMPT);
        before = changes();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private int changes() {
        return desk.inspection().orElseThrow().snapshot().state().size();
    }

    private SampleSubject subject() {
        return desk.inspection().orElseThrow().snapshot().subjects().stream()
                .filter(one -> one.reference().equals("TE-001"))
                .findFirst()
                .orElseThrow();
    }

    private void press(KeyCode... keys) {
        desk.keyboard.press(keys);
    }

    private void pressEnterAndSpace() {
        press(KeyCode.ENTER);
        press(KeyCode.SPACE);
    }

    /// What people see by this id; no selector, as codes have dots.
    private Node find(String id) {
        return Toolkit.call(() ->
                desk.keyboard.scene().getRoot().lookupAll("*").stream()
                        .filter(node -> id.equals(node.getId()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no node " + id)));
    }

    private void awaitFocus(String id) {
        desk.keyboard.await(
                id + " has the keyboard",
                () -> id.equals(desk.keyboard.scene().getFocusOwner().getId()));
    }

    private long aimedAt(String id) {
        return Toolkit.call(() ->
                find(id).lookupAll(".part").stream()
                        .map(Node::getPseudoClassStates)
                        .filter(states -> states.contains(AIMED))
                        .count());
    }

    private void awaitPrompt(String answer) {
        desk.keyboard.await(
                "the prompt says " + answer,
                () -> find(PROMPT).getAccessibleText().contains(answer));
    }

    private void judgeNo(String question) {
        press(KeyCode.SHIFT, KeyCode.N);
        awaitJudged(question);
    }

    private void awaitJudged(String question) {
        desk.keyboard.await(
                question + " is judged", () -> subject().answers().get(question) == AnswerState.NO);
    }

    @Test
    void aSecondEnterAfterOpeningACaseRecordsNothing() {
        assertThat(aimedAt(PROMPT)).isZero();
        pressEnterAndSpace();
        // All is recorded in turn: what was pressed before is there by now, if it was an answer.
        judgeNo("2.2.1");
        assertThat(changes()).isEqualTo(before + 1);
    }

    @Test
    void whatAnArrowAimsAtIsShownAndChosen() {
        press(KeyCode.RIGHT);
        assertThat(aimedAt(PROMPT)).isOne();
        press(KeyCode.RIGHT);
        press(KeyCode.ENTER);
        awaitPrompt("Answer No.");
        press(KeyCode.LEFT);
        press(KeyCode.SPACE);
        awaitPrompt("Answer Yes.");
        press(KeyCode.DELETE);
        awaitPrompt("Answer Not answered.");
        desk.keyboard.await("nothing is aimed at", () -> aimedAt(PROMPT) == 0);
    }

    @Test
    void anAimIsForgottenOnceThePromptIsLeftAndInAnotherKeyQuestion() {
        press(KeyCode.RIGHT);
        press(KeyCode.DOWN);
        press(KeyCode.UP);
        assertThat(aimedAt(PROMPT)).isZero();
        press(KeyCode.RIGHT);
        Toolkit.call(() -> {
            ((ToggleButton) find("recording-tab-2.2.2")).fire();
            return true;
        });
        awaitFocus("recording-prompt-2.2.2a");
        pressEnterAndSpace();
        judgeNo("2.2.2");
        assertThat(changes()).isEqualTo(before + 1);
    }

    @Test
    void theJudgementTakesNothingEitherUntilAnArrowAims() {
        desk.keyboard.tabTo(JUDGEMENT);
        pressEnterAndSpace();
        assertThat(aimedAt(JUDGEMENT)).isZero();
        press(KeyCode.RIGHT);
        assertThat(aimedAt(JUDGEMENT)).isOne();
        press(KeyCode.RIGHT);
        press(KeyCode.ENTER);
        awaitJudged("2.2.1");
        assertThat(changes()).isEqualTo(before + 1);
    }
}
