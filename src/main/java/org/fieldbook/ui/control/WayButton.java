package org.fieldbook.ui.control;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;

/// A button as large as what it holds, whose words run over as many lines as its width asks for. A plain
/// button would not make room for them.
public abstract class WayButton extends Button {

    private final Region content;

    /// What it calls of itself here no class that extends it can change.
    ///
    /// @param style what it looks like
    @SuppressWarnings("this-escape")
    protected WayButton(Region content, String style) {
        this.content = content;
        getStyleClass().setAll(style, "fb-focus");
        setGraphic(content);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    }

    @Override
    public final Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double sides() {
        Insets insets = getInsets();
        return insets.getLeft() + insets.getRight();
    }

    @Override
    protected final double computeMinWidth(double height) {
        return sides();
    }

    @Override
    protected final double computePrefWidth(double height) {
        return sides() + content.prefWidth(-1);
    }

    @Override
    protected final double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected final double computePrefHeight(double width) {
        Insets insets = getInsets();
        double inside = width < 0 ? width : Math.max(0, width - sides());
        double height = Math.max(content.minHeight(inside), content.prefHeight(inside));
        return insets.getTop() + insets.getBottom() + height;
    }

    @Override
    protected final void layoutChildren() {
        super.layoutChildren();
        Insets insets = getInsets();
        content.resizeRelocate(
                insets.getLeft(),
                insets.getTop(),
                getWidth() - sides(),
                getHeight() - insets.getTop() - insets.getBottom());
    }
}
