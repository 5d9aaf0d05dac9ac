package org.fieldbook.ui.help;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

/// The title of a panel of help, its buttons and the way out.
final class PanelHead extends HBox {

    /// @param onAway takes the panel away
    PanelHead(String title, Messages messages, Runnable onAway, Button... buttons) {
        getStyleClass().add("help-head");
        Label words = Nodes.label(title, Style.PAGE_TITLE);
        words.setMinWidth(USE_PREF_SIZE);
        var close = new Button("", Nodes.icon("mdi2c-close"));
        close.setId("help-close");
        close.getStyleClass().addAll("flat", "fb-icon-button");
        close.setAccessibleText(messages.text("help.close"));
        close.setTooltip(new Tooltip(messages.text("help.close")));
        close.setOnAction(_ -> onAway.run());
        getChildren().addAll(words, Nodes.space());
        getChildren().addAll(buttons);
        getChildren().add(close);
    }

    static Button button(String id, String text, Runnable action) {
        var button = new Button(text);
        button.setId(id);
        button.getStyleClass().add(Style.BUTTON);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
