package org.fieldbook.ui.access;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

import java.util.stream.Stream;

/// What of a window can be seen.
final class Sight {

    private Sight() {}

    /// Every node that is shown, parents first.
    static Stream<Node> nodes(Scene scene) {
        return below(scene.getRoot());
    }

    private static Stream<Node> below(Node node) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return Stream.empty();
        }
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(Sight::below))
                : Stream.of(node);
    }

    /// Where it is in the window, all of it.
    static Bounds whole(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /// What of it is not cut away by what it lies in, or by the window.
    static Bounds seen(Node node) {
        Bounds seen = whole(node);
        for (Node above = node; above != null; above = above.getParent()) {
            if (above.getClip() != null) {
                seen = common(seen, above.localToScene(above.getClip().getBoundsInParent()));
            }
        }
        Scene scene = node.getScene();
        // What was taken away meanwhile is seen nowhere.
        if (scene == null) {
            return new BoundingBox(0, 0, 0, 0);
        }
        return common(seen, new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()));
    }

    static boolean isSeenWhole(Node node) {
        Bounds whole = whole(node);
        Bounds seen = seen(node);
        return seen.getWidth() > whole.getWidth() - 1.5
                && seen.getHeight() > whole.getHeight() - 1.5;
    }

    private static Bounds common(Bounds one, Bounds other) {
        double left = Math.max(one.getMinX(), other.getMinX());
        double top = Math.max(one.getMinY(), other.getMinY());
        double right = Math.min(one.getMaxX(), other.getMaxX());
        double bottom = Math.min(one.getMaxY(), other.getMaxY());
        return new BoundingBox(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    /// What a failed test calls it: the way to it by ids and types.
    static String name(Node node) {
        var name = new StringBuilder(own(node));
        int named = 0;
        for (Node above = node.getParent(); above != null && named < 2; above = above.getParent()) {
            if (above.getId() != null) {
                name.insert(0, "#" + above.getId() + " ");
                named++;
            }
        }
        return name.toString();
    }

    private static String own(Node node) {
        String text =
                switch (node) {
                    case Labeled labeled -> labeled.getText();
                    case Text words -> words.getText();
                    default -> "";
                };
        return node.getClass().getSimpleName()
                + (node.getId() == null ? "" : "#" + node.getId())
                + node.getStyleClass()
                + (text == null || text.isEmpty() ? "" : " \"" + text + "\"");
    }
}
