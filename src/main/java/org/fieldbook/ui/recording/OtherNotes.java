package org.fieldbook.ui.recording;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Note;
import org.fieldbook.ui.control.KeyHint;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Moments;

import java.util.List;
import java.util.Locale;

/// The other notes for the key question, each of which opens in the editor, and the way to begin one.
final class OtherNotes extends VBox {

    private final RecordingViewModel recording;
    private final Messages messages;
    private final Moments moments;
    private final Runnable onOpened;
    private final Label count = Nodes.label("", Style.COUNT);
    private final VBox list = new VBox();
    private final Button add = new Button();

    /// @param onOpened told when another note is in the editor
    OtherNotes(
            RecordingViewModel recording, Messages messages, Moments moments, Runnable onOpened) {
        this.recording = recording;
        this.messages = messages;
        this.moments = moments;
        this.onOpened = onOpened;
        getStyleClass().add("fb-form");
        list.getStyleClass().add("other-notes");
        var scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(), scroll);
        recording.note().beside().othersProperty().subscribe(this::show);
    }

    private Node head() {
        add.setGraphic(new HBox(Nodes.label(messages.text("note.add")), new KeyHint("E")));
        ((HBox) add.getGraphic()).getStyleClass().add("fb-row");
        add.setId("recording-note-add");
        add.setAccessibleText(messages.text("note.add"));
        add.getStyleClass().add(Style.SMALL_BUTTON);
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(_ -> {
            recording.note().add();
            onOpened.run();
        });
        var head =
                new HBox(
                        Nodes.label(messages.text("note.others"), Style.CAPTION_STRONG),
                        count,
                        Nodes.space(),
                        add);
        head.getStyleClass().addAll("fb-row", "others-head");
        return head;
    }

    private void show(List<Note> notes) {
        count.setText(Integer.toString(notes.size()));
        list.getChildren().setAll(notes.stream().map(this::card).toList());
    }

    private Node card(Note note) {
        var head =
                new HBox(
                        Nodes.label(
                                capital(recording.title(note.about().field())),
                                Style.CAPTION_STRONG),
                        Nodes.space(),
                        Nodes.label(moments.minute(note.at()), Style.CAPTION, Style.MUTED));
        var text =
                Nodes.paragraph(
                        note.text().standIn().orElse(messages.text("note.empty")),
                        Style.TABLE_TEXT);
        var card = new VBox(head, text);
        card.setFillWidth(true);
        var button = new Button("", card);
        card.prefWidthProperty().bind(button.widthProperty().subtract(26));
        button.getStyleClass().addAll("flat", "other-note");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(USE_PREF_SIZE);
        button.setAccessibleText(messages.text("note.open", recording.title(note.about().field())));
        button.setOnAction(_ -> {
            recording.openNote(note);
            onOpened.run();
        });
        return button;
    }

    private static String capital(String title) {
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    /// Signed off: no note is begun.
    void setLocked(boolean locked) {
        add.setDisable(locked);
    }
}
