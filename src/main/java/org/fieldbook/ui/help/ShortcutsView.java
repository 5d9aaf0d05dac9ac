package org.fieldbook.ui.help;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.KeyHint;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Scroll;
import org.fieldbook.ui.fx.Shortcut;
import org.fieldbook.ui.fx.Theme;

import java.util.List;
import java.util.stream.Collectors;

/// The sheet of shortcuts: those of the screen first. Esc closes it.
public final class ShortcutsView extends VBox {

    /// Shortcuts that belong together.
    public record Group(String title, List<Shortcut> shortcuts) {}

    private final Messages messages;
    private final VBox groups = new VBox();
    private final Scroll scroll = new Scroll(groups);

    /// @param onHelp shows the help instead
    /// @param onAway takes the sheet away
    public ShortcutsView(Messages messages, Runnable onHelp, Runnable onAway) {
        this.messages = messages;
        setId("shortcuts");
        getStylesheets().add(Theme.stylesheet(ShortcutsView.class, "help.css"));
        getStyleClass().add("help");
        Button help = PanelHead.button("shortcuts-to-help", messages.text("help.title"), onHelp);
        help.setGraphic(new KeyHint("F1"));
        groups.getStyleClass().add("help-column");
        scroll.setId("shortcuts-sheet");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(true);
        scroll.getStyleClass().add("fb-focus");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren()
                .addAll(
                        new PanelHead(messages.text("shortcuts.title"), messages, onAway, help),
                        scroll);
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        onAway.run();
                        event.consume();
                    }
                });
    }

    /// Shows these, in this order.
    public void show(List<Group> shown) {
        groups.getChildren().clear();
        for (Group group : shown) {
            var lines = new FlowPane();
            lines.getStyleClass().add("shortcut-lines");
            group.shortcuts().forEach(shortcut -> lines.getChildren().add(line(shortcut)));
            groups.getChildren().addAll(Nodes.label(group.title(), Style.CARD_TITLE), lines);
        }
        scroll.setVvalue(0);
        scroll.setAccessibleText(
                shown.stream()
                        .map(group ->
                                group.title()
                                        + "\n"
                                        + group.shortcuts().stream()
                                                .map(this::spoken)
                                                .collect(Collectors.joining("\n")))
                        .collect(Collectors.joining("\n")));
    }

    private String spoken(Shortcut shortcut) {
        return messages.text("shortcuts.line", String.join(", ", shortcut.keys()), shortcut.does());
    }

    private static Node line(Shortcut shortcut) {
        // Keys for which a line has no room come below the others.
        var keys = new FlowPane();
        keys.getStyleClass().add("shortcut-keys");
        shortcut.keys().forEach(key -> keys.getChildren().add(new KeyHint(key)));
        var line = new HBox(keys, Nodes.paragraph(shortcut.does(), Style.TABLE_TEXT));
        line.getStyleClass().add("shortcut-line");
        return line;
    }

    /// Puts the keyboard on the sheet, which the arrows move.
    public void focus() {
        scroll.requestFocus();
    }
}
