package org.fieldbook.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.fieldbook.ui.fx.Keyboard;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.Test;

class RevealTest {

    /// Of a window that is 900 px high.
    private static final double NEAR = 600;

    private static final double FAR = 2000;

    private final StringProperty said = new SimpleStringProperty("");

    @Test
    void whatWentWrongIsSeenBesideWhatHasTheKeyboard() {
        try (Keyboard keyboard = new Keyboard(() -> page(NEAR))) {
            focus(keyboard, "first");
            Toolkit.call(() -> {
                ((ScrollPane) keyboard.find("page")).setVvalue(0.3);
                return true;
            });
            say("This file is no bundle.");
            keyboard.await("it is seen", () -> isSeen(keyboard, "alert"));
            assertThat(isSeen(keyboard, "first")).isTrue();
        }
    }

    @Test
    void whatHasTheKeyboardStaysInViewWhereThereIsNoRoomForBoth() {
        try (Keyboard keyboard = new Keyboard(() -> page(FAR))) {
            focus(keyboard, "first");
            say("Not saved.");
            keyboard.await("it has its place", () -> isPlaced(keyboard));
            Toolkit.settle();
            assertThat(isSeen(keyboard, "first")).isTrue();
        }
    }

    private ScrollPane page(double between) {
        var first = new Button("Choose");
        first.setId("first");
        var page =
                new PageScroll(
                        new VBox(new AlertBox("alert", said), room(between), first, room(FAR)));
        page.setId("page");
        return page;
    }

    private static Region room(double height) {
        var room = new Region();
        room.setMinHeight(height);
        return room;
    }

    private static boolean isPlaced(Keyboard keyboard) {
        return Toolkit.call(() -> ((Region) keyboard.find("alert")).getWidth() > 0);
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
