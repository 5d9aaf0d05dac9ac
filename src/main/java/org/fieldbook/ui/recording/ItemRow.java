package org.fieldbook.ui.recording;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.framework.Item;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.ItemState;
import org.fieldbook.inspection.State;
import org.fieldbook.ui.control.ItemField;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.NotSavedMark;
import org.fieldbook.ui.control.Style;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.BiConsumer;

/// One item: its text, the control for its type, and what stands in the way of an answer.
final class ItemRow extends VBox {

    private final CaseActs acts;
    private final Messages messages;
    private final ItemField field;
    private final Label state = Nodes.paragraph("", Style.CAPTION);
    private final NotSavedMark waits;
    private final ItemComment comment;
    private Optional<Shown> shown = Optional.empty();

    /// What was on the screen when typing began, and what stands now: nothing changes under the caret.
    private Optional<State> seen = Optional.empty();

    private Optional<State> newest = Optional.empty();

    /// @param typed what is typed and not recorded yet
    private record Shown(SectionSheet.Row row, Optional<String> typed, boolean locked) {}

    /// @param acts takes up what is typed
    /// @param onEnter told what was chosen for the item
    ItemRow(Item item, CaseActs acts, Messages messages, BiConsumer<ItemRow, String> onEnter) {
        this.acts = acts;
        this.messages = messages;
        setId("recording-item-row-" + item.code());
        getStyleClass().add("item-row");
        Label text = Nodes.paragraph(item.text(), Style.TABLE_STRONG);
        field =
                ItemField.of(
                        item.answer(),
                        messages,
                        new ItemField.Entering(
                                words -> onEnter.accept(this, words), this::type, this::leave));
        field.node().setId("recording-item-" + item.code());
        field.node().setAccessibleText(item.text());
        text.setLabelFor(field.node());
        var asked = new VBox(text);
        asked.getStyleClass().add("item-asked");
        HBox.setHgrow(asked, Priority.ALWAYS);
        if (!item.guidance().isEmpty()) {
            asked.getChildren().add(Nodes.paragraph(item.guidance(), Style.CAPTION, Style.MUTED));
        }
        waits = new NotSavedMark(messages);
        asked.getChildren().add(field.node());
        field.fault().ifPresent(asked.getChildren()::add);
        asked.getChildren().addAll(state, waits);
        var line = new HBox(asked);
        line.getStyleClass().add("item-line");
        comment = new ItemComment(item.code(), acts, messages, line);
        getChildren().addAll(line, comment);
        Nodes.show(state, false);
    }

    private void type(String text, int caret) {
        shown.ifPresent(one ->
                seen.ifPresent(state -> acts.typing().type(state, one.row().place(), text, caret)));
    }

    /// What was typed becomes an act, unless the item does not take it: then it stays, with the reason.
    private void leave() {
        seen = newest;
        shown.ifPresent(one -> {
            acts.typing().leave(one.row().place());
            refuseTyped(one.row());
        });
    }

    private void refuseTyped(SectionSheet.Row row) {
        acts.typing()
                .typed(row.place())
                .map(text -> acts.refusal(row.item(), text))
                .filter(words -> !words.isEmpty())
                .ifPresent(this::refuse);
    }

    /// Why something was not taken stays below it until the item itself is another.
    void show(SectionSheet.Row row, CaseSheet sheet) {
        newest = Optional.of(sheet.seen());
        comment.show(row, sheet);
        var now = new Shown(row, acts.typing().typed(row.place()), sheet.isLocked());
        if (shown.equals(Optional.of(now))) {
            return;
        }
        shown = Optional.of(now);
        if (field.show(now.typed().orElse(row.words()))) {
            seen = newest;
        }
        field.node().setDisable(now.locked());
        waits.show(row.waits());
        field.node().setAccessibleHelp(help(row));
        say(
                row.state() == ItemState.UNDECIDED
                        ? messages.text("section.undecided")
                        : row.state() == ItemState.UNANSWERED && row.item().required()
                                ? messages.text("section.required")
                                : "",
                Style.WARNING);
        if (!field.node().isFocused()) {
            refuseTyped(row);
        }
    }

    /// What stands below it and is not in its name.
    private @Nullable String help(SectionSheet.Row row) {
        if (row.waits()) {
            return waits.getText();
        }
        return row.asked().comment().map(one -> one.said(messages)).orElse(null);
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

    void focusField() {
        field.node().requestFocus();
    }
}
