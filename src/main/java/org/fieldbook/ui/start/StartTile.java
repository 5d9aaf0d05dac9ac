package org.fieldbook.ui.start;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

/// A wide button of the start screen: what it leads to, and a line about it.
final class StartTile extends Button {

    /// @param key of its words; the line's has `.text` behind it
    StartTile(String id, String icon, String key, Messages messages, Runnable action) {
        var words =
                new VBox(
                        Nodes.label(messages.text(key), Style.STRONG, "fb-link"),
                        Nodes.label(messages.text(key + ".text"), Style.TABLE_TEXT, Style.MUTED));
        var row = new HBox(Nodes.icon(icon), words);
        row.getStyleClass().add("fb-wide-row");
        setGraphic(row);
        setId(id);
        setAccessibleText(messages.text(key));
        getStyleClass().add("start-tile");
        setMaxWidth(Double.MAX_VALUE);
        setOnAction(_ -> action.run());
    }
}
