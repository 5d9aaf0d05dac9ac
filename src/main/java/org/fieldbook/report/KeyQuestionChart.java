package org.fieldbook.report;

import org.fieldbook.framework.Bands;
import org.fieldbook.framework.Rating;
import org.fieldbook.rating.Interval;
import org.fieldbook.rating.QuestionResult;
import org.fieldbook.rating.Ratings;
import org.fieldbook.rating.StandardResult;
import org.fieldbook.report.Shape.Anchor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A bar for each key question of the standards that have several: per cent of Yes against the band
/// edges with its interval, the ones that set a rating bold and in its colour. A standard's only key
/// question stands in the table of standards and needs no bar.
final class KeyQuestionChart {

    private static final int WIDTH = 690;
    private static final double PLOT = 196;
    private static final double PLOT_WIDTH = 400;
    private static final double VALUES = 630;
    private static final double FRACTIONS = 669;
    private static final double MARKS = 683;
    private static final double TOP = 17;
    private static final double ROW = 19.5;
    private static final double GAP = 9;
    private static final double BAR = 11;
    private static final double TEXT = 11;
    private static final double LEGEND = 24;

    private final Ratings ratings;
    private final Phrases phrases;
    private final List<StandardResult> standards;
    private final List<Shape> shapes = new ArrayList<>();
    private final double bottom;

    private KeyQuestionChart(Ratings ratings, Phrases phrases, List<StandardResult> standards) {
        this.ratings = ratings;
        this.phrases = phrases;
        this.standards = standards;
        int bars = standards.stream().mapToInt(standard -> standard.questions().size()).sum();
        this.bottom = TOP + bars * ROW + (standards.size() - 1) * GAP + 4;
    }

    /// Heading and chart; none if no standard has several key questions.
    static Optional<Block> of(Ratings ratings, Phrases phrases) {
        List<StandardResult> standards =
                ratings.standards().stream()
                        .filter(standard -> standard.questions().size() > 1)
                        .toList();
        return standards.isEmpty()
                ? Optional.empty()
                : Optional.of(new KeyQuestionChart(ratings, phrases, standards).block());
    }

    private Block block() {
        addGround();
        double y = TOP + 2;
        for (StandardResult standard : standards) {
            if (!standard.equals(standards.getFirst())) {
                shapes.add(
                        new Shape.Line(0, y + GAP / 2, WIDTH, y + GAP / 2, 0.75, Tone.RULE, false));
                y += GAP;
            }
            for (QuestionResult question : standard.questions()) {
                addRow(question, standard.driving().contains(question.code()), y);
                y += ROW;
            }
        }
        addLegend(bottom + 18);
        Drawing drawing = new Drawing(WIDTH, (int) Math.ceil(bottom + LEGEND), shapes);
        return new Block.Together(
                List.of(
                        new Block.Heading(2, phrases.text("heading.chart", questions().size())),
                        new Block.Figure(
                                drawing, new ChartWords(ratings, standards, phrases).text())));
    }

    private void addGround() {
        Bands bands = ratings.framework().bands();
        for (Rating rating : Rating.values()) {
            double from = x(bands.edge(rating));
            double to = x(rating.next().map(bands::edge).orElse(100));
            shapes.add(new Shape.Box(from, TOP, to - from, bottom - TOP, 0, Tone.zoneOf(rating)));
        }
        addTick(0, phrases.text("figure.percent", 0));
        addTick(100, phrases.text("figure.percent", 100));
        for (Rating rating :
                List.of(Rating.REQUIRES_IMPROVEMENT, Rating.GOOD, Rating.OUTSTANDING)) {
            int edge = bands.edge(rating);
            shapes.add(new Shape.Line(x(edge), TOP, x(edge), bottom, 0.75, Tone.EDGE, true));
            addTick(edge, Integer.toString(edge));
        }
    }

