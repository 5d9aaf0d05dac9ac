package org.fieldbook.ui.start;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.WayButton;

/// A wide button of the start screen: what it leads to, and a line about it.
final class StartTile extends WayButton {

    /// @param key of its words; the line's has `.text` behind it
    StartTile(String id, String icon, String key, Messages messages, Runnable action) {
        var row = new HBox();
        super(row, "start-tile");
        var words =
                new VBox(
                        Nodes.paragraph(messages.text(key), Style.STRONG, "fb-link"),
                        Nodes.paragraph(
                                messages.text(key + ".text"), Style.TABLE_TEXT, Style.MUTED));
        HBox.setHgrow(words, Priority.ALWAYS);
        row.getChildren().addAll(Nodes.icon(icon), words);
        row.getStyleClass().add("fb-wide-row");
        setId(id);
        setAccessibleText(messages.text(key));
        getStyleClass().setAll("button", "start-tile");
        setMaxHeight(USE_PREF_SIZE);
        setOnAction(_ -> action.run());
    }
}
