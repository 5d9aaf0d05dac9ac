package org.fieldbook.ui.control;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;

import java.util.List;
import java.util.Optional;

/// Parts of a screen that take nothing while it is busy. Then the keyboard is back where it was.
public final class HeldBack {

    private final List<Node> parts;
    private Optional<Node> before = Optional.empty();

    /// @param parts of one window
    public HeldBack(List<Node> parts) {
        this.parts = List.copyOf(parts);
    }

    /// From now on, while this is true.
    public void whileIs(ReadOnlyBooleanProperty busy) {
        busy.subscribe(is -> {
            if (is) {
                before = scene().map(Scene::getFocusOwner);
            }
            parts.forEach(part -> part.setDisable(is));
            if (!is) {
                before.filter(node -> scene().equals(Optional.ofNullable(node.getScene())))
                        .ifPresent(Node::requestFocus);
                before = Optional.empty();
            }
        });
    }

    private Optional<Scene> scene() {
        return Optional.ofNullable(parts.getFirst().getScene());
    }
}
