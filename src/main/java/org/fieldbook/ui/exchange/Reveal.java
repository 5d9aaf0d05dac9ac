package org.fieldbook.ui.exchange;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

import java.util.Objects;
import java.util.stream.Stream;

/// Scrolls to whatever takes the focus: a scroll pane does not do that by itself.
final class Reveal {

    private Reveal() {}

    /// Whatever inside this scroll pane has the focus is in view from now on.
    static void focusIn(ScrollPane scroll) {
        scroll.sceneProperty()
                .flatMap(Scene::focusOwnerProperty)
                .subscribe(focused -> {
                    if (focused != null && isIn(scroll.getContent(), focused)) {
                        show(scroll, focused);
                    }
                });
    }

    private static boolean isIn(Node content, Node node) {
        return Stream.<Node>iterate(node, Objects::nonNull, Node::getParent)
                .anyMatch(content::equals);
    }

    private static void show(ScrollPane scroll, Node node) {
        if (!(scroll.getContent() instanceof Region content)) {
            return;
        }
        double seen = scroll.getViewportBounds().getHeight();
        double hidden = content.getHeight() - seen;
        if (seen <= 0 || hidden <= 0) {
            return;
        }
        Bounds place = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double from = scroll.getVvalue() * hidden;
        if (place.getMinY() < from || place.getHeight() > seen) {
            scroll.setVvalue(place.getMinY() / hidden);
        } else if (place.getMaxY() > from + seen) {
            scroll.setVvalue((place.getMaxY() - seen) / hidden);
        }
    }
}
