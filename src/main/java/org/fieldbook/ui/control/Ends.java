package org.fieldbook.ui.control;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;

/// Two groups at the two ends of a row, or one below the other where the row is too short for both.
public final class Ends extends EmRegion {

    private static final double GAP = 8;
    private static final double ROW_GAP = 4;

    private final Region left;
    private final Region right;

    public Ends(Region left, Region right) {
        this.left = left;
        this.right = right;
        getStyleClass().add("ends");
        getChildren().addAll(left, right);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double sides() {
        return getInsets().getLeft() + getInsets().getRight();
    }

    private double aboveAndBelow() {
        return getInsets().getTop() + getInsets().getBottom();
    }

    private boolean fits(double width) {
        return width < 0
                || left.prefWidth(-1) + em(GAP) + right.prefWidth(-1) <= width - sides() + 1;
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.max(left.minWidth(-1), right.minWidth(-1)) + sides();
    }

    @Override
    protected double computePrefWidth(double height) {
        return left.prefWidth(-1) + em(GAP) + right.prefWidth(-1) + sides();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (fits(width)) {
            return Math.max(left.prefHeight(-1), right.prefHeight(-1)) + aboveAndBelow();
        }
        // A text that runs over several lines is as high as its width makes it.
        double wide = width - sides();
        return left.prefHeight(wide) + em(ROW_GAP) + right.prefHeight(wide) + aboveAndBelow();
    }

    @Override
    protected void layoutChildren() {
        double x = getInsets().getLeft();
        double y = getInsets().getTop();
        double wide = getWidth() - sides();
        double high = getHeight() - aboveAndBelow();
        if (fits(getWidth())) {
            double second = right.prefWidth(-1);
            place(left, x, y, wide - second - em(GAP), high);
            place(right, x + wide - second, y, second, high);
        } else {
            double first = left.prefHeight(wide);
            place(left, x, y, wide, first);
            place(right, x, y + first + em(ROW_GAP), wide, right.prefHeight(wide));
        }
    }

    private void place(Region part, double x, double y, double wide, double high) {
        layoutInArea(part, x, y, wide, high, 0, HPos.LEFT, VPos.CENTER);
    }
}
