package org.fieldbook.ui.control;

import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.Styleable;
import javafx.css.StyleableDoubleProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.StackPane;

import org.fieldbook.ui.fx.Glyph;

import java.util.List;

/// An icon that is as large as the text around it, times the size its style sets as `-fb-icon-size`. Icons carry no
/// meaning of their own for a screen reader.
public final class Icon extends StackPane {

    private static final double ANY_SIZE = 16;
    private static final StyleablePropertyFactory<Icon> FACTORY =
            new StyleablePropertyFactory<>(StackPane.getClassCssMetaData());

    /// An em of a pane is one of the text around it. One of the glyph would be of its own size, and grow with every pass.
    private static final CssMetaData<Icon, Number> SIZE =
            FACTORY.createSizeCssMetaData("-fb-icon-size", icon -> icon.size, ANY_SIZE);

    private final StyleableDoubleProperty size =
            new SimpleStyleableDoubleProperty(SIZE, this, "iconSize", ANY_SIZE);
    private final Glyph glyph;

    /// @param literal Ikonli's name of the icon
    Icon(String literal) {
        getStyleClass().add("icon");
        setMouseTransparent(true);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        glyph = new Glyph(literal);
        // Styles reach a pane before what is in it, so that the glyph takes its size in the same
        // pass.
        size.subscribe(px -> glyph.size((int) Math.round(px.doubleValue())));
        getChildren().add(glyph);
    }

    /// Shows another icon in the same place.
    ///
    /// @param literal Ikonli's name of it
    public void show(String literal) {
        if (!literal.equals(glyph.literal())) {
            glyph.show(literal);
        }
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
