package org.fieldbook.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.List;

/// The risk of serious harm as filled bars and its word.
public final class RoshMeter extends HBox {

    /// @param level the value recorded
    /// @param levels every value there is, lowest first
    public RoshMeter(String level, List<String> levels) {
        getStyleClass().add("rosh-meter");
        int filled = levels.indexOf(level) + 1;
        for (int bar = 1; bar <= levels.size(); bar++) {
            var part = new Region();
            part.getStyleClass().addAll("bar", bar <= filled ? "filled" : "empty");
            part.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
            part.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
            getChildren().add(part);
        }
        getChildren().add(new Label(level));
        setAccessibleText(level);
    }
}
