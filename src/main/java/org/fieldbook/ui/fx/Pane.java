package org.fieldbook.ui.fx;

import javafx.scene.Node;

import java.util.Objects;
import java.util.stream.Stream;

/// A part of the window that keys lead to.
///
/// @param focus puts the keyboard where work goes on in it
public record Pane(Node node, Runnable focus) {

    /// Whether the keyboard is in it. Asks who has it: the page's own word for that stayed true after a
    /// table in it had lost the keyboard.
    public boolean isHere() {
        return node.getScene() != null
                && Stream.iterate(
                                node.getScene().getFocusOwner(), Objects::nonNull, Node::getParent)
                        .anyMatch(node::equals);
    }
}
