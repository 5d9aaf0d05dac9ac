package org.fieldbook.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The heading of one of a few steps, with its number.
public final class StepHead extends HBox {

    public StepHead(int number, String title) {
        Label digit = Nodes.label(Integer.toString(number), "step-number");
        digit.setMinWidth(USE_PREF_SIZE);
        Label text = Nodes.label(title, Style.STRONG);
        text.setWrapText(true);
        getChildren().addAll(digit, text);
        getStyleClass().add("fb-row");
    }
}
