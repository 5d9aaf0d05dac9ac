package org.fieldbook.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.Node;

import java.util.ArrayList;
import java.util.List;

/// Parts side by side, as wide as their weights say, where there is room; else fewer in a row, one row
/// under the other. All of a row are as high as the highest, and what height is left over goes to the
/// rows alike.
public final class Reflow extends EmRegion {

    private static final double GAP = 16;
    private static final double COMPACT_GAP = 10;
    private static final double COMPACT_BELOW = 1000;

    /// A part and how much of a row's width it takes beside the others.
    public record Part(Node node, double weight) {}

    private final double least;
    private final int narrow;
    private final List<Part> parts;
    private boolean isClose;

    /// @param least px at the root's usual text size from which on all stand in one row
    /// @param narrow how many stand in a row below that
    public Reflow(double least, int narrow, List<Part> parts) {
        this.least = least;
        this.narrow = narrow;
        this.parts = List.copyOf(parts);
        getStyleClass().add("reflow");
        parts.forEach(part -> getChildren().add(part.node()));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private List<List<Part>> rows(double width) {
        List<Part> shown = parts.stream().filter(part -> part.node().isManaged()).toList();
        int inRow = width < em(least) ? narrow : Math.max(1, shown.size());
        List<List<Part>> rows = new ArrayList<>();
        for (int from = 0; from < shown.size(); from += inRow) {
            rows.add(shown.subList(from, Math.min(from + inRow, shown.size())));
        }
        return rows;
    }

    /// Leaves nothing between the parts.
    public Reflow close() {
        isClose = true;
        return this;
    }

    private double gap(double width) {
        return isClose ? 0 : em(width < em(COMPACT_BELOW) ? COMPACT_GAP : GAP);
    }

    private double width(List<Part> row, Part part, double width) {
        double weights = row.stream().mapToDouble(Part::weight).sum();
        double room = width - gap(width) * (row.size() - 1);
        return Math.floor(room * part.weight() / weights);
    }

    private interface Measure {
        double of(Node node, double width);
    }

    private double height(List<Part> row, double width, Measure measure) {
        return row.stream()
                // One that grows no wider than it wants breaks its words there.
                .mapToDouble(part ->
                        measure.of(
                                part.node(),
                                Math.min(width(row, part, width), part.node().maxWidth(-1))))
                .max()
                .orElse(0);
    }

    private double height(double width, Measure measure) {
        double shown = width < 0 ? em(least) : width;
        List<List<Part>> rows = rows(shown);
        return rows.stream().mapToDouble(row -> height(row, shown, measure)).sum()
                + gap(shown) * (rows.size() - 1);
    }

    private static double wanted(Node node, double width) {
        return Math.max(node.minHeight(width), node.prefHeight(width));
    }

    @Override
    protected double computeMinHeight(double width) {
        return height(width, Node::minHeight);
    }

    @Override
    protected double computePrefHeight(double width) {
        return height(width, Reflow::wanted);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return em(least);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        List<List<Part>> rows = rows(width);
        // Least heights fill a small window exactly; wanted ones would stand out of it.
        Measure measure =
                height(width, Reflow::wanted) > getHeight() + 1 ? Node::minHeight : Reflow::wanted;
        double more = Math.max(0, getHeight() - height(width, measure)) / rows.size();
        double top = 0;
        for (List<Part> row : rows) {
            double high = height(row, width, measure) + more;
            double left = 0;
            for (Part part : row) {
                double wide = width(row, part, width);
                layoutInArea(
                        part.node(),
                        left,
                        top,
                        wide,
                        high,
                        0,
                        javafx.geometry.HPos.LEFT,
                        javafx.geometry.VPos.TOP);
                left += wide + gap(width);
            }
            top += high + gap(width);
        }
    }
}
