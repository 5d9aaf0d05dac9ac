package org.fieldbook.ui.recording;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.WriteNotes;
import org.fieldbook.ui.control.AttachmentsPane;
import org.fieldbook.ui.control.AttachmentsViewModel;
import org.fieldbook.ui.control.DayField;
import org.fieldbook.ui.control.Ends;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.SaveState;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.TextLimit;
import org.fieldbook.ui.fx.FileDrop;
import org.fieldbook.ui.fx.Moments;
import org.fieldbook.ui.fx.Prose;
import org.fieldbook.ui.fx.SaveWatch;
import org.fieldbook.ui.fx.SingleKeys;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Written evidence for the current prompt and the files attached to it; what others wrote into it; the other
/// notes for its key question.
final class NotePane extends VBox {

    /// In text sizes of the heading: the height from which the other notes have room under the editor.
    private static final double ROOM = 46;

    private final NoteViewModel model;
    private final AttachmentsViewModel attachments;
    private final Messages messages;
    private final Label title = Nodes.paragraph("", Style.TABLE_STRONG);
    private final Prose text = new Prose("");
    private final ComboBox<String> source = new ComboBox<>();
    private final DayField date;
    private final TextField sourceRead = new TextField();
    private final TextField dateRead = new TextField();
    private final ShowsField shows;
    private final NoticeLine noticed;
    private final NoteDifference difference;
    private final AttachmentsPane files;
    private final OtherNotes others;
    private final SingleKeys keys;

    NotePane(RecordingView.Models models, SaveWatch watch, Messages messages, Moments moments) {
        RecordingViewModel recording = models.recording();
        this.model = recording.note();
        this.attachments = models.attachments();
        this.keys = models.keys();
        this.messages = messages;
        date = new DayField(messages);
        getStyleClass().add("side-body");
        var saved = new SaveState(messages);
        saved.setId("recording-note-saved");
        watch.keptProperty().subscribe(saved::show);
        title.setLabelFor(text);
        var head = new Ends(title, saved);
        shows = new ShowsField(model.showsProperty(), messages);
        noticed = new NoticeLine(model.noticing(), model.textProperty(), messages);
        difference = new NoteDifference(model, messages, moments);
        files = new AttachmentsPane(attachments, "attach.add.note", messages);
        others = new OtherNotes(recording, messages, moments, this::focusText);
        var editor =
                new VBox(
                        head,
                        text(),
                        difference,
                        new TextLimit(text, WriteNotes.LONGEST_TEXT, messages),
                        facts(),
                        noticed,
                        shows);
        editor.getStyleClass().add("fb-form");
        VBox.setVgrow(editor, Priority.SOMETIMES);
        VBox.setVgrow(text, Priority.ALWAYS);
        editor.focusWithinProperty()
                .subscribe(within -> {
                    if (!within) {
                        model.leave();
                    }
                });
        FileDrop.onto(this, attachments::attach);
        getChildren().addAll(editor, files, others);
        heightProperty()
                .subscribe(height ->
                        others.setRoom(height.doubleValue() > ROOM * title.getFont().getSize()));
        model.targetProperty().subscribe(this::showTarget);
        model.beside().noteProperty().subscribe(_ -> showFiles());
    }

    private Node text() {
        text.setId("recording-note");
        text.textProperty().bindBidirectional(model.textProperty());
        model.beside()
                .erasedProperty()
                .subscribe(gone ->
                        text.setPromptText(gone ? messages.text("note.erased.prompt") : ""));
        text.caretPositionProperty()
                .subscribe(place -> {
                    if (text.isFocused()) {
                        model.caretProperty().set(place.intValue());
                    }
                });
        model.caretProperty()
                .subscribe(place -> {
                    if (text.getCaretPosition() != place.intValue()) {
                        text.positionCaret(place.intValue());
                    }
                });
        return text;
    }

    private Node facts() {
        source.setId("recording-note-source");
        source.setEditable(true);
        source.getItems().setAll(List.of(messages.text("note.sources").split("\\|", -1)));
        source.getEditor().textProperty().bindBidirectional(model.sourceProperty());
        source.setMaxWidth(Double.MAX_VALUE);
        date.setId("recording-note-date");
        date.setMaxWidth(Double.MAX_VALUE);
        date.valueProperty()
                .subscribe((_, day) ->
                        model.recordDateProperty().set(day == null ? "" : day.toString()));
        model.recordDateProperty().subscribe(iso -> date.show(day(iso).orElse(null)));
        readOnly(sourceRead, source, source.getEditor());
        readOnly(dateRead, date, date.getEditor());
        Node where = labelled("note.source", new StackPane(source, sourceRead), source);
        Node when = labelled("note.date", whenFields(), date);
        HBox.setHgrow(where, Priority.ALWAYS);
        var facts = new HBox(where, when);
        facts.getStyleClass().add("note-facts");
        return facts;
    }

    private Node whenFields() {
        var fields = new VBox(new StackPane(date, dateRead), date.fault());
        fields.getStyleClass().add("fb-column");
        return fields;
    }

    /// Stands in the place of a control that would take a choice even while nothing may be written.
    private static void readOnly(TextField shown, Node instead, TextField says) {
        shown.setId(instead.getId() + "-read");
        shown.setEditable(false);
        shown.textProperty().bind(says.textProperty());
        shown.accessibleTextProperty().bind(instead.accessibleTextProperty());
        Nodes.show(shown, false);
    }

    private static Optional<LocalDate> day(String iso) {
        try {
            return iso.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(iso));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    private Node labelled(String key, Node content, Node control) {
        var label = Nodes.label(messages.text(key), Style.CAPTION_STRONG);
        label.setLabelFor(control);
        control.setAccessibleText(messages.text(key));
        var group = new VBox(label, content);
        group.getStyleClass().add("fb-column");
        return group;
    }

    private void showTarget(@Nullable NoteTarget target) {
        // What was typed for another note is not this one's.
        date.show(day(model.recordDateProperty().get()).orElse(null));
        title.setText(target == null ? "" : messages.text("note.title", target.title()));
    }

    /// Lists the files of the note that is open as the inspection stands now.
    void showFiles() {
        NoteTarget target = model.targetProperty().get();
        if (target != null) {
            attachments.show(model.note(), target.about());
        }
    }

    /// Signed off: everything can be read, nothing written.
    void setLocked(boolean locked) {
        text.setEditable(!locked);
        files.setLocked(locked);
        others.setLocked(locked);
        difference.setLocked(locked);
        noticed.setLocked(locked);
        Nodes.show(source, !locked);
        Nodes.show(sourceRead, locked);
        Nodes.show(date, !locked);
        Nodes.show(dateRead, locked);
        shows.setLocked(locked);
    }

    void focusText() {
        text.requestFocus();
        text.positionCaret(Math.min(model.caretProperty().get(), text.getLength()));
    }

    /// Tells the key that leads here now.
    void showKeys() {
        others.showKey(keys.words(RecordingKeys.NOTE));
    }

    /// Whether somebody writes here.
    boolean isWriting() {
        // A window that lost the focus keeps its owner; what it was on is come back to.
        @Nullable Node owner = getScene() == null ? null : getScene().getFocusOwner();
        return Stream.of(text, source, source.getEditor(), date, date.getEditor())
                .anyMatch(field -> field.equals(owner));
    }
}
