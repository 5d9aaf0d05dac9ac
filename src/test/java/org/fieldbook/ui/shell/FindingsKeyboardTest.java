package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Optional;

/// Strengths are written, folded away and brought out by the keyboard alone.
class FindingsKeyboardTest {

    private static final String ADD = "finding-add-strength-1.1";
    private static final String MORE = "finding-more-strength-1.1";

    private static final int MOST_TABS = 80;

    @TempDir private Path folder;

    @Test
    void ofManyStrengthsThreeAreShownUntilSomebodyAsksForTheOthers() {
        try (TestDesk desk = new TestDesk(folder)) {
            desk.openTheInspection();
            desk.keyboard.press(KeyCode.ALT, KeyCode.DIGIT3);
            desk.keyboard.await("the judgement is there", () -> find(desk, ADD).isPresent());
            for (int number = 1; number <= 5; number++) {
                write(desk, "Strength " + number);
            }
            assertThat(shown(desk)).as("whoever writes sees what they wrote").isEqualTo(5);
            assertThat(find(desk, MORE).isPresent()).isFalse();
            desk.lock();
            desk.unlock();
            desk.keyboard.await("the inspection is back", () -> desk.present("window-lock"));
            desk.keyboard.press(KeyCode.ALT, KeyCode.DIGIT3);
            desk.keyboard.await("there are more", () -> find(desk, MORE).isPresent());
            assertThat(shown(desk)).isEqualTo(3);
            assertThat(find(desk, MORE).orElseThrow().getText()).isEqualTo("Show 2 more");
            go(desk, MORE);
            desk.keyboard.await("all are shown", () -> shown(desk) == 5);
            assertThat(find(desk, MORE).isPresent()).isFalse();
            assertThat(isFocused(desk, ADD)).isTrue();
        }
    }

    private static void write(TestDesk desk, String text) {
        int before = shown(desk);
        go(desk, ADD);
        desk.keyboard.await("it is being written", () -> desk.present("finding-text"));
        Toolkit.call(() -> {
            ((TextArea) desk.keyboard.find("finding-text")).setText(text);
            return true;
        });
        go(desk, "finding-done");
        desk.keyboard.await("it is listed", () -> shown(desk) == before + 1);
    }

    /// As long as it is seen. A standard's code is no part of a selector.
    private static Optional<Labeled> find(TestDesk desk, String id) {
        return Toolkit.call(() ->
                desk.keyboard.scene().getRoot().lookupAll("*").stream()
                        .filter(node -> id.equals(node.getId()) && node.isVisible())
                        .map(Labeled.class::cast)
                        .findFirst());
    }

    private static int shown(TestDesk desk) {
        return Toolkit.call(() ->
                (int)
                        desk.keyboard.scene().getRoot().lookupAll(".finding-edit").stream()
                                .filter(edit -> edit.getScene() != null)
                                .count());
    }

    private static void go(TestDesk desk, String id) {
        for (int tabs = 0; tabs < MOST_TABS && !isFocused(desk, id); tabs++) {
            desk.keyboard.press(KeyCode.TAB);
        }
        assertThat(isFocused(desk, id)).as("Tab leads to " + id).isTrue();
        desk.keyboard.press(KeyCode.SPACE);
    }

    private static boolean isFocused(TestDesk desk, String id) {
        return Toolkit.call(() ->
                Optional.ofNullable(desk.keyboard.scene().getFocusOwner())
                        .map(Node::getId)
                        .equals(Optional.of(id)));
    }
}
