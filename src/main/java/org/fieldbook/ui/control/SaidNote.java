package org.fieldbook.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// What just happened, in a note that the keyboard reaches: there as long as there is something to say.
public final class SaidNote extends HBox {

    /// @param id of the words
    public SaidNote(String id, ObservableValue<String> words) {
        Label said = Nodes.paragraph("", Style.TABLE_TEXT, "fb-focus");
        said.setId(id);
        said.setFocusTraversable(true);
        said.textProperty().bind(words);
        getStyleClass().add(Style.NOTE);
        getChildren().add(said);
        words.subscribe(text -> Nodes.show(this, !text.isEmpty()));
    }
}
