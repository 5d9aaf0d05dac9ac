package org.fieldbook.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.fieldbook.framework.Bands;
import org.fieldbook.framework.Rating;

import java.util.ArrayList;
import java.util.List;

/// The scale above the bars: 0 to 100 per cent, the band edges, and each band's shape over its zone.
public final class BandAxis extends EmRegion {

    static final double PLOT = 234;
    private static final int FULL = 100;
    private static final double HEIGHT = 34;
    private static final double TICK_Y = 18;

    private record Mark(double percent, double y, Region node) {}

    private final List<Mark> marks = new ArrayList<>();

    public BandAxis(Bands bands) {
        getStyleClass().add("band-axis");
        addTick(0);
        for (Rating rating : Rating.values()) {
            int from = bands.edge(rating);
            int to = rating.next().map(bands::edge).orElse(FULL);
            add(new Mark((from + to) / 2.0, 0, Shapes.of(rating)));
            addTick(to);
        }
    }

    private void addTick(int percent) {
        Label tick = Nodes.label(Integer.toString(percent), Style.TICK, Style.MUTED);
        add(new Mark(percent, TICK_Y, tick));
    }

    private void add(Mark mark) {
        marks.add(mark);
        getChildren().add(mark.node());
    }

    @Override
    protected double computePrefWidth(double height) {
        return em(PLOT);
    }

    @Override
    protected double computePrefHeight(double width) {
        return em(HEIGHT);
    }

    @Override
    protected void layoutChildren() {
        for (Mark mark : marks) {
            double width = mark.node().prefWidth(-1);
            double x = mark.percent() / FULL * em(PLOT) - width / 2;
            mark.node().resizeRelocate(x, em(mark.y()), width, mark.node().prefHeight(width));
        }
    }
}
