package org.fieldbook.framework;

import java.util.Optional;
import java.util.stream.Stream;

/// The four published ratings with their points, worst first. Source: rating rules, section 1.
public enum Rating {
    INADEQUATE(0, "Inadequate"),
    REQUIRES_IMPROVEMENT(1, "Requires improvement"),
    GOOD(2, "Good"),
    OUTSTANDING(3, "Outstanding");

    /// The most points one standard can have.
    public static final int MOST_POINTS = 3;

    private final int points;
    private final String word;

    Rating(int points, String word) {
        this.points = points;
        this.word = word;
    }

    /// Points added up to the score.
    public int points() {
        return points;
    }

    /// The published word, as it stands in files, on screen and on paper.
    public String word() {
        return word;
    }

    /// The rating with this published word, to the letter.
    public static Optional<Rating> find(String word) {
        return Stream.of(values()).filter(rating -> rating.word.equals(word)).findFirst();
    }

    /// The next better rating; empty for Outstanding.
    public Optional<Rating> next() {
        return Stream.of(values()).filter(rating -> rating.points == points + 1).findFirst();
    }

    /// Whether this rating is better than the other.
    public boolean isBetterThan(Rating other) {
        return points > other.points;
    }
}
