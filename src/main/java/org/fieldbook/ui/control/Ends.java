package org.fieldbook.ui.control;

import javafx.beans.binding.Bindings;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// Two groups at the two ends of a row, or one below the other where the row is too short for both.
public final class Ends extends FlowPane {

    private static final double LEAST_GAP = 8;

    /// What layout may round up.
    private static final double ROUNDED = 4;

    public Ends(Region left, Region right) {
        super(left, right);
        getStyleClass().add("ends");
        hgapProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () ->
                                        Math.max(
                                                LEAST_GAP,
                                                getWidth()
                                                        - getInsets().getLeft()
                                                        - getInsets().getRight()
                                                        - left.getWidth()
                                                        - right.getWidth()
                                                        - ROUNDED),
                                widthProperty(),
                                insetsProperty(),
                                left.widthProperty(),
                                right.widthProperty()));
    }
}
