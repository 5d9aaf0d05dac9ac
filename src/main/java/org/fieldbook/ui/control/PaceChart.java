package org.fieldbook.ui.control;

import javafx.scene.control.Label;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;

import org.fieldbook.service.Pace;

import java.util.ArrayList;
import java.util.List;

/// How many cases were complete at the end of each day as a line, against a straight plan as a dashed
/// one. The newest figure is printed.
public final class PaceChart extends EmRegion {

    private static final double WIDTH = 220;
    private static final double HEIGHT = 150;
    private static final double LEAST_HEIGHT = 84;
    private static final double LEFT = 26;
    private static final double RIGHT = 12;
    private static final double TOP = 18;
    private static final double BOTTOM = 18;
    private static final double DAY = 20;
    private static final double DOT = 3.5;

    private record Tick(int value, Line line, Label label) {}

    private final Pace pace;
    private final List<Tick> ticks = new ArrayList<>();
    private final List<Label> days = new ArrayList<>();
    private final Polygon area = new Polygon();
    private final Line plan = new Line();
    private final Polyline line = new Polyline();
    private final Circle dot = new Circle();
    private final Label figure = Nodes.label("", Style.CAPTION_STRONG);

    /// @param spoken what a screen reader says
    public PaceChart(Pace pace, String spoken) {
        this.pace = pace;
        getStyleClass().add("pace-chart");
        setAccessibleText(spoken);
        values().forEach(this::addTick);
        area.getStyleClass().add("area");
        plan.getStyleClass().add("plan");
        line.getStyleClass().add("line");
        dot.getStyleClass().add("dot");
        getChildren().addAll(area, plan, line, dot, figure);
        for (Pace.Day day : pace.days()) {
            boolean newest = pace.newest().filter(day::equals).isPresent();
            Label label =
                    newest
                            ? Nodes.label("", Style.TICK, Style.STRONG)
                            : Nodes.label("", Style.TICK, Style.MUTED);
            label.setText(Integer.toString(days.size() + 1));
            days.add(label);
            getChildren().add(label);
        }
    }

    private List<Integer> values() {
        int half = pace.total() >= 20 ? pace.total() / 20 * 10 : pace.total() / 2;
        return List.of(0, half, pace.total()).stream().distinct().toList();
    }

    private void addTick(int value) {
        var grid = new Line();
        grid.getStyleClass().add("grid");
        Label label = Nodes.label(Integer.toString(value), Style.TICK, Style.MUTED);
        ticks.add(new Tick(value, grid, label));
        getChildren().addAll(grid, label);
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
    protected double computeMinHeight(double width) {
        return em(LEAST_HEIGHT);
    }

    private double left() {
        double widest =
                ticks.stream().mapToDouble(tick -> tick.label().prefWidth(-1)).max().orElse(0);
        return Math.max(em(LEFT), widest + em(6));
    }

    private double x(double day) {
        double room = getWidth() - left() - em(RIGHT);
        return left() + room * day / Math.max(1, pace.days().size());
    }

    private double y(double cases) {
        double room = getHeight() - em(TOP) - em(BOTTOM);
        return em(TOP) + room * (1 - cases / Math.max(1, pace.total()));
    }

    @Override
    protected void layoutChildren() {
        for (Tick tick : ticks) {
            place(tick.line(), x(0), y(tick.value()), x(pace.days().size()), y(tick.value()));
            double width = tick.label().prefWidth(-1);
            centre(tick.label(), x(0) - em(6) - width / 2, y(tick.value()));
        }
        place(plan, x(0), y(0), x(pace.days().size()), y(pace.total()));
        layoutLine();
        int step = Math.max(1, (int) Math.ceil(em(DAY) / Math.max(1, x(1) - x(0))));
        for (int day = 0; day < days.size(); day++) {
            boolean newest = days.get(day).getStyleClass().contains(Style.STRONG);
            days.get(day).setVisible(newest || isApart(day, step));
            centre(days.get(day), x(day + 1), getHeight() - em(BOTTOM) / 2 + em(2));
        }
    }

    /// Every so many days only, and none so near the newest that both could not be read.
    private boolean isApart(int day, int step) {
        int newest = newest();
        return (day + 1) % step == 0 && (newest < 0 || step == 1 || Math.abs(day - newest) >= step);
    }

    private int newest() {
        return pace.newest().map(pace.days()::indexOf).orElse(-1);
    }

    private void layoutLine() {
        List<Double> points = new ArrayList<>(List.of(x(0), y(pace.start())));
        int last = 0;
        for (int day = 0; day < pace.days().size(); day++) {
            if (pace.days().get(day).complete().isPresent()) {
                last = day + 1;
                points.add(x(last));
                points.add(y(pace.days().get(day).complete().get()));
            }
        }
        line.getPoints().setAll(points);
        List<Double> outline = new ArrayList<>(points);
        outline.addAll(List.of(x(last), y(0), x(0), y(0)));
        area.getPoints().setAll(outline);
        double now = points.getLast();
        dot.setCenterX(x(last));
        dot.setCenterY(now);
        dot.setRadius(em(DOT));
        figure.setText(
                Integer.toString(pace.newest().flatMap(Pace.Day::complete).orElse(pace.start())));
        double half = figure.prefWidth(-1) / 2;
        centre(figure, Math.clamp(x(last), half, getWidth() - half), now - em(11));
    }

    private static void centre(Label label, double x, double y) {
        double width = label.prefWidth(-1);
        double height = label.prefHeight(-1);
        label.resizeRelocate(x - width / 2, y - height / 2, width, height);
    }

    private static void place(Line line, double x1, double y1, double x2, double y2) {
        line.setStartX(x1);
        line.setStartY(y1);
        line.setEndX(x2);
        line.setEndY(y2);
    }
}
