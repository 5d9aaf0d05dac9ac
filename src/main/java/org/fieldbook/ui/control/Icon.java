package org.fieldbook.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.javafx.FontIcon;

/// An icon that is as large as the text around it, times the text size its style sets. Icons carry no
/// meaning of their own for a screen reader.
public final class Icon extends StackPane {

    private final FontIcon glyph;

    /// @param literal Ikonli's name of the icon
    Icon(String literal) {
        getStyleClass().add("icon");
        setMouseTransparent(true);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        glyph = new FontIcon(literal);
        // An em on the glyph itself would be of its own size, and grow with every pass.
        var probe = new Label();
        probe.setManaged(false);
        probe.fontProperty().subscribe(font -> glyph.setIconSize((int) Math.round(font.getSize())));
        getChildren().addAll(glyph, probe);
    }
}
