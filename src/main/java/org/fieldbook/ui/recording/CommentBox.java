package org.fieldbook.ui.recording;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.State;
import org.fieldbook.service.WriteNotes;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.NotSavedMark;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.TextLimit;
import org.fieldbook.ui.fx.FieldTyping;
import org.fieldbook.ui.fx.Prose;
import org.jspecify.annotations.Nullable;

/// What is to be looked at again about a key question: whoever reviews a complete case writes it here, and its
/// inspector reads it above nothing else.
final class CommentBox extends VBox {

    private final RecordingViewModel model;
    private final Messages messages;
    private final Label said = Nodes.paragraph("", Style.TABLE_TEXT, Style.NOTE);
    private final Label name = Nodes.label("", Style.CAPTION_STRONG);
    private final Prose text = new Prose("");
    private final NotSavedMark waits;
    private final VBox writing;
    private FieldTyping.@Nullable Place place;
    private @Nullable State seen;
    private boolean showing;

    CommentBox(RecordingViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("recording-comment-box");
        getStyleClass().add("comment-box");
        said.setId("recording-comment-said");
        said.setMaxWidth(Double.MAX_VALUE);
        text.setId("recording-comment");
        text.setPrefRowCount(2);
        name.setLabelFor(text);
        text.textProperty().subscribe((_, now) -> typed(now));
        text.focusedProperty().subscribe((_, focused) -> left(focused));
        waits = new NotSavedMark(messages);
        waits.setId("recording-comment-waits");
        writing = new VBox(name, text, waits, new TextLimit(text, WriteNotes.LONGEST_TEXT, messages));
        writing.getStyleClass().add("fb-column");
        getChildren().addAll(said, writing);
    }

    private void typed(String now) {
        if (!showing && place != null && seen != null) {
            model.acts().typing().type(seen, place, now, text.getCaretPosition());
        }
    }

    private void left(boolean focused) {
        if (!focused && place != null) {
            model.acts().typing().leave(place);
        }
    }

    void show(CaseSheet sheet) {
        String code = sheet.question().code();
        boolean there = sheet.check().comment(code).isPresent();
        boolean writes =
                model.acts().isReviewer()
                        && sheet.open().isEmpty()
                        && (there || sheet.subject().status().isComplete());
        said.setText(sheet.check().comment(code).map(one -> one.said(messages)).orElse(""));
        Nodes.show(said, there && !writes);
        Nodes.show(writing, writes);
        Nodes.show(this, there || writes);
        FieldTyping.Place shown = model.acts().comment(sheet.subject().id(), code);
        name.setText(messages.text("recording.comment", code));
        waits.show(sheet.check().waits().comment());
        text.setAccessibleHelp(sheet.check().waits().comment() ? waits.getText() : "");
        showing = true;
        place = shown;
        seen = sheet.seen();
        String stands = model.acts().typing().text(sheet.seen(), shown);
        if (!text.getText().equals(stands)) {
            text.setText(stands);
        }
        showing = false;
    }
}
