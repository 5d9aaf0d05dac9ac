package org.fieldbook.ui.recording;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Note;
import org.fieldbook.ui.control.Icon;
import org.fieldbook.ui.control.KeyHint;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Rows;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Moments;
import org.fieldbook.ui.fx.Scroll;

import java.util.List;

/// The other notes for the key question or the section, each of which opens in the editor, and the way to begin one. Where
/// there is little room they are put away until somebody asks for them.
final class OtherNotes extends VBox {

    /// In text sizes of the heading: from this width on it says whose other notes they are.
    private static final double WIDE = 29;

    private final RecordingViewModel recording;
    private final Messages messages;
    private final Moments moments;
    private final Runnable onOpened;
    private final Icon chevron = Nodes.icon("mdi2c-chevron-right");
    private final ToggleButton unfold = new ToggleButton();
    private final Label count = Nodes.label("", Style.COUNT);
    private final VBox list = new VBox();
    private final Rows<Note> rows = new Rows<>(list.getChildren(), this::card);
    private final Scroll scroll = new Scroll(list);
    private final Button add = new Button();
    private final KeyHint key = new KeyHint(RecordingKeys.NOTE);
    private boolean isChosen;

    /// @param onOpened told when another note is in the editor
    OtherNotes(
            RecordingViewModel recording, Messages messages, Moments moments, Runnable onOpened) {
        this.recording = recording;
        this.messages = messages;
        this.moments = moments;
        this.onOpened = onOpened;
        getStyleClass().add("fb-form");
        list.getStyleClass().add("other-notes");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(), scroll);
        unfold.selectedProperty().subscribe(this::unfold);
        recording.note().beside().othersProperty().subscribe(this::show);
    }

    private Node head() {
        widthProperty().subscribe(this::title);
        recording.sheetProperty().subscribe(this::title);
        unfold.setGraphic(chevron);
        unfold.setId("recording-note-others");
        unfold.getStyleClass().addAll("flat", "unfold");
        unfold.setMinWidth(0);
        unfold.setWrapText(true);
        unfold.setOnAction(_ -> isChosen = true);
        add.setGraphic(new HBox(Nodes.label(messages.text("note.add")), key));
        ((HBox) add.getGraphic()).getStyleClass().add("fb-row");
        add.setId("recording-note-add");
        add.setAccessibleText(messages.text("note.add"));
        add.getStyleClass().add(Style.SMALL_BUTTON);
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(_ -> {
            recording.note().add();
            onOpened.run();
        });
        count.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(unfold, count, Nodes.space(), add);
        head.getStyleClass().addAll("fb-row", "others-head");
        head.setMinHeight(USE_PREF_SIZE);
        return head;
    }

    private void title() {
        CaseSheet sheet = recording.sheetProperty().get();
        boolean isWide = getWidth() > WIDE * unfold.getFont().getSize();
        boolean isSection = sheet != null && sheet.open().isPresent();
        unfold.setText(
                messages.text(
                        !isWide
                                ? "note.others"
                                : isSection ? "note.others.section" : "note.others.wide"));
    }

    /// Tells the key that goes to the note.
    void showKey(String words) {
        key.setText(words);
    }

    private void unfold(boolean wanted) {
        chevron.show(wanted ? "mdi2c-chevron-down" : "mdi2c-chevron-right");
        Nodes.show(scroll, wanted);
        VBox.setVgrow(this, wanted ? Priority.ALWAYS : Priority.NEVER);
    }

    /// Unfolds them where there is room, unless somebody chose otherwise.
    void setRoom(boolean hasRoom) {
        if (!isChosen) {
            unfold.setSelected(hasRoom);
        }
    }

    private void show(List<Note> notes) {
        count.setText(Integer.toString(notes.size()));
        rows.show(notes);
    }

    private Node card(Note note) {
        return new NoteCard(
                note,
                recording.title(note.about().field()),
                messages,
                moments,
                () -> {
                    recording.openNote(note);
                    onOpened.run();
                });
    }

    /// Signed off: no note is begun.
    void setLocked(boolean locked) {
        add.setDisable(locked);
    }
}
