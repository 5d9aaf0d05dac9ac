package org.fieldbook.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A drawing that places its parts itself, in em of the root's text size, so that it grows with the
/// text.
abstract class EmRegion extends Region {

    private static final double ROOT_PX = 14;

    private final Label probe = new Label();

    EmRegion() {
        probe.setMouseTransparent(true);
        probe.setManaged(false);
        getChildren().add(probe);
        probe.fontProperty().subscribe(this::requestLayout);
    }

    /// Pixels for a length drawn as `px` at the root's usual text size.
    final double em(double px) {
        return px * probe.getFont().getSize() / ROOT_PX;
    }
}
