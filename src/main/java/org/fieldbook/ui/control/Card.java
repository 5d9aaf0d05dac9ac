package org.fieldbook.ui.control;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A part of a page under a title.
public final class Card extends VBox {

    /// @param body the style class of what stands below the title
    public Card(String title, String body, Node... parts) {
        this(title, new VBox(parts));
        getChildren().getLast().getStyleClass().add(body);
    }

    /// @param body what stands below the title
    public Card(String title, VBox body) {
        var head = new HBox(Nodes.paragraph(title, Style.CARD_TITLE));
        head.getStyleClass().add(Style.CARD_HEAD);
        getChildren().addAll(head, body);
        getStyleClass().add(Style.CARD);
    }
}
