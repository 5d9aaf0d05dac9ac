package org.fieldbook.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// What went wrong, in a red box that stays as long as there is something to say; what is in it is made once there is.
/// It takes the focus, because nothing announces it.
public final class AlertBox extends HBox {

    /// Shows this message; hidden while it is empty.
    ///
    /// @param id of the text
    public AlertBox(String id, ObservableValue<String> message) {
        getStyleClass().add(Style.ALERT);
        message.subscribe(words -> {
            Nodes.show(this, !words.isEmpty());
            if (!words.isEmpty()) {
                if (getChildren().isEmpty()) {
                    fill(id, message);
                }
                Reveal.said(this);
            }
        });
    }

    private void fill(String id, ObservableValue<String> message) {
        Label text = Nodes.paragraph("", Style.TABLE_TEXT, "fb-focus");
        text.setId(id);
        text.setFocusTraversable(true);
        text.textProperty().bind(message);
        getChildren().addAll(Nodes.icon("mdi2a-alert-circle-outline"), text);
    }
}
