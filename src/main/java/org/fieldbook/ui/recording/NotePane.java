package org.fieldbook.ui.recording;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Note;
import org.fieldbook.service.WriteNotes;
import org.fieldbook.ui.control.DayField;
import org.fieldbook.ui.control.KeyHint;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.SaveState;
import org.fieldbook.ui.control.Segment;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.TextLimit;
import org.fieldbook.ui.fx.Moments;
import org.fieldbook.ui.fx.Prose;
import org.fieldbook.ui.fx.SaveWatch;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/// Written evidence for the current prompt, and the other notes for its key question.
final class NotePane extends VBox {

    private static final List<String> SHOWS = List.of("strength", "improvement", "context");

    private final RecordingViewModel recording;
    private final NoteViewModel model;
    private final Messages messages;
    private final Moments moments;
    private final Label title = Nodes.label("", Style.TABLE_STRONG);
    private final Prose text = new Prose("");
    private final ComboBox<String> source = new ComboBox<>();
    private final DayField date;
    private final Segment<String> shows;
    private final Label count = Nodes.label("", Style.COUNT);
    private final VBox others = new VBox();
    private final Button add = new Button();

    NotePane(RecordingViewModel recording, SaveWatch watch, Messages messages, Moments moments) {
        this.recording = recording;
        this.model = recording.note();
        this.messages = messages;
        this.moments = moments;
        date = new DayField(messages.locale());
        getStyleClass().add("side-body");
        var saved = new SaveState(messages);
        saved.setId("recording-note-saved");
        watch.keptProperty().subscribe(saved::show);
        title.setLabelFor(text);
        var head = new HBox(title, Nodes.space(), saved);
        head.getStyleClass().add("fb-row");
        shows =
                new Segment<>(
                        SHOWS.stream()
                                .map(one ->
                                        new Segment.Choice<>(
                                                one,
                                                messages.text("note.shows." + one),
                                                new Region(),
                                                "plain",
                                                ""))
                                .toList(),
                        model.showsProperty()::set);
        shows.setId("recording-note-shows");
        shows.getStyleClass().add("shows");
        var editor =
                new VBox(
                        head,
                        text(),
                        new TextLimit(text, WriteNotes.LONGEST_TEXT, messages),
                        facts(),
                        labelled("note.shows", shows, shows));
        editor.getStyleClass().add("fb-form");
        editor.focusWithinProperty()
                .subscribe(within -> {
                    if (!within) {
                        model.leave();
                    }
                });
        others.getStyleClass().add("other-notes");
        var scroll = new ScrollPane(others);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(editor, othersHead(), scroll);
        model.targetProperty().subscribe(this::showTarget);
        model.othersProperty().subscribe(this::showOthers);
    }

    private Node text() {
        text.setId("recording-note");
        text.textProperty().bindBidirectional(model.textProperty());
        text.caretPositionProperty()
                .subscribe(place -> {
                    if (text.isFocused()) {
                        model.caretProperty().set(place.intValue());
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
        model.recordDateProperty().subscribe(iso -> date.setValue(day(iso).orElse(null)));
        model.showsProperty()
                .subscribe(one -> shows.setChosen(Optional.of(one).filter(s -> !s.isEmpty())));
        Node where = labelled("note.source", source, source);
        Node when = labelled("note.date", date, date);
        HBox.setHgrow(where, Priority.ALWAYS);
        var facts = new HBox(where, when);
        facts.getStyleClass().add("note-facts");
        return facts;
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

    private Node othersHead() {
        add.setGraphic(new HBox(Nodes.label(messages.text("note.add")), new KeyHint("E")));
        ((HBox) add.getGraphic()).getStyleClass().add("fb-row");
        add.setId("recording-note-add");
        add.setAccessibleText(messages.text("note.add"));
        add.getStyleClass().add(Style.SMALL_BUTTON);
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(_ -> {
            model.add();
            focusText();
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

    private void showTarget(@Nullable NoteTarget target) {
        title.setText(target == null ? "" : messages.text("note.title", target.title()));
    }

    private void showOthers(List<Note> notes) {
        count.setText(Integer.toString(notes.size()));
        others.getChildren().setAll(notes.stream().map(this::other).toList());
    }

    private Node other(Note note) {
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
            focusText();
        });
        return button;
    }

    private static String capital(String title) {
        return title.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + title.substring(1);
    }

    /// Signed off: everything can be read, nothing written.
    void setLocked(boolean locked) {
        text.setEditable(!locked);
        add.setDisable(locked);
        source.setDisable(locked);
        date.setDisable(locked);
        shows.setLocked(locked);
    }

    void focusText() {
        text.requestFocus();
        text.positionCaret(Math.min(model.caretProperty().get(), text.getLength()));
    }

    /// Whether somebody writes here.
    boolean isWriting() {
        return text.isFocused() || source.getEditor().isFocused() || date.getEditor().isFocused();
    }
}
