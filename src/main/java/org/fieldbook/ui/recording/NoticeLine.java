package org.fieldbook.ui.recording;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

import java.util.List;
import java.util.stream.Collectors;

/// Says whether the note seems to hold a name or a date of birth, and why that matters. It blocks nothing.
final class NoticeLine extends HBox {

    private static final int MOST = 3;

    private final Messages messages;
    private final Label lead = Nodes.paragraph("", Style.TABLE_TEXT);
    private final Label why = Nodes.paragraph("", Style.CAPTION);
    private final Button leave;
    private boolean locked;
    private List<String> found = List.of();

    /// @param text what stands in the note; nothing is said about an empty one
    NoticeLine(Noticing noticing, ObservableValue<String> text, Messages messages) {
        this.messages = messages;
        setId("recording-noticed");
        getStyleClass().add("noticed");
        lead.setFocusTraversable(true);
        lead.setId("recording-noticed-words");
        lead.getStyleClass().add("fb-focus");
        why.setText(messages.text("noticed.why"));
        leave = new Button(messages.text("noticed.leave"));
        leave.setId("recording-noticed-leave");
        leave.getStyleClass().add(Style.SMALL_BUTTON);
        leave.setMinWidth(USE_PREF_SIZE);
        leave.setOnAction(_ -> {
            lead.requestFocus();
            noticing.leaveAsItIs();
        });
        var words = new VBox(lead, why, leave);
        words.getStyleClass().add("fb-column");
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(Nodes.icon("mdi2s-shield-check-outline"), words);
        noticing.foundProperty().subscribe(this::show);
        text.subscribe(typed -> Nodes.show(this, !typed.isEmpty()));
    }

    private void show(List<String> shown) {
        found = shown;
        boolean any = !found.isEmpty();
        getStyleClass().removeAll(Style.NOTE, Style.NOTICE);
        getStyleClass().add(any ? Style.NOTICE : Style.NOTE);
        String quoted =
                found.stream()
                        .limit(MOST)
                        .map(word -> messages.text("noticed.quoted", word))
                        .collect(Collectors.joining(", "));
        lead.setText(
                !any
                        ? messages.text("noticed.none")
                        : found.size() > MOST
                                ? messages.text("noticed.more", quoted, found.size() - MOST)
                                : messages.text("noticed.found", quoted));
        Nodes.show(why, any);
        Nodes.show(leave, any && !locked);
    }

    /// Signed off: what is noticed is still said, and nothing can be done about it here.
    void setLocked(boolean isLocked) {
        if (locked != isLocked) {
            locked = isLocked;
            show(found);
        }
    }
}
