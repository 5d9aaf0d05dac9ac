package org.fieldbook.ui.control;

import javafx.scene.control.Label;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

import java.util.ArrayList;
import java.util.List;

/// The risk of serious harm as filled bars and its word.
public final class RoshMeter extends Label {

    /// @param level the value recorded
    /// @param levels every value there is, lowest first
    public RoshMeter(String level, List<String> levels) {
        super(level);
        getStyleClass().add("rosh-meter");
        setGraphic(new Bars(levels.indexOf(level) + 1, levels.size()));
        setAccessibleText(level);
    }

    /// The filled ones are one outline and the others another: a page of cases has many, and each node costs as it is
    /// scrolled.
    private static final class Bars extends EmRegion {

        private static final double WIDTH = 4;
        private static final double HEIGHT = 12;
        private static final double GAP = 2;
        private static final double RADIUS = 1;

        private final int count;
        private final int many;
        private final Path filled = Outlines.path("filled");
        private final Path empty = Outlines.path("empty");

        Bars(int count, int many) {
            this.count = count;
            this.many = many;
            setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
            setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
            getChildren().addAll(filled, empty);
        }

        private double step() {
            return snapSizeX(em(WIDTH)) + snapSpaceX(em(GAP));
        }

        @Override
        protected double computePrefWidth(double height) {
            return many * step() - snapSpaceX(em(GAP));
        }

        @Override
        protected double computePrefHeight(double width) {
            return snapSizeY(em(HEIGHT));
        }

        @Override
        protected void layoutChildren() {
            filled.getElements().setAll(outline(0, count));
            empty.getElements().setAll(outline(count, many));
        }

        private List<PathElement> outline(int from, int to) {
            List<PathElement> outline = new ArrayList<>();
            for (int bar = from; bar < to; bar++) {
                double width = snapSizeX(em(WIDTH));
                Outlines.bar(outline, bar * step(), 0, width, getHeight(), RADIUS);
            }
            return outline;
        }
    }
}
