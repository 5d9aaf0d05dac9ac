package org.fieldbook.ui.fx;

import javafx.scene.text.Text;

/// One of the Material Design icons as a text of their font.
public final class Glyph extends Text {

    /// What stylesheets call it, ours and the theme's.
    private static final String STYLE = "ikonli-font-icon";

    private String literal = "";

    /// @param literal Ikonli's name of the icon
    public Glyph(String literal) {
        getStyleClass().add(STYLE);
        show(literal);
    }

    /// Ikonli's name of the icon it shows.
    public String literal() {
        return literal;
    }

    /// Shows another icon.
    public void show(String wanted) {
        literal = wanted;
        setText(Character.toString(IconSet.code(wanted)));
    }

    /// Makes it so many pixels large, whatever the theme says of icons.
    public void size(int px) {
        setFont(IconSet.font(px));
    }
}
