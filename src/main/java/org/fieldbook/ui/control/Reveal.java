package org.fieldbook.ui.control;

import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.stream.Stream;

/// Scrolls to whatever takes the focus: a scroll pane does not do that by itself.
public final class Reveal {

    private Reveal() {}

    /// Whatever inside this scroll pane has the focus is in view from now on.
    public static void focusIn(ScrollPane scroll) {
        scroll.sceneProperty()
                .flatMap(Scene::focusOwnerProperty)
                .subscribe(focused -> showIfIn(scroll, focused));
        // What has it stays in view where there is less room, or room for the first time.
        scroll.viewportBoundsProperty()
                .map(seen -> new Dimension2D(seen.getWidth(), seen.getHeight()))
                .subscribe(_ -> {
                    if (scroll.getScene() != null) {
                        showIfIn(scroll, scroll.getScene().getFocusOwner());
                    }
                });
    }

    private static void showIfIn(ScrollPane scroll, @Nullable Node focused) {
        if (focused != null && isIn(scroll.getContent(), focused)) {
            show(scroll, focused);
        }
    }

    private static boolean isIn(Node content, Node node) {
        return Stream.<Node>iterate(node, Objects::nonNull, Node::getParent)
                .anyMatch(content::equals);
    }

    private static void show(ScrollPane scroll, Node node) {
        if (scroll.getContent() instanceof Region content) {
            Bounds place = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
            Bounds seen = scroll.getViewportBounds();
            scroll.setVvalue(
                    value(
                            scroll.getVvalue(),
                            new Stretch(place.getMinY(), place.getMaxY()),
                            seen.getHeight(),
                            content.getHeight()));
            scroll.setHvalue(
                    value(
                            scroll.getHvalue(),
                            new Stretch(place.getMinX(), place.getMaxX()),
                            seen.getWidth(),
                            content.getWidth()));
        }
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
