package org.fieldbook.ui.recording;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

import java.util.List;

/// Everything that was done to the case, one line an act, newest first. History is never edited.
final class HistoryPane extends VBox {

    private static final int MOST = 200;

    private final Messages messages;
    private final Label count = Nodes.paragraph("", Style.TABLE_TEXT, Style.MUTED);
    private final VBox list = new VBox();

    HistoryPane(RecordingViewModel model, Messages messages) {
        this.messages = messages;
        getStyleClass().add("side-body");
        count.setId("recording-history-count");
        count.setFocusTraversable(true);
        count.getStyleClass().add("fb-focus");
        list.getStyleClass().add("timeline");
        list.setId("recording-history");
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(count, scroll);
        model.historyProperty().subscribe(this::show);
    }

    private void show(List<HistoryLine> lines) {
        count.setText(messages.text("history.count", lines.size()));
        list.getChildren().setAll(lines.stream().limit(MOST).map(HistoryPane::line).toList());
    }

    private static Node line(HistoryLine line) {
        var dot = new Region();
        dot.getStyleClass().add("dot");
        var words =
                new VBox(
                        Nodes.paragraph(line.author() + " " + line.what(), Style.TABLE_TEXT),
                        Nodes.paragraph(line.detail(), Style.CAPTION, Style.MUTED));
        if (!line.reason().isEmpty()) {
            words.getChildren().add(Nodes.paragraph(line.reason(), Style.CAPTION));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(dot, words);
        row.getStyleClass().add("timeline-row");
        return row;
    }
}
