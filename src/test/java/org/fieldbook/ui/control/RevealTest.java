package org.fieldbook.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.fieldbook.ui.fx.Keyboard;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.Test;

class RevealTest {

    private final StringProperty said = new SimpleStringProperty("");

    @Test
    void whatWentWrongIsSeenWhereverTheKeyboardIs() {
        try (Keyboard keyboard =
                new Keyboard(() -> page(new Button("Choose"), new Button("Next")))) {
            focus(keyboard, "first");
            assertThat(isSeen(keyboard, "first")).isTrue();
            say("This file is no bundle.");
            keyboard.await("it is seen", () -> isSeen(keyboard, "alert"));
            assertThat(isSeen(keyboard, "first")).as("there is no room for both").isFalse();
            keyboard.press(KeyCode.TAB);
            keyboard.await("whoever goes on sees where", () -> isSeen(keyboard, "second"));
        }
    }

    @Test
    void whoeverIsTypingKeepsTheirFieldInView() {
        try (Keyboard keyboard = new Keyboard(() -> page(new TextField(), new Button("Next")))) {
            focus(keyboard, "first");
            say("Not saved.");
            keyboard.await("it has its place", () -> keyboard.find("alert").isVisible());
            Toolkit.settle();
            assertThat(isSeen(keyboard, "first")).isTrue();
        }
    }

    private ScrollPane page(Node first, Node second) {
        first.setId("first");
        second.setId("second");
        var between = new Region();
        between.setMinHeight(2000);
        var page = new PageScroll(new VBox(new AlertBox("alert", said), between, first, second));
        page.setId("page");
        return page;
    }

    private void say(String words) {
        Toolkit.call(() -> {
            said.set(words);
            return true;
        });
    }

    private static void focus(Keyboard keyboard, String id) {
        Toolkit.call(() -> {
            keyboard.find(id).requestFocus();
            return true;
        });
        Toolkit.settle();
    }

    private static boolean isSeen(Keyboard keyboard, String id) {
        return Toolkit.call(() -> {
            Node page = keyboard.scene().lookup("#page");
            Node node = keyboard.scene().lookup("#" + id);
            Bounds place = node.localToScene(node.getBoundsInLocal());
            return node.isVisible()
                    && page.localToScene(page.getBoundsInLocal())
                            .contains(place.getCenterX(), place.getCenterY());
        });
    }
}
