package org.fieldbook.ui.recording;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Segment;
import org.fieldbook.ui.control.Style;

import java.util.List;
import java.util.Optional;

/// What a note shows: one of three, or nothing said. Delete, or the link beside it, takes it back.
final class ShowsField extends VBox {

    private static final List<String> SHOWS = List.of("strength", "improvement", "context");

    private final Segment<String> choices;
    private final Hyperlink clear;
    private boolean locked;

    ShowsField(StringProperty value, Messages messages) {
        getStyleClass().add("fb-column");
        choices =
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
                        value::set);
        choices.setId("recording-note-shows");
        choices.getStyleClass().add("shows");
        choices.setAccessibleText(messages.text("note.shows"));
        choices.setOnClear(() -> value.set(""));
        clear = new Hyperlink(messages.text("note.shows.clear"));
        clear.setId("recording-note-shows-clear");
        clear.getStyleClass().addAll(Style.CAPTION, "clear-link");
        clear.setOnAction(_ -> {
            choices.requestFocus();
            value.set("");
        });
        var label = Nodes.label(messages.text("note.shows"), Style.CAPTION_STRONG);
        label.setLabelFor(choices);
        getChildren().addAll(new HBox(label, Nodes.space(), clear), choices);
        value.subscribe(this::show);
    }

    private void show(String value) {
        choices.setChosen(Optional.of(value).filter(one -> !one.isEmpty()));
        clear.setVisible(!value.isEmpty() && !locked);
    }

    /// Keeps its value but takes no choice.
    void setLocked(boolean isLocked) {
        locked = isLocked;
        choices.setLocked(isLocked);
        clear.setVisible(choices.chosen().isPresent() && !isLocked);
    }
}
