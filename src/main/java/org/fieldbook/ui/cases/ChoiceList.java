package org.fieldbook.ui.cases;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// Choices of which one is made, each a button as wide as the list.
final class ChoiceList extends VBox {

    private final String id;
    private int count;

    /// @param id the choices are called by it and their number, from 0
    ChoiceList(String id) {
        this.id = id;
        getStyleClass().add("choices");
    }

    void add(String text, Runnable onChosen) {
        var button = new Button(text);
        button.setId(id + "-" + count);
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll("flat", "view-name");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> onChosen.run());
        getChildren().add(button);
        count++;
    }
}
