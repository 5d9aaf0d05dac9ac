package org.fieldbook.ui.control;

import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;

/// Counts as parts of one bar, each as long as its count; what is 0 has no part, and nothing that is
/// there is too thin to be seen. Bars of one scale can be compared. Says nothing of itself to a screen
/// reader until it is given an accessible text.
public final class StackedBar extends EmRegion {

    private static final double HEIGHT = 12;
    private static final double WIDTH = 60;
    private static final double GAP = 2;
    private static final double LEAST = 2;

    /// One part.
    ///
    /// @param style class of its colour
    public record Part(String style, int count) {}

    private record Drawn(Region node, int count) {}

    private final List<Drawn> drawn = new ArrayList<>();
    private int scale;

    public StackedBar() {
        getStyleClass().add("stacked-bar");
    }

    /// Shows these parts from now on.
    ///
    /// @param whole the count that fills the bar
    public void show(List<Part> parts, int whole) {
        drawn.forEach(part -> getChildren().remove(part.node()));
        drawn.clear();
        scale = whole;
        for (Part part : parts) {
            if (part.count() > 0) {
                var node = new Region();
                node.getStyleClass().addAll("part", part.style());
                drawn.add(new Drawn(node, part.count()));
                getChildren().add(node);
            }
        }
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return em(WIDTH);
    }

    @Override
    protected double computePrefHeight(double width) {
        return em(HEIGHT);
    }

    @Override
    protected void layoutChildren() {
        double left = 0;
        double gaps = GAP * Math.max(0, drawn.size() - 1);
        double room = Math.max(0, getWidth() - gaps);
        for (Drawn part : drawn) {
            double length = Math.max(LEAST, room * part.count() / Math.max(1, scale));
            double fits = Math.max(0, Math.min(length, getWidth() - left));
            part.node().resizeRelocate(left, 0, fits, getHeight());
            left += length + GAP;
        }
    }
}
