package org.fieldbook.ui.control;

import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.Styleable;
import javafx.css.StyleableDoubleProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;

import java.util.List;

/// A drawing that places its parts itself, in em of the text around it, so that it grows with the text. Its style says how
/// much an em is, as `-fb-em`.
abstract class EmRegion extends Region {

    private static final double ROOT_PX = 14;
    private static final StyleablePropertyFactory<EmRegion> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<EmRegion, Number> EM =
            FACTORY.createSizeCssMetaData("-fb-em", drawing -> drawing.em, ROOT_PX);

    private final StyleableDoubleProperty em =
            new SimpleStyleableDoubleProperty(EM, this, "em", ROOT_PX);

    EmRegion() {
        getStyleClass().add("em-region");
        em.subscribe(this::requestLayout);
    }

    /// Pixels for a length drawn as `px` at the root's usual text size.
    final double em(double px) {
        return px * em.get() / ROOT_PX;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
