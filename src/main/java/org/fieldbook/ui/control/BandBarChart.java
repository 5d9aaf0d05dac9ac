package org.fieldbook.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

import org.fieldbook.framework.Bands;
import org.fieldbook.framework.Rating;
import org.fieldbook.i18n.Messages;
import org.fieldbook.rating.Interval;
import org.fieldbook.rating.QuestionResult;
import org.fieldbook.rating.StandardResult;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/// One standard's key questions as bars against the band edges, with the 95 % interval, the value
/// and n/N printed. The bar that sets the rating has its band's colour and bold words.
public final class BandBarChart extends EmRegion {

    private static final double LABEL = 82;
    private static final double VALUE = 118;
    private static final double VALUE_GAP = 8;
    private static final double MARK_GAP = 5;
    private static final double PITCH = 22;
    private static final double BAR = 12;
    private static final double CAP = 8;
    private static final int FULL = 100;
    private static final double TENTHS = 1000.0;

    /// What is drawn for one key question.
    private record Row(
            QuestionResult result,
            Label label,
            Region bar,
            List<Line> whisker,
            Label value,
            Label mark) {}

    private final Bands bands;
    private final Map<Rating, Region> zones = new EnumMap<>(Rating.class);
    private final Map<Rating, Line> edges = new EnumMap<>(Rating.class);
    private final List<Row> rows = new ArrayList<>();

    public BandBarChart(StandardResult standard, Bands bands, Messages messages) {
        this.bands = bands;
        getStyleClass().add("band-bars");
        for (Rating rating : Rating.values()) {
            var zone = new Region();
            zone.getStyleClass().addAll("zone", Shapes.style(rating));
            zones.put(rating, zone);
            getChildren().add(zone);
        }
        for (Rating rating : Rating.values()) {
            if (rating != Rating.INADEQUATE) {
                edges.put(rating, line("edge"));
            }
        }
        var spoken = new StringJoiner(". ");
        for (QuestionResult question : standard.questions()) {
            boolean lowest = standard.driving().contains(question.code());
            rows.add(row(question, lowest, standard.questions().size() > 1, messages));
            spoken.add(spoken(question, lowest, messages));
        }
        setAccessibleText(spoken.toString());
    }

    private Row row(QuestionResult question, boolean lowest, boolean several, Messages messages) {
        var bar = new Region();
        bar.getStyleClass().add("bar");
        question.band()
                .filter(_ -> lowest)
                .ifPresent(band -> bar.getStyleClass().add(Shapes.style(band)));
        bar.setVisible(question.percent().isPresent());
        Label label = text(question.question().shortTitle(), lowest);
        getChildren().addAll(bar, label);
        List<Line> whisker = new ArrayList<>();
        if (question.interval().isPresent()) {
            for (int halo = 0; halo < 3; halo++) {
                whisker.add(line("whisker-halo"));
            }
            for (int part = 0; part < 3; part++) {
                whisker.add(line("whisker"));
            }
        }
        Label value = text(value(question, messages), lowest);
        Label mark =
                Nodes.label(lowest && several ? messages.text("ratings.lowest") : "", Style.TICK);
        getChildren().addAll(value, mark);
        return new Row(question, label, bar, whisker, value, mark);
    }

    private static Label text(String words, boolean lowest) {
        return lowest
                ? Nodes.label(words, Style.CAPTION_STRONG)
                : Nodes.label(words, Style.CAPTION, Style.MUTED);
    }

    private static String value(QuestionResult question, Messages messages) {
        return question.percent()
                .map(percent ->
                        messages.text(
                                "ratings.value",
                                percent,
                                question.counts().yes(),
                                question.counts().judged()))
                .orElseGet(() -> messages.text("ratings.value.none"));
    }

    private static String spoken(QuestionResult question, boolean lowest, Messages messages) {
        String title = question.code() + " " + question.question().title();
        return question.percent()
                .map(percent ->
                        messages.text(
                                lowest ? "ratings.bar.spoken.lowest" : "ratings.bar.spoken",
                                title,
                                percent,
                                question.counts().yes(),
                                question.counts().judged(),
                                question.band().map(Rating::word).orElse("")))
                .orElseGet(() -> messages.text("ratings.bar.spoken.none", title));
    }

    private Line line(String style) {
        var line = new Line();
        line.getStyleClass().add(style);
        getChildren().add(line);
        return line;
    }

    /// As drawn, or as wide as its words are.
    @Override
    protected double computePrefWidth(double height) {
        double words = rows.stream().mapToDouble(this::words).max().orElse(0);
        double value = words > em(VALUE) ? Math.ceil(words) + em(VALUE_GAP) : em(VALUE);
        return em(LABEL + BandAxis.PLOT) + value;
    }

    private double words(Row row) {
        double value = em(VALUE_GAP) + row.value().prefWidth(-1);
        return row.mark().getText().isEmpty()
                ? value
                : value + em(MARK_GAP) + row.mark().prefWidth(-1);
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return em(PITCH * rows.size() + VALUE_GAP * 3);
    }

    @Override
    protected void layoutChildren() {
        double left = em(LABEL);
        double plot = em(BandAxis.PLOT);
        zones.forEach((rating, zone) -> {
            double from = left + plot * bands.edge(rating) / FULL;
            double to = left + plot * rating.next().map(bands::edge).orElse(FULL) / FULL;
            zone.resizeRelocate(from, 0, to - from, getHeight());
        });
        edges.forEach((rating, edge) -> {
            double at = left + plot * bands.edge(rating) / FULL;
            place(edge, at, 0, at, getHeight());
        });
        double top = (getHeight() - em(PITCH) * rows.size()) / 2;
        for (int index = 0; index < rows.size(); index++) {
            layoutRow(rows.get(index), top + em(PITCH) * (index + 0.5), left, plot);
        }
    }

    private void layoutRow(Row row, double middle, double left, double plot) {
        centre(row.label(), 0, middle, left - em(2));
        double value = row.value().prefWidth(-1);
        centre(row.value(), left + plot + em(VALUE_GAP), middle, value);
        centre(
                row.mark(),
                left + plot + em(VALUE_GAP) + value + em(MARK_GAP),
                middle,
                row.mark().prefWidth(-1));
        int judged = row.result().counts().judged();
        double length = judged == 0 ? 0 : plot * row.result().counts().yes() / judged;
        row.bar().resizeRelocate(left, middle - em(BAR) / 2, length, em(BAR));
        row.result().interval().ifPresent(range -> layoutWhisker(row, range, middle, left, plot));
    }

    private void layoutWhisker(Row row, Interval range, double middle, double left, double plot) {
        double low = left + plot * range.lowTenths() / TENTHS;
        double high = left + plot * range.highTenths() / TENTHS;
        double cap = em(CAP) / 2;
        for (int layer = 0; layer < row.whisker().size(); layer += 3) {
            place(row.whisker().get(layer), low, middle, high, middle);
            place(row.whisker().get(layer + 1), low, middle - cap, low, middle + cap);
            place(row.whisker().get(layer + 2), high, middle - cap, high, middle + cap);
        }
    }

    private static void centre(Label label, double x, double middle, double width) {
        double height = label.prefHeight(width);
        label.resizeRelocate(x, middle - height / 2, width, height);
    }

    private static void place(Line line, double x1, double y1, double x2, double y2) {
        line.setStartX(x1);
        line.setStartY(y1);
        line.setEndX(x2);
        line.setEndY(y2);
    }
}
