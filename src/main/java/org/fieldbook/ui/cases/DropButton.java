package org.fieldbook.ui.cases;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.VBox;

import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

import java.util.function.Supplier;

/// A button that lets choices down.
final class DropButton extends Button {

    /// @param choices made anew each time
    DropButton(String id, String text, DropPane pane, Supplier<VBox> choices) {
        super(text, Nodes.icon("mdi2c-chevron-down"));
        setId(id);
        setContentDisplay(ContentDisplay.RIGHT);
        getStyleClass().add(Style.BUTTON);
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> pane.open(this, choices.get()));
    }
}
