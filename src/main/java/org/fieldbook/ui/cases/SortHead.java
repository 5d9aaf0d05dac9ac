package org.fieldbook.ui.cases;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;

import org.fieldbook.i18n.Messages;

import java.util.List;

/// The head of a column. The heads are one tab stop: Left and Right go along them, Enter or Space
/// sorts by the column, with Shift besides those it is sorted by already. Once more turns the order
/// round, and once more ends it.
final class SortHead extends Label {

    private final TableView<CaseRow> table;
    private final TableColumn<CaseRow, ?> column;
    private final String title;
    private final Messages messages;

    /// @param title what the column is called; the icon stands for it where there is one
    SortHead(
            TableView<CaseRow> table,
            TableColumn<CaseRow, ?> column,
            String title,
            Messages messages) {
        super(column.getGraphic() == null ? title : "");
        this.table = table;
        this.column = column;
        this.title = title;
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

    String title() {
        return title;
    }

    /// Says in its accessible text how the table is sorted by it.
    void speak() {
        int place = table.getSortOrder().indexOf(column) + 1;
        setAccessibleText(
                place == 0
                        ? messages.text("cases.head.unsorted", title)
                        : messages.text(
                                column.getSortType() == SortType.ASCENDING
                                        ? "cases.head.up"
                                        : "cases.head.down",
                                title,
                                place));
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> go(-1);
            case RIGHT -> go(1);
            case SPACE, ENTER -> sort(event.isShiftDown());
            case DOWN, ESCAPE -> table.requestFocus();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void go(int step) {
        List<SortHead> heads = heads();
        heads.get(Math.clamp((long) heads.indexOf(this) + step, 0, heads.size() - 1))
                .requestFocus();
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
        return table.getColumns().stream().map(SortHead::of).toList();
    }

    /// The head of a column of the case table.
    static SortHead of(TableColumn<CaseRow, ?> column) {
        Node head = column.getGraphic();
        if (head instanceof SortHead made) {
            return made;
        }
        throw new IllegalStateException("a column without a head");
    }
}
