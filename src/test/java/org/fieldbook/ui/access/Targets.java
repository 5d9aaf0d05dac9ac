package org.fieldbook.ui.access;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollBar;
import javafx.scene.text.TextFlow;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Whatever can be pressed has at least 24 by 24 pixels, or stands so far from everything else that can be
/// pressed that a circle of that size around it touches none (WCAG 2.2, 2.5.8).
final class Targets {

    private static final double LEAST = 24;

    private Targets() {}

    static void check(Scene scene, Faults faults) {
        List<Node> targets = Sight.nodes(scene).filter(Targets::isPressed).toList();
        for (Node target : targets) {
            faults.count("targets");
            Bounds own = Sight.whole(target);
            // What is scrolled half away lies below what stands there, and is pressed once it is
            // scrolled to.
            if (!Sight.isSeenWhole(target)) {
                faults.count("targets scrolled away");
                continue;
            }
            boolean small = own.getWidth() < LEAST - 0.05 || own.getHeight() < LEAST - 0.05;
            if (small) {
                targets.stream()
                        .filter(other -> isNear(target, other))
                        .findFirst()
                        .ifPresent(other ->
                                faults.add(
                                        target,
                                        "is %.1f x %.1f, beside %s"
                                                .formatted(
                                                        own.getWidth(),
                                                        own.getHeight(),
                                                        Sight.name(other))));
            }
        }
    }

    private static boolean isPressed(Node node) {
        boolean pressed =
                node instanceof ButtonBase
                        || (Names.takesTheKeyboard(node)
                                && node.getAccessibleRole() != AccessibleRole.TEXT);
        // A link within a sentence is as high as the sentence.
        return pressed
                && !node.isDisabled()
                && !(node.getParent() instanceof TextFlow)
                && !(node.getParent() instanceof ScrollBar);
    }

    private static boolean isNear(Node target, Node other) {
        Bounds own = Sight.whole(target);
        var circle =
                new BoundingBox(
                        own.getCenterX() - LEAST / 2, own.getCenterY() - LEAST / 2, LEAST, LEAST);
        return !other.equals(target)
                && circle.intersects(Sight.whole(other))
                && !isIn(target, other)
                && !isIn(other, target);
    }

    private static boolean isIn(Node node, Node around) {
        return Stream.<Node>iterate(node, Objects::nonNull, Node::getParent)
                .anyMatch(around::equals);
    }
}
