package org.fieldbook.ui.recording;

import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Attachment;
import org.fieldbook.inspection.Note;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Moments;

import java.util.Locale;

/// One of the other notes; Enter, Space or a click opens it in the editor. No button, because a button
/// cannot say how high its text becomes in the width it gets.
final class NoteCard extends VBox {

    private final Runnable onOpen;

    /// @param title what the note is about, such as "prompt c"
    NoteCard(Note note, String title, Messages messages, Moments moments, Runnable onOpen) {
        this.onOpen = onOpen;
        getStyleClass().addAll("other-note", "fb-focus");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(messages.text("note.open", title));
        var head =
                new HBox(
                        Nodes.label(
                                title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1),
                                Style.CAPTION_STRONG),
                        Nodes.space(),
                        Nodes.label(moments.minute(note.at()), Style.CAPTION, Style.MUTED));
        getChildren()
                .addAll(
                        head,
                        Nodes.paragraph(
                                note.text()
                                        .standIn()
                                        .orElseGet(() ->
                                                messages.text(
                                                        note.isErased()
                                                                ? "note.erased"
                                                                : "note.empty")),
                                Style.TABLE_TEXT));
        int files = Attachment.of(note.subject()).size();
        if (files > 0) {
            getChildren()
                    .add(
                            Nodes.paragraph(
                                    messages.text("attach.count", files),
                                    Style.CAPTION,
                                    Style.MUTED));
        }
        addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> onOpen.run());
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER, SPACE -> {
                onOpen.run();
                event.consume();
            }
            default -> {}
        }
    }
}
