package org.fieldbook.ui.cases;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.fieldbook.ui.control.Reveal;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Scroll;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.stream.Stream;

/// A layer over the page on which a button lets its choices down. Escape, a click beside them and Tab out of them
/// take them away; the keyboard goes back to the button. It is part of the window, so that a lock takes it away
/// with everything else.
final class DropPane extends Pane {

    private static final double BAR = 20;

    /// Px between the choices and the edge of the page.
    private static final double EDGE = 8;

    private final StackPane body = new StackPane();
    private final Scroll scroll = new Scroll(body);
    private @Nullable Node button;
    private boolean isOpening;

    DropPane() {
        scroll.getStyleClass().addAll(Style.CARD, "drop");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        Reveal.focusIn(scroll);
        getChildren().add(scroll);
        setVisible(false);
        addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    if (event.getTarget() == this) {
                        close();
                    }
                });
        scroll.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        close();
                        event.consume();
                    }
                });
        scroll.focusWithinProperty()
                .subscribe(within -> {
                    if (!within && isVisible() && !isOpening) {
                        hide();
                    }
                });
    }

    /// Lets these choices down below the button, with the keyboard on the first of them.
    void open(Node below, VBox choices) {
        isOpening = true;
        button = below;
        body.getChildren().setAll(choices);
        setVisible(true);
        toFront();
        applyCss();
        layout();
        first(choices).ifPresent(Node::requestFocus);
        isOpening = false;
    }

    /// The first below it that takes the keyboard.
    private static Optional<Node> first(Parent parent) {
        return parent.getChildrenUnmodifiable().stream()
                .flatMap(child -> {
                    if (child.isFocusTraversable() && child.isVisible() && !child.isDisabled()) {
                        return Stream.of(child);
                    }
                    return child instanceof Pane inner ? first(inner).stream() : Stream.empty();
                })
                .findFirst();
    }

    /// Takes the choices away; the keyboard goes back to the button.
    void close() {
        Node back = button;
        if (isVisible() && back != null) {
            back.requestFocus();
        }
        hide();
    }

    private void hide() {
        setVisible(false);
        button = null;
        body.getChildren().clear();
    }

    @Override
    protected void layoutChildren() {
        Node below = button;
        if (below == null) {
            return;
        }
        Bounds at = sceneToLocal(below.localToScene(below.getLayoutBounds()));
        double widest = Math.max(0, getWidth() - 2 * EDGE);
        double width = Math.min(Math.ceil(scroll.prefWidth(-1)) + 2, widest);
        double wanted = Math.ceil(scroll.prefHeight(width)) + 2;
        double room = getHeight() - at.getMaxY() - EDGE;
        double y = at.getMaxY();
        double above = at.getMinY() - EDGE;
        if (wanted > room && above > room) {
            room = above;
            y = Math.max(EDGE, at.getMinY() - wanted);
        }
        if (wanted > room) {
            // Beside the bar that scrolls there is the same room for words.
            width = Math.min(width + BAR, widest);
        }
        double x = Math.clamp(at.getMinX(), EDGE, Math.max(EDGE, getWidth() - EDGE - width));
        scroll.resizeRelocate(x, y, width, Math.min(wanted, Math.max(0, room)));
    }
}
