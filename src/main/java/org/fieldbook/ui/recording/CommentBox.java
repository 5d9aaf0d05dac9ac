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

import java.util.Optional;

/// What is to be looked at again about an answer: whoever reviews a complete case writes it here, and its
/// inspector reads it above nothing else.
final class CommentBox extends VBox {

    private final CaseActs acts;
    private final Messages messages;
    private final Label said = Nodes.paragraph("", Style.TABLE_TEXT, Style.NOTE);
    private final Label name = Nodes.paragraph("", Style.CAPTION_STRONG);
    private final Prose text = new Prose("");
    private final NotSavedMark waits;
    private final VBox writing;
    private FieldTyping.@Nullable Place place;
    private @Nullable State seen;
    private boolean showing;

    /// @param id how the ids of what is in it begin
    CommentBox(CaseActs acts, Messages messages, String id) {
        this.acts = acts;
        this.messages = messages;
        setId(id + "-box");
        getStyleClass().add("comment-box");
        said.setId(id + "-said");
        said.setMaxWidth(Double.MAX_VALUE);
        text.setId(id);
        text.setPrefRowCount(2);
        name.setLabelFor(text);
        text.textProperty().subscribe((_, now) -> typed(now));
        text.focusedProperty().subscribe((_, focused) -> left(focused));
        waits = new NotSavedMark(messages);
        waits.setId(id + "-waits");
        writing =
                new VBox(name, text, waits, new TextLimit(text, WriteNotes.LONGEST_TEXT, messages));
        writing.getStyleClass().add("fb-column");
        getChildren().addAll(said, writing);
    }

    /// Whether whoever looks at the case may write on what has this comment.
    static boolean isWritten(CaseSheet sheet, CaseActs acts, Optional<CaseCheck.Comment> comment) {
        return acts.isReviewer() && (comment.isPresent() || sheet.subject().status().isComplete());
    }

    private void typed(String now) {
        if (!showing && place != null && seen != null) {
            acts.typing().type(seen, place, now, text.getCaretPosition());
        }
    }

    private void left(boolean focused) {
        if (!focused && place != null) {
            acts.typing().leave(place);
        }
    }

    /// Shows the comment, to be written or to be read.
    ///
    /// @param where it is typed
    /// @param about what it is about, as the name of its field
    void show(
            CaseSheet sheet,
            FieldTyping.Place where,
            Optional<CaseCheck.Comment> comment,
            String about) {
        boolean writes = isWritten(sheet, acts, comment);
        said.setText(comment.map(one -> one.said(messages)).orElse(""));
        Nodes.show(said, comment.isPresent() && !writes);
        Nodes.show(writing, writes);
        Nodes.show(this, comment.isPresent() || writes);
        name.setText(about);
        boolean late = sheet.check().waits().comments().contains(where);
        waits.show(late);
        text.setAccessibleHelp(late ? waits.getText() : "");
        showing = true;
        place = where;
        seen = sheet.seen();
        String stands = acts.typing().text(sheet.seen(), where);
        if (!text.getText().equals(stands)) {
            text.setText(stands);
        }
        showing = false;
    }

    /// Whether somebody writes in it, or wrote.
    boolean isUsed() {
        return text.isFocused() || !text.getText().isEmpty();
    }

    void focusText() {
        text.requestFocus();
    }
}
