package org.fieldbook.ui.recording;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.fieldbook.framework.Item;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.ItemState;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

import java.util.Optional;
import java.util.function.BiConsumer;

/// One item: its text, the control for its type, and what stands in the way of an answer.
final class ItemRow extends VBox {

    private final Messages messages;
    private final ItemField field;
    private Optional<SectionSheet.Row> shown = Optional.empty();
    private final Label state = Nodes.paragraph("", Style.CAPTION);

    /// @param onEnter told what was entered for the item
    /// @param onTyping told that text was begun
    ItemRow(Item item, Messages messages, BiConsumer<ItemRow, String> onEnter, Runnable onTyping) {
        this.messages = messages;
        setId("recording-item-row-" + item.code());
        getStyleClass().add("item-row");
        Label text = Nodes.paragraph(item.text(), Style.TABLE_STRONG);
        field =
                ItemField.of(
                        item.answer(), messages, words -> onEnter.accept(this, words), onTyping);
        field.node().setId("recording-item-" + item.code());
        field.node().setAccessibleText(item.text());
        text.setLabelFor(field.node());
        getChildren().add(text);
        if (!item.guidance().isEmpty()) {
            getChildren().add(Nodes.paragraph(item.guidance(), Style.CAPTION, Style.MUTED));
        }
        getChildren().addAll(field.node(), state);
        Nodes.show(state, false);
    }

    /// Why something was not taken stays below it until the item itself is another.
    void show(SectionSheet.Row row, boolean locked) {
        if (shown.equals(Optional.of(row)) && field.node().isDisable() == locked) {
            return;
        }
        shown = Optional.of(row);
        field.show(row.words());
        field.node().setDisable(locked);
        say(
                row.state() == ItemState.UNDECIDED
                        ? messages.text("section.undecided")
                        : row.state() == ItemState.UNANSWERED && row.item().required()
                                ? messages.text("section.required")
                                : "",
                Style.WARNING);
    }

    /// Why what was entered was not taken; it stands in the control until it is changed.
    void refuse(String words) {
        say(words, Style.DANGER);
    }

    private void say(String words, String style) {
        state.setText(words);
        state.getStyleClass().removeAll(Style.WARNING, Style.DANGER);
        state.getStyleClass().add(style);
        Nodes.show(state, !words.isEmpty());
    }

    void flush() {
        field.flush();
    }

    void focusField() {
        field.node().requestFocus();
    }
}
