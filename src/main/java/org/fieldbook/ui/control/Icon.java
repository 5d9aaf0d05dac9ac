package org.fieldbook.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import org.fieldbook.ui.fx.Glyph;

/// An icon that is as large as the text around it, times the text size its style sets. Icons carry no
/// meaning of their own for a screen reader.
public final class Icon extends StackPane {

    private final Glyph glyph;

    /// @param literal Ikonli's name of the icon
    Icon(String literal) {
        getStyleClass().add("icon");
        setMouseTransparent(true);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        glyph = new Glyph(literal);
        // An em on the glyph itself would be of its own size, and grow with every pass.
        var probe = new Label();
        // The size stands on what has a font: on a pane it would count twice.
        probe.getStyleClass().add("icon-size");
        probe.setManaged(false);
        probe.fontProperty().subscribe(font -> glyph.size((int) Math.round(font.getSize())));
        // Styles reach the probe first, so that the glyph takes its size in the same pass.
        getChildren().addAll(probe, glyph);
    }

    /// Shows another icon in the same place.
    ///
    /// @param literal Ikonli's name of it
    public void show(String literal) {
        if (!literal.equals(glyph.literal())) {
            glyph.show(literal);
        }
    }
}
