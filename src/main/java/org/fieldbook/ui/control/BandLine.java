package org.fieldbook.ui.control;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

import org.fieldbook.framework.Bands;
import org.fieldbook.framework.Rating;
import org.fieldbook.rating.QuestionResult;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The band axis with a mark for each key question of a standard: the lowest one tall and in its
/// band's colour, with its 95 % interval through it; below it the range from all left No to all left
/// Yes, so that the two are not taken for each other.
public final class BandLine extends EmRegion {

    private static final double WIDTH = 640;
    private static final double LEAST = 240;
    private static final double HEIGHT = 52;
    private static final double TOP = 4;
    private static final double ZONE = 16;
    private static final double RANGE = 27;
    private static final double TICKS = 32;
    private static final double CAP = 4;
    private static final double SIDE = 12;
    private static final double FULL = 100;
    private static final double TENTHS = 10;

    private record Tick(double percent, Label label) {}

    private record Stroke(double percent, double top, double bottom, Line line) {}

    private record Span(double from, double to, double y, Line across, Line left, Line right) {}

    private final Bands bands;
    private final Map<Rating, Region> zones = new EnumMap<>(Rating.class);
    private final List<Tick> ticks = new ArrayList<>();
    private final List<Stroke> strokes = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();

    /// @param driving codes of the lowest key questions; the first one has the interval and the range
    /// @param spoken the same in words
    public BandLine(
            List<QuestionResult> questions, List<String> driving, Bands bands, String spoken) {
        this.bands = bands;
        getStyleClass().addAll("band-bars", "band-line", "fb-focus");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(spoken);
        addTick(0);
        for (Rating rating : Rating.values()) {
            var zone = new Region();
            zone.getStyleClass().addAll("zone", Shapes.style(rating));
            zones.put(rating, zone);
            getChildren().add(zone);
            addTick(rating.next().map(bands::edge).orElse((int) FULL));
        }
        for (QuestionResult question : questions) {
            boolean lowest = driving.contains(question.code());
            if (lowest && driving.getFirst().equals(question.code())) {
                addSpans(question);
            }
            addMark(question, lowest);
        }
    }

    private void addTick(int percent) {
        Label label = Nodes.label(Integer.toString(percent), Style.TICK, Style.MUTED);
        ticks.add(new Tick(percent, label));
        getChildren().add(label);
    }

    private void addMark(QuestionResult question, boolean lowest) {
        question.counts()
                .tenths()
                .ifPresent(tenths -> {
                    Line line = line(lowest ? "lowest" : "other");
                    if (lowest) {
                        line.getStyleClass().add(Shapes.style(question.band()));
                    }
                    double reach = lowest ? TOP : -TOP;
                    strokes.add(new Stroke(tenths / TENTHS, TOP - reach, TOP + ZONE + reach, line));
                });
    }

    private void addSpans(QuestionResult question) {
        question.interval()
                .ifPresent(interval ->
                        spans.add(
                                span(
                                        "whisker",
                                        interval.lowTenths() / TENTHS,
                                        interval.highTenths() / TENTHS,
                                        TOP + ZONE / 2)));
        if (question.counts().applicable() > question.counts().judged()) {
            question.allLeftNo()
                    .ifPresent(low ->
                            spans.add(
                                    span("range", low, question.allLeftYes().orElse(low), RANGE)));
        }
    }

    private Span span(String style, double from, double to, double y) {
        return new Span(from, to, y, line(style), line(style), line(style));
    }

    private Line line(String style) {
        var line = new Line();
        line.getStyleClass().add(style);
        getChildren().add(line);
        return line;
    }

    @Override
    protected double computePrefWidth(double height) {
        return em(WIDTH);
    }

    @Override
    protected double computeMinWidth(double height) {
        return em(LEAST);
    }

    @Override
    protected double computePrefHeight(double width) {
        return em(HEIGHT);
    }

    private double x(double percent) {
        return em(SIDE) + (getWidth() - em(SIDE) * 2) * percent / FULL;
    }

    @Override
    protected void layoutChildren() {
        zones.forEach((rating, zone) -> {
            double from = x(bands.edge(rating));
            double to = x(rating.next().map(bands::edge).orElse((int) FULL));
            zone.resizeRelocate(from, em(TOP), to - from, em(ZONE));
        });
        for (Tick tick : ticks) {
            double width = tick.label().prefWidth(-1);
            tick.label()
                    .resizeRelocate(
                            x(tick.percent()) - width / 2,
                            em(TICKS),
                            width,
                            tick.label().prefHeight(width));
        }
        for (Stroke stroke : strokes) {
            double x = x(stroke.percent());
            place(stroke.line(), x, em(stroke.top()), x, em(stroke.bottom()));
        }
        for (Span span : spans) {
            double from = x(span.from());
            double to = x(span.to());
            double y = em(span.y());
            place(span.across(), from, y, to, y);
            place(span.left(), from, y - em(CAP), from, y + em(CAP));
            place(span.right(), to, y - em(CAP), to, y + em(CAP));
        }
    }

    private static void place(Line line, double x1, double y1, double x2, double y2) {
        line.setStartX(x1);
        line.setStartY(y1);
        line.setEndX(x2);
        line.setEndY(y2);
    }
}
