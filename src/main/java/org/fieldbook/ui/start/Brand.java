package org.fieldbook.ui.start;

import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

/// What the program is called and what it is for.
final class Brand extends HBox {

    Brand(Messages messages) {
        var square = new StackPane(Nodes.icon("mdi2n-notebook-outline"));
        square.getStyleClass().addAll("brand-square", "large");
        var words =
                new VBox(
                        Nodes.label(messages.text("window.product"), "brand-name"),
                        Nodes.label(messages.text("start.purpose"), Style.TABLE_TEXT, Style.MUTED));
        getChildren().addAll(square, words);
        getStyleClass().add("fb-wide-row");
    }
}
