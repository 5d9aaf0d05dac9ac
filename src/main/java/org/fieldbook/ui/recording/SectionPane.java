package org.fieldbook.ui.recording;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.framework.Item;
import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Reveal;
import org.fieldbook.ui.control.Rows;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Scroll;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One section of the case: its items that apply, each with the control for its type. What comes to apply
/// appears where the pack has it, and the keyboard stays where it is.
final class SectionPane extends VBox {

    private final RecordingViewModel model;
    private final Messages messages;
    private final Label title = Nodes.paragraph("", Style.PAGE_TITLE);
    private final Label progress = Nodes.label("", Style.TABLE_TEXT, Style.MUTED);
    private final LockedNotice locked;
    private final VBox list = new VBox();
    private final Rows<Item> rows = new Rows<>(list.getChildren(), this::row);
    private final Map<Item, ItemRow> made = new HashMap<>();
    private Optional<SectionSheet> shown = Optional.empty();
    private Optional<CaseSheet> last = Optional.empty();

    SectionPane(RecordingViewModel model, Messages messages, Judging judging) {
        this.model = model;
        this.messages = messages;
        setId("recording-section");
        getStyleClass().add("section-pane");
        locked = new LockedNotice(model, messages, judging);
        model.acts().onTyped(() -> last.ifPresent(this::show));
        list.getStyleClass().addAll(Style.CARD, "item-list");
        var scrolled = new VBox(locked, title, progress, list);
        scrolled.getStyleClass().add("section-scrolled");
        var scroll = new Scroll(scrolled);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        Reveal.focusIn(scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
    }

    private Node row(Item item) {
        var row =
                new ItemRow(item, model.acts(), messages, (one, words) -> enter(item, one, words));
        made.put(item, row);
        return row;
    }

    private void enter(Item item, ItemRow row, String words) {
        shown.ifPresent(sheet ->
                sheet.rows().stream()
                        .filter(one -> one.item().equals(item))
                        .findFirst()
                        .ifPresent(
                                one -> model.acts().record(sheet.given(one, words), row::refuse)));
    }

    /// Shows the open section.
    void show(CaseSheet sheet) {
        SectionSheet wanted = sheet.open().orElseThrow();
        if (!isOf(wanted)) {
            rows.show(List.of());
            made.clear();
        }
        shown = Optional.of(wanted);
        last = Optional.of(sheet);
        title.setText(wanted.title());
        progress.setText(
                messages.text("section.progress", wanted.answered(), wanted.rows().size()));
        locked.show(sheet);
        rows.show(wanted.rows().stream().map(SectionSheet.Row::item).toList());
        for (SectionSheet.Row row : wanted.rows()) {
            Optional.ofNullable(made.get(row.item())).ifPresent(one -> one.show(row, sheet));
        }
    }

    private boolean isOf(SectionSheet wanted) {
        return shown.filter(before ->
                        before.subject().equals(wanted.subject())
                                && before.place().equals(wanted.place()))
                .isPresent();
    }

    /// Puts the keyboard on the item with this code; where it was if that does not apply.
    void focusItem(String code) {
        made.entrySet().stream()
                .filter(one -> one.getKey().code().equals(code))
                .map(Map.Entry::getValue)
                .filter(list.getChildren()::contains)
                .findFirst()
                .ifPresent(ItemRow::focusField);
    }

    void focusFirst() {
        list.getChildren().stream()
                .filter(ItemRow.class::isInstance)
                .map(ItemRow.class::cast)
                .findFirst()
                .ifPresent(ItemRow::focusField);
    }
}
