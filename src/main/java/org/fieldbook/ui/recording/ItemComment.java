package org.fieldbook.ui.recording;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Nodes;
import org.jspecify.annotations.Nullable;

/// The comment on an item, below it. Where there is none a button beside it opens a field for one, because a section has
/// many items. Nothing of it is made before it is shown.
final class ItemComment extends VBox {

    private final String code;
    private final CaseActs acts;
    private final Messages messages;
    private final HBox beside;
    private @Nullable CommentBox box;
    private @Nullable Button open;
    private @Nullable CaseSheet last;
    private SectionSheet.@Nullable Row row;

    /// @param code of the item
    /// @param beside holds the item, and the button
    ItemComment(String code, CaseActs acts, Messages messages, HBox beside) {
        this.code = code;
        this.acts = acts;
        this.messages = messages;
        this.beside = beside;
        Nodes.show(this, false);
    }

    /// A field that was opened and left without a word goes with the next that is shown.
    void show(SectionSheet.Row now, CaseSheet sheet) {
        row = now;
        last = sheet;
        boolean writes = CommentBox.isWritten(sheet, acts, now.asked().comment());
        boolean boxed =
                now.asked().comment().isPresent()
                        || (writes
                                && (acts.typing().typed(now.asked().place()).isPresent()
                                        || (box != null && box.isVisible() && box.isUsed())));
        if (boxed) {
            box(now, sheet);
        } else if (box != null) {
            Nodes.show(box, false);
        }
        if (writes && !boxed) {
            Nodes.show(open(now), true);
        } else if (open != null) {
            Nodes.show(open, false);
        }
        Nodes.show(this, boxed);
    }

    private CommentBox box(SectionSheet.Row now, CaseSheet sheet) {
        if (box == null) {
            box = new CommentBox(acts, messages, "recording-comment-" + code);
            getChildren().add(box);
        }
        box.show(
                sheet,
                now.asked().place(),
                now.asked().comment(),
                messages.text("section.comment.field", now.item().text()));
        return box;
    }

    private Button open(SectionSheet.Row now) {
        if (open == null) {
            open =
                    Nodes.smallButton(
                            "recording-comment-open-" + code,
                            messages.text("section.comment"),
                            now.item().text(),
                            this::write);
            open.setGraphic(Nodes.icon("mdi2c-comment-plus-outline"));
            beside.getChildren().add(open);
        }
        return open;
    }

    private void write() {
        if (row != null && last != null && open != null) {
            CommentBox field = box(row, last);
            Nodes.show(this, true);
            field.focusText();
            Nodes.show(open, false);
        }
    }
}
