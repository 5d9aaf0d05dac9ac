package org.fieldbook.ui.shell;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.SaveState;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.SaveWatch;

/// The line at the bottom: whether all is saved, and where it is kept.
final class StatusBar extends HBox {

    private final Label said = Nodes.label("", Style.CAPTION);

    StatusBar(SaveWatch watch, Messages messages) {
        getStyleClass().add("status-bar");
        var state = new SaveState(messages);
        state.setId("window-saved");
        watch.keptProperty().subscribe(state::show);
        said.setId("window-said");
        said.getStyleClass().add("fb-focus");
        getChildren()
                .addAll(
                        state,
                        fact("mdi2l-laptop", messages.text("status.stored")),
                        fact("mdi2w-wifi-off", messages.text("status.offline")),
                        Nodes.space(),
                        said);
        say("");
    }

    /// Says what just happened, as what was undone.
    void say(String text) {
        said.setText(text);
        said.setFocusTraversable(!text.isEmpty());
        said.setAccessibleText(text);
    }

    private static Label fact(String icon, String text) {
        Label fact = Nodes.label(text, Style.CAPTION, Style.MUTED, "fact");
        fact.setGraphic(Nodes.icon(icon));
        return fact;
    }
}
