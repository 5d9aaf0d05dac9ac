package org.fieldbook.ui.control;

import javafx.scene.control.Label;

import org.fieldbook.framework.Rating;

import java.util.Optional;

/// A rating as shape and word.
public final class RatingBadge extends Label {

    private final String none;

    /// @param none what stands where there is no rating
    public RatingBadge(Optional<Rating> rating, String none) {
        this.none = none;
        getStyleClass().add("rating-badge");
        setMinWidth(USE_PREF_SIZE);
        setRating(rating);
    }

    /// Shows this rating from now on.
    public void setRating(Optional<Rating> rating) {
        getStyleClass().retainAll("label", "rating-badge", "small", "large");
        getStyleClass().add(Shapes.style(rating));
        setText(rating.map(Rating::word).orElse(none));
        setGraphic(rating.map(Shapes::of).orElse(null));
        setAccessibleText(getText());
    }
}
