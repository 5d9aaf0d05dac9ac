package org.fieldbook.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

import org.fieldbook.framework.Rating;
import org.fieldbook.inspection.AnswerState;

import java.util.Locale;
import java.util.Optional;

/// The shapes that carry ratings and answers beside their words: star, circle, triangle and square;
/// filled circle, diamond, dash and ring. Colour only helps.
public final class Shapes {

    private Shapes() {}

    /// The shape of a rating.
    public static Region of(Rating rating) {
        return shape("rating-shape", style(rating));
    }

    /// The shape of an answer.
    public static Region of(AnswerState answer) {
        return shape("answer-shape", style(answer));
    }

    /// The style class of a rating: its word with hyphens.
    public static String style(Rating rating) {
        return rating.word().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /// The style class of a rating, or of none.
    public static String style(Optional<Rating> rating) {
        return rating.map(Shapes::style).orElse("not-rated");
    }

    /// The style class of an answer.
    public static String style(AnswerState answer) {
        return switch (answer) {
            case YES -> "yes";
            case NO -> "no";
            case NOT_APPLICABLE -> "not-applicable";
            case UNANSWERED -> "unanswered";
            case UNDECIDED -> "undecided";
        };
    }

    /// A state for style sheets.
    static PseudoClass pseudo(String name) {
        return PseudoClass.getPseudoClass(name);
    }

    private static Region shape(String... styles) {
        var shape = new Region();
        shape.getStyleClass().addAll(styles);
        shape.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        shape.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return shape;
    }
}