    private void addTick(int percent, String text) {
        shapes.add(
                new Shape.Label(
                        x(percent), TOP - 5, text, 10, false, Anchor.MIDDLE, 60, Tone.QUIET));
    }

    private void addRow(QuestionResult question, boolean driving, double y) {
        double base = y + BAR / 2 + 7;
        shapes.add(
                new Shape.Label(
                        0, base, question.code(), TEXT, driving, Anchor.START, 34, Tone.INK));
        shapes.add(
                new Shape.Label(
                        36,
                        base,
                        question.question().title(),
                        TEXT,
                        driving,
                        Anchor.START,
                        PLOT - 44,
                        Tone.INK));
        double top = y + (ROW - BAR) / 2;
        if (question.percent().isPresent()) {
            Tone fill = driving ? question.band().map(Tone::of).orElse(Tone.BAR) : Tone.BAR;
            double length = PLOT_WIDTH * question.counts().yes() / question.counts().judged();
            shapes.add(new Shape.Box(PLOT, top, length, BAR, 1, fill));
        }
        question.interval().ifPresent(interval -> addInterval(interval, top + BAR / 2));
        String value = phrases.percent(question);
        shapes.add(new Shape.Label(VALUES, base, value, TEXT, true, Anchor.END, 34, Tone.INK));
        shapes.add(
                new Shape.Label(
                        FRACTIONS,
                        base,
                        phrases.fraction(question),
                        TEXT,
                        false,
                        Anchor.END,
                        36,
                        Tone.QUIET));
        question.band().ifPresent(band -> shapes.add(new Shape.Mark(MARKS, base - 4, 9, band)));
    }

    /// White below black, so that it is seen on a dark bar too.
    private void addInterval(Interval interval, double y) {
        double from = x(interval.lowTenths() / 10.0);
        double to = x(interval.highTenths() / 10.0);
        for (Tone tone : List.of(Tone.WHITE, Tone.INK)) {
            double thickness = tone == Tone.WHITE ? 3 : 1.2;
            shapes.add(new Shape.Line(from, y, to, y, thickness, tone, false));
            shapes.add(new Shape.Line(from, y - 3.5, from, y + 3.5, thickness, tone, false));
            shapes.add(new Shape.Line(to, y - 3.5, to, y + 3.5, thickness, tone, false));
        }
    }

    private void addLegend(double base) {
        Rating first = firstDriving().orElse(Rating.GOOD);
        shapes.add(new Shape.Box(0, base - 8, 26, 9, 1, Tone.of(first)));
        addLegendText(32, base, phrases.text("chart.driving"));
        shapes.add(new Shape.Box(206, base - 8, 26, 9, 1, Tone.BAR));
        addLegendText(238, base, phrases.text("chart.other"));
        shapes.add(new Shape.Line(358, base - 3.5, 382, base - 3.5, 1.2, Tone.INK, false));
        shapes.add(new Shape.Line(358, base - 7, 358, base, 1.2, Tone.INK, false));
        shapes.add(new Shape.Line(382, base - 7, 382, base, 1.2, Tone.INK, false));
        addLegendText(388, base, phrases.text("chart.interval"));
        shapes.add(
                new Shape.Label(
                        WIDTH,
                        base,
                        phrases.text("chart.shape"),
                        TEXT,
                        false,
                        Anchor.END,
                        200,
                        Tone.QUIET));
    }

    private void addLegendText(double x, double base, String text) {
        shapes.add(new Shape.Label(x, base, text, TEXT, false, Anchor.START, 170, Tone.QUIET));
    }

    private Optional<Rating> firstDriving() {
        return standards.stream()
                .flatMap(standard -> standard.drivingQuestion().stream())
                .flatMap(question -> question.band().stream())
                .findFirst();
    }

    private static double x(double percent) {
        return PLOT + percent * PLOT_WIDTH / 100;
    }

    private List<QuestionResult> questions() {
        return standards.stream().flatMap(standard -> standard.questions().stream()).toList();
    }
}
