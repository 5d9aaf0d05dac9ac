package org.fieldbook.ui.cases;

import javafx.scene.control.Label;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.input.KeyEvent;

import org.fieldbook.i18n.Messages;

import java.util.List;

/// The head of a column. The heads are one tab stop: Left and Right go along them, Enter or Space
/// sorts by the column, with Shift besides those it is sorted by already. Once more turns the order
/// round, and once more ends it. Shift with Left or Right makes the column narrower or wider, Ctrl and
/// Shift move it.
final class SortHead extends Label {

    private final CaseTable table;
    private final CaseColumn<?> column;
    private final boolean isIcon;
    private final Messages messages;

    SortHead(CaseTable table, CaseColumn<?> column, Messages messages) {
        super(column.getGraphic() == null ? column.title() : "");
        this.table = table;
        this.column = column;
        this.isIcon = column.getGraphic() != null;
        this.messages = messages;
        setGraphic(column.getGraphic());
        setId(column.getId() + "-head");
        getStyleClass().addAll("sort-head", "fb-focus");
        setFocusTraversable(true);
        setOnKeyPressed(this::onKey);
        focusedProperty()
                .subscribe(focused -> {
                    if (focused) {
                        heads().forEach(head -> head.setFocusTraversable(equals(head)));
                    }
                });
        speak();
    }

    /// Says how the table is sorted by it: where it is sorted by several, which this is.
    void speak() {
        int place = table.getSortOrder().indexOf(column) + 1;
        setAccessibleText(
                place == 0
                        ? messages.text("cases.head.unsorted", column.title())
                        : messages.text(
                                column.getSortType() == SortType.ASCENDING
                                        ? "cases.head.up"
                                        : "cases.head.down",
                                column.title(),
                                place));
        String title = isIcon ? "" : column.title();
        boolean several = place > 0 && table.getSortOrder().size() > 1;
        setText(several ? messages.text("cases.head.place", title, place).strip() : title);
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> goOrArrange(-1, event);
            case RIGHT -> goOrArrange(1, event);
            case SPACE, ENTER -> sort(event.isShiftDown());
            case DOWN, ESCAPE -> table.requestFocus();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void goOrArrange(int step, KeyEvent event) {
        if (event.isShiftDown() && event.isShortcutDown()) {
            table.move(column, step);
            requestFocus();
        } else if (event.isShiftDown()) {
            table.widen(column, step);
        } else {
            List<SortHead> heads = heads();
            heads.get(Math.clamp((long) heads.indexOf(this) + step, 0, heads.size() - 1))
                    .requestFocus();
        }
    }

    private void sort(boolean besides) {
        var order = table.getSortOrder();
        if (!order.contains(column)) {
            column.setSortType(SortType.ASCENDING);
            if (besides) {
                order.add(column);
            } else {
                order.setAll(List.of(column));
            }
        } else if (!besides && order.size() > 1) {
            order.setAll(List.of(column));
        } else if (column.getSortType() == SortType.ASCENDING) {
            column.setSortType(SortType.DESCENDING);
        } else {
            order.remove(column);
        }
    }

    private List<SortHead> heads() {
        return table.columns().stream()
                .filter(CaseColumn::isVisible)
                .map(CaseColumn::head)
                .toList();
    }
}
