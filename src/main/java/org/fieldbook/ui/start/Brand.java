package org.fieldbook.ui.start;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.KeyHint;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

/// What the program is called and what it is for, and the ways to its settings and its help.
final class Brand extends HBox {

    Brand(Messages messages, StartView.Ways ways) {
        var square = new StackPane(Nodes.icon("mdi2n-notebook-outline"));
        square.getStyleClass().addAll("brand-square", "large");
        var words =
                new VBox(
                        Nodes.label(messages.text("window.product"), "brand-name"),
                        Nodes.label(messages.text("start.purpose"), Style.TABLE_TEXT, Style.MUTED));
        Button settings =
                button(
                        "start-settings",
                        messages.text("command.settings"),
                        ways.onSettings(),
                        Nodes.icon("mdi2c-cog-outline"),
                        Nodes.label(messages.text("status.settings")));
        Button help =
                button(
                        "start-help",
                        messages.text("command.help"),
                        ways.onHelp(),
                        Nodes.icon("mdi2h-help-circle-outline"),
                        Nodes.label(messages.text("status.help")),
                        new KeyHint("F1"));
        getChildren().addAll(square, words, Nodes.space(), settings, help);
        getStyleClass().add("fb-wide-row");
    }

    private static Button button(String id, String spoken, Runnable action, Node... parts) {
        var words = new HBox(parts);
        words.getStyleClass().add("fb-row");
        var button = new Button("", words);
        button.setId(id);
        button.setAccessibleText(spoken);
        button.getStyleClass().addAll("flat", Style.BUTTON);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
