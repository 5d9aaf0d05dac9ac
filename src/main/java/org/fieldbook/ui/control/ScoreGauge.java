package org.fieldbook.ui.control;

import javafx.scene.control.Label;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

import org.fieldbook.framework.Rating;
import org.fieldbook.framework.ScoreBands;
import org.fieldbook.i18n.Messages;
import org.fieldbook.rating.Ratings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The score as a half circle of cells, one for each score there can be, coloured by band; those
/// above the score are faint. The figures stand in the middle. It shrinks with the room there is.
public final class ScoreGauge extends EmRegion {

    private static final double WIDTH = 262;
    private static final double LEAST = 200;
    private static final double HEIGHT = 138;
    private static final double OUTER = 112;
    private static final double INNER = 86;
    private static final double TICKS = 124;
    private static final double POINTER = 78;
    private static final double BASE = 124;
    private static final double GAP = 0.012;

    private record Cell(int score, Path path) {}

    private record Tick(int score, Label label) {}

    private final int max;
    private final int score;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Tick> ticks = new ArrayList<>();
    private final Path pointer = new Path();
    private final Label figure;
    private final Label outOf;

    public ScoreGauge(Ratings ratings, Messages messages) {
        max = ratings.max();
        score = ratings.score();
        getStyleClass().add("score-gauge");
        Optional<ScoreBands> bands = ratings.framework().findScoreBands(max);
        for (int cell = 0; cell <= max; cell++) {
            var path = new Path();
            int at = cell;
            path.getStyleClass().addAll("cell", cell <= score ? "reached" : "open");
            path.getStyleClass().add(Shapes.style(bands.map(known -> known.rate(at))));
            cells.add(new Cell(cell, path));
            getChildren().add(path);
        }
        addTick(0);
        addTick(max);
        bands.ifPresent(
                known -> List.of(Rating.values()).forEach(rating -> addEdge(known, rating)));
        pointer.getStyleClass().add("pointer");
        figure = Nodes.label(Integer.toString(score), Style.SCORE);
        figure.setId("ratings-score");
        outOf = Nodes.label(messages.text("ratings.outof", max), Style.TABLE_TEXT, Style.MUTED);
        getChildren().addAll(pointer, figure, outOf);
        setAccessibleText(
                messages.text(
                        "ratings.gauge.spoken",
                        score,
                        max,
                        ratings.overall()
                                .map(Rating::word)
                                .orElseGet(() -> messages.text("rating.none"))));
    }

    private void addEdge(ScoreBands bands, Rating rating) {
        int edge = bands.edge(rating);
        if (edge > 0) {
            addTick(edge - 1);
            addTick(edge);
        }
    }

    private void addTick(int at) {
        Label label =
                at == score
                        ? Nodes.label(Integer.toString(at), Style.CAPTION_STRONG)
                        : Nodes.label(Integer.toString(at), Style.TICK, Style.MUTED);
        ticks.add(new Tick(at, label));
        getChildren().add(label);
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

    /// Pixels for a length of the drawing, as large as it fits.
    private double drawn(double px) {
        return em(px) * Math.min(1, getWidth() / em(WIDTH));
    }

    @Override
    protected void layoutChildren() {
        double x = getWidth() / 2;
        double y = drawn(BASE);
        double step = Math.PI / (max + 1);
        for (Cell cell : cells) {
            double from = Math.PI - cell.score() * step - GAP;
            double to = Math.PI - (cell.score() + 1) * step + GAP;
            cell.path()
                    .getElements()
                    .setAll(
                            move(x, y, from, INNER),
                            line(x, y, from, OUTER),
                            line(x, y, to, OUTER),
                            line(x, y, to, INNER),
                            new ClosePath());
        }
        for (Tick tick : ticks) {
            double angle = Math.PI - (tick.score() + 0.5) * step;
            centre(
                    tick.label(),
                    x + Math.cos(angle) * drawn(TICKS),
                    y - Math.sin(angle) * drawn(TICKS));
        }
        double angle = Math.PI - (score + 0.5) * step;
        pointer.getElements()
                .setAll(
                        move(x, y, angle, POINTER + 4),
                        line(x, y, angle - 0.075, POINTER - 7),
                        line(x, y, angle + 0.075, POINTER - 7),
                        new ClosePath());
        centre(figure, x, y - drawn(34));
        centre(outOf, x, y - drawn(8));
    }

    private MoveTo move(double x, double y, double angle, double radius) {
        return new MoveTo(x + Math.cos(angle) * drawn(radius), y - Math.sin(angle) * drawn(radius));
    }

    private LineTo line(double x, double y, double angle, double radius) {
        return new LineTo(x + Math.cos(angle) * drawn(radius), y - Math.sin(angle) * drawn(radius));
    }

    private static void centre(Label label, double x, double y) {
        double width = label.prefWidth(-1);
        double height = label.prefHeight(-1);
        label.resizeRelocate(x - width / 2, y - height / 2, width, height);
    }
}
