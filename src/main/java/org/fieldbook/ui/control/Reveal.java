package org.fieldbook.ui.control;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.stream.Stream;

/// Scrolls to whatever takes the focus: a scroll pane does not do that by itself.
public final class Reveal {

    private final ScrollPane scroll;

    /// Where this scrolled to last. Whoever scrolls elsewhere stays there.
    private double left;

    private double top;

    private boolean isWaiting;

    /// What was said last, until something is done in here.
    private @Nullable Node said;

    private Reveal(ScrollPane scroll) {
        this.scroll = scroll;
        left = scroll.getHvalue();
        top = scroll.getVvalue();
    }

    /// Whatever inside this scroll pane has the focus is in view from now on.
    public static void focusIn(ScrollPane scroll) {
        var reveal = new Reveal(scroll);
        scroll.getProperties().put(Reveal.class, reveal);
        scroll.addEventFilter(KeyEvent.KEY_PRESSED, _ -> reveal.said = null);
        scroll.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> reveal.said = null);
        scroll.addEventFilter(ScrollEvent.SCROLL, _ -> reveal.said = null);
        scroll.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(reveal::focused);
        // What has it stays in view where there is less room, or room for the first time.
        scroll.viewportBoundsProperty()
                .map(seen -> new Dimension2D(seen.getWidth(), seen.getHeight()))
                .subscribe(_ -> reveal.showAgain());
        // What was made just now finds its height in more than one pass.
        scroll.contentProperty()
                .flatMap(Node::layoutBoundsProperty)
                .map(Bounds::getHeight)
                .subscribe(_ -> {
                    if (scroll.getHvalue() == reveal.left && scroll.getVvalue() == reveal.top) {
                        reveal.showAfterLayout();
                    }
                });
    }

    /// Brings what was said into view, or as much of it as there is room for beside what has the focus, until
    /// something is done there.
    static void said(Node message) {
        for (Node at = message.getParent(); at != null; at = at.getParent()) {
            if (at.hasProperties()
                    && at.getProperties().get(Reveal.class) instanceof Reveal reveal) {
                reveal.said = message;
                reveal.showAfterLayout();
            }
        }
    }

    /// What was made just now has no place yet, and would be scrolled to where it is not.
    private void focused(@Nullable Node focused) {
        if (scroll.getHeight() > 0
                && scroll.getContent() instanceof Parent content
                && content.isNeedsLayout()) {
            scroll.applyCss();
            scroll.layout();
        }
        if (showIfIn(focused)) {
            // A text above it that wraps moves it once more, whether or not all of it grows.
            showAfterLayout();
        }
    }

    private void showAgain() {
        if (scroll.getScene() != null) {
            Node focused = scroll.getScene().getFocusOwner();
            showIfIn(focused);
            if (said != null && said.isVisible() && showIfIn(said)) {
                showIfIn(focused);
            }
        }
    }

    /// Later than the scroll pane, which moves its bars along with what grows in it.
    private void showAfterLayout() {
        Scene scene = scroll.getScene();
        if (scene == null || isWaiting) {
            return;
        }
        isWaiting = true;
        scene.addPostLayoutPulseListener(
                new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        isWaiting = false;
                        showAgain();
                    }
                });
        Platform.requestNextPulse();
    }

    private boolean showIfIn(@Nullable Node focused) {
        // Before there is room nothing can be scrolled, and to lay it out would be in vain.
        if (focused != null
                && scroll.getViewportBounds().getHeight() > 0
                && scroll.getContent() instanceof Region content
                && isIn(content, focused)) {
            show(content, focused);
            return true;
        }
        return false;
    }

    private static boolean isIn(Node content, Node node) {
        return Stream.<Node>iterate(node, Objects::nonNull, Node::getParent)
                .anyMatch(content::equals);
    }

    private void show(Region content, Node node) {
        // The room is known before what is in it has its place.
        content.layout();
        Bounds place = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        Bounds seen = scroll.getViewportBounds();
        top =
                value(
                        scroll.getVvalue(),
                        new Stretch(place.getMinY(), place.getMaxY()),
                        seen.getHeight(),
                        content.getHeight());
        left =
                value(
                        scroll.getHvalue(),
                        new Stretch(place.getMinX(), place.getMaxX()),
                        seen.getWidth(),
                        content.getWidth());
        scroll.setVvalue(top);
        scroll.setHvalue(left);
    }

    private record Stretch(double from, double to) {}

    /// The value that a scroll bar takes so that a stretch of the content is seen.
    private static double value(double now, Stretch stretch, double seen, double content) {
        double hidden = content - seen;
        if (seen <= 0 || hidden <= 0) {
            return now;
        }
        double first = now * hidden;
        if (stretch.from < first || stretch.to - stretch.from > seen) {
            return stretch.from / hidden;
        }
        return stretch.to > first + seen ? (stretch.to - seen) / hidden : now;
    }
}
