package org.fieldbook.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import java.util.function.Supplier;

/// A part of a screen that is seldom shown. It is made when it is wanted first: JavaFX works out the styles of hidden
/// nodes like those of all others, for which everybody would wait.
public final class Seldom extends StackPane {

    private final Supplier<Node> part;

    /// @param part makes it, once
    public Seldom(Supplier<Node> part) {
        this.part = part;
        setAlignment(Pos.TOP_LEFT);
        Nodes.show(this, false);
    }

    /// Shows it and gives it room, or neither.
    public void show(boolean shown) {
        if (shown && getChildren().isEmpty()) {
            getChildren().add(part.get());
        }
        Nodes.show(this, shown);
    }
}
