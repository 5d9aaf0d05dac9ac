package org.fieldbook.report;

import org.fieldbook.framework.Rating;
import org.fieldbook.framework.ScoreBands;
import org.fieldbook.rating.Ratings;
import org.fieldbook.report.Shape.Anchor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One cell for each score there can be, in the colours of the overall ratings, filled up to the score
/// reached once there is an overall rating, with each rating's shape and word below its cells.
final class ScoreScale {

    private static final int WIDTH = 690;
    private static final int HEIGHT = 58;
    private static final double CELL_TOP = 13;
    private static final double CELL_HEIGHT = 14;
    private static final double NUMBERS = 40;
    private static final double WORDS = 54;

    private final Ratings ratings;
    private final ScoreBands bands;
    private final Phrases phrases;
    private final double cell;
    private final List<Shape> shapes = new ArrayList<>();

    private ScoreScale(Ratings ratings, ScoreBands bands, Phrases phrases) {
        this.ratings = ratings;
        this.bands = bands;
        this.phrases = phrases;
        this.cell = (double) WIDTH / (bands.max() + 1);
    }

    /// The scale; none if the pack has no overall bands for this maximum.
    static Optional<Block> of(Ratings ratings, Phrases phrases) {
        return ratings.framework()
                .findScoreBands(ratings.max())
                .map(bands -> new ScoreScale(ratings, bands, phrases).figure());
    }

    private Block figure() {
        shapes.add(new Shape.Pointer(middle(ratings.score()), 10, 11));
        for (int score = 0; score <= bands.max(); score++) {
            addCell(score);
        }
        for (Rating rating : Rating.values()) {
            addWord(rating);
        }
        return new Block.Figure(new Drawing(WIDTH, HEIGHT, shapes), alternative());
    }

    private void addCell(int score) {
        Rating rating = bands.rate(score);
        boolean reached = ratings.overall().isPresent() && score <= ratings.score();
        boolean here = score == ratings.score();
        shapes.add(
                new Shape.Box(
                        score * cell + 0.75,
                        CELL_TOP,
                        cell - 1.5,
                        CELL_HEIGHT,
                        1.5,
                        reached ? Tone.of(rating) : Tone.paleOf(rating)));
        shapes.add(
                new Shape.Label(
                        middle(score),
                        NUMBERS,
                        Integer.toString(score),
                        10,
                        here,
                        Anchor.MIDDLE,
                        cell,
                        here ? Tone.INK : Tone.QUIET));
    }

    private void addWord(Rating rating) {
        double from = bands.edge(rating) * cell;
        double to = last(rating) * cell + cell;
        String word = rating.word();
        // About half an em for each character puts shape and word together in the middle of their
        // cells.
        double left = (from + to) / 2 - word.length() * 2.75 - 5;
        shapes.add(new Shape.Mark(left, WORDS - 3.6, 9, rating));
        shapes.add(
                new Shape.Label(
                        left + 9, WORDS, word, 10.5, true, Anchor.START, to - left - 9, Tone.INK));
    }

    private int last(Rating rating) {
        return rating.next().map(next -> bands.edge(next) - 1).orElse(bands.max());
    }

    private double middle(int score) {
        return (score + 0.5) * cell;
    }

    private String alternative() {
        List<String> ranges = new ArrayList<>();
        for (Rating rating : Rating.values()) {
            ranges.add(
                    phrases.text("scale.range", rating.word(), bands.edge(rating), last(rating)));
        }
        return phrases.text(
                "scale.alternative",
                bands.max(),
                phrases.list(ranges, range -> range),
                ratings.score(),
                phrases.rating(ratings.overall()));
    }
}
