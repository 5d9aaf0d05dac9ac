package org.fieldbook.ui.access;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;

import java.util.List;

/// How far texts and icons stand out where the mouse lies over what they are in: the window without a display has no mouse.
final class UnderMouse {

    private static final PseudoClass HOVER = PseudoClass.getPseudoClass("hover");

    private UnderMouse() {}

    /// Lays the mouse over everything in this window at once, and takes it away again.
    static void check(Scene scene, double least, Faults faults) {
        List<Node> nodes =
                Sight.nodes(scene)
                        .filter(node -> !node.isDisabled() && !node.isMouseTransparent())
                        .toList();
        lay(scene, nodes, true);
        var contrast = new Contrast(scene);
        Sight.nodes(scene).forEach(node -> contrast.check(node, least, faults));
        lay(scene, nodes, false);
    }

    private static void lay(Scene scene, List<Node> nodes, boolean isOver) {
        nodes.forEach(node -> node.pseudoClassStateChanged(HOVER, isOver));
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }
}
