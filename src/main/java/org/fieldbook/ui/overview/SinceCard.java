package org.fieldbook.ui.overview;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.WayButton;
import org.fieldbook.ui.fx.Scroll;

import java.util.List;
import java.util.function.Consumer;

/// What is new, each line a way to it.
final class SinceCard extends VBox {

    private final Messages messages;
    private final Consumer<Destination> onGo;
    private final Label title = Nodes.label("", Style.CARD_TITLE);
    private final VBox lines = new VBox();
    private List<Shown.Line> shownLines = List.of();

    SinceCard(Messages messages, Consumer<Destination> onGo) {
        this.messages = messages;
        this.onGo = onGo;
        getStyleClass().addAll(Style.CARD, "since-card");
        var head = new HBox(title);
        head.getStyleClass().add(Style.CARD_HEAD);
        var scroll = new Scroll(lines);
        scroll.setId("overview-since");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
    }

    /// Lines that stay the same stay as they are, and the keyboard on them.
    void show(Shown shown) {
        title.setText(shown.sinceTitle());
        if (shown.since().isEmpty()) {
            Label none = Nodes.paragraph(shown.sinceNone(), Style.TABLE_TEXT, Style.MUTED);
            none.setId("overview-since-none");
            none.getStyleClass().add("since-none");
            lines.getChildren().setAll(none);
        } else if (!shown.since().equals(shownLines)) {
            lines.getChildren().clear();
            shown.since().forEach(line -> lines.getChildren().add(row(line)));
        }
        shownLines = shown.since();
    }

    private Node row(Shown.Line line) {
        Label text = Nodes.paragraph(line.text(), Style.CAPTION, Style.MUTED);
        Nodes.show(text, !line.text().isEmpty());
        var words = new VBox(Nodes.paragraph(line.title(), Style.TABLE_TEXT, "line-title"), text);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label at = Nodes.label(line.at(), Style.CAPTION, Style.MUTED);
        at.setMinWidth(USE_PREF_SIZE);
        var row = new Row(new HBox(Nodes.icon(line.icon()), words, at));
        row.setId("overview-since-" + lines.getChildren().size());
        row.setAccessibleText(
                messages.text("overview.since.line.spoken", line.title(), line.text(), line.at())
                        .strip());
        row.setOnAction(_ -> onGo.accept(line.destination()));
        return row;
    }

    private static final class Row extends WayButton {
        Row(HBox content) {
            super(content, "overview-row");
            content.getStyleClass().add("line-content");
        }
    }
}
