package org.fieldbook.ui.cases;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// Two parts at the ends of a row; where there is no room for both, one under the other, each as wide as the row.
final class Sides extends Region {

    private static final double GAP = 12;

    private final Region left;
    private final Region right;

    Sides(Region left, Region right) {
        this.left = left;
        this.right = right;
        getChildren().addAll(left, right);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean isOneRow(double width) {
        return !right.isManaged() || wide(left) + GAP + wide(right) <= width;
    }

    /// How wide a part is in one row. A flow of parts itself says no more than where it would wrap.
    private static double wide(Region part) {
        if (!(part instanceof FlowPane flow)) {
            return part.prefWidth(-1);
        }
        double all = -flow.getHgap();
        for (Node one : flow.getChildren()) {
            all += one.isManaged() ? Math.ceil(one.prefWidth(-1)) + flow.getHgap() : 0;
        }
        return Math.ceil(Math.max(all, 0));
    }

    private double under(Region part, double width) {
        return part.isManaged() ? part.prefHeight(width) : 0;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double one = width < 0 ? wide(left) + GAP + wide(right) : width;
        return isOneRow(one)
                ? Math.max(under(left, one), under(right, wide(right)))
                : under(left, one) + GAP / 2 + under(right, one);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (isOneRow(width)) {
            double far = right.isManaged() ? Math.ceil(wide(right)) : 0;
            left.resizeRelocate(0, 0, width - far - (far > 0 ? GAP : 0), getHeight());
            right.resizeRelocate(width - far, 0, far, getHeight());
        } else {
            double high = under(left, width);
            left.resizeRelocate(0, 0, width, high);
            right.resizeRelocate(0, high + GAP / 2, width, under(right, width));
        }
    }
}
