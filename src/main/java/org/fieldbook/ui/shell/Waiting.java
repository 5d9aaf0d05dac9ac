package org.fieldbook.ui.shell;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.ProgressRow;
import org.fieldbook.ui.control.Style;

/// What stands in the window while nothing else can: what is being done, and how to call it off or why that cannot be.
final class Waiting extends StackPane {

    /// @param id of the words, which have the keyboard
    /// @param why what is safe meanwhile, and why it is not stopped where it cannot be
    /// @param cancel calls it off, if anything does
    Waiting(String id, String doing, String why, Node... cancel) {
        setId("waiting");
        getStyleClass().add("waiting");
        var row = ProgressRow.alone(id, new SimpleBooleanProperty(true), cancel);
        row.say(doing);
        var card = new VBox(row, Nodes.paragraph(why, Style.TABLE_TEXT, Style.MUTED));
        card.getStyleClass().addAll(Style.CARD, "waiting-card");
        getChildren().add(card);
        sceneProperty().subscribe(_ -> row.requestFocus());
    }
}
