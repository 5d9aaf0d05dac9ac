package org.fieldbook.ui.control;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A part of a page under a title.
public final class Card extends VBox {

    /// @param body the style class of what stands below the title
    public Card(String title, String body, Node... parts) {
        var head = new HBox(Nodes.paragraph(title, Style.CARD_TITLE));
        head.getStyleClass().add(Style.CARD_HEAD);
        var below = new VBox(parts);
        below.getStyleClass().add(body);
        getChildren().addAll(head, below);
        getStyleClass().add(Style.CARD);
    }
}
