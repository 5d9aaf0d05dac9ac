package org.fieldbook.ui.cases;

import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.fieldbook.i18n.Messages;
import org.fieldbook.journal.SubjectId;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The table: the arrow keys choose a row and Enter opens it. Up from the first row, or Shift+Tab,
/// leads to the heads of the columns, where it is sorted.
final class CaseTable extends TableView<CaseRow> {

    private static final List<String> USUAL_ORDER =
            List.of("cases-column-status", "cases-column-ref");

    private final CasesViewModel model;
    private final Messages messages;

    /// @param onSorted told in words how the table is sorted
    CaseTable(CasesViewModel model, Messages messages, Consumer<String> onSorted) {
        this.model = model;
        this.messages = messages;
        setId("cases-table");
        setAccessibleText(messages.text("cases.table"));
        var sorted = new SortedList<>(model.rows());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        comparatorProperty()
                .subscribe(() -> {
                    getColumns().forEach(column -> SortHead.of(column).speak());
                    onSorted.accept(order());
                });
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                openChosen();
            }
        });
        model.rows().subscribe(this::chooseOne);
    }

    private void onKey(KeyEvent event) {
        if (!isFocused()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            openChosen();
            event.consume();
        } else if (event.getCode() == KeyCode.UP
                && !event.isShiftDown()
                && getSelectionModel().getSelectedIndex() <= 0) {
            focusHead();
            event.consume();
        }
    }

    private void focusHead() {
        getColumns().stream()
                .map(SortHead::of)
                .filter(SortHead::isFocusTraversable)
                .findFirst()
                .ifPresent(SortHead::requestFocus);
    }

    private void openChosen() {
        @Nullable CaseRow selected = getSelectionModel().getSelectedItem();
        if (selected != null) {
            model.open(selected);
        }
    }

    /// Takes these columns, sorted as cases are worked through.
    void showColumns(List<TableColumn<CaseRow, ?>> wanted) {
        for (TableColumn<CaseRow, ?> column : wanted) {
            var head = new SortHead(this, column, CaseColumns.title(column), messages);
            column.setText("");
            column.setGraphic(head);
        }
        wanted.stream().skip(1).forEach(column -> SortHead.of(column).setFocusTraversable(false));
        getColumns().setAll(wanted);
        getSortOrder()
                .setAll(
                        USUAL_ORDER.stream()
                                .flatMap(
                                        id -> wanted.stream().filter(one -> id.equals(one.getId())))
                                .toList());
        sort();
        getSelectionModel().selectFirst();
    }

    /// How it is sorted, in words; empty if it is not.
    private String order() {
        List<String> words = getSortOrder().stream().map(this::order).toList();
        return words.stream()
                .skip(1)
                .reduce(
                        words.isEmpty() ? "" : messages.text("cases.sorted", words.getFirst()),
                        (before, next) -> messages.text("cases.sorted.then", before, next));
    }

    private String order(TableColumn<CaseRow, ?> column) {
        String title = SortHead.of(column).title();
        return column.getSortType() == SortType.ASCENDING
                ? title
                : messages.text("cases.sorted.down", title);
    }

    /// The case that is chosen.
    Optional<SubjectId> chosen() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem()).map(CaseRow::id);
    }

    /// Chooses this case again after the rows were made anew.
    void choose(SubjectId wanted) {
        if (!chosen().equals(Optional.of(wanted))) {
            getItems().stream()
                    .filter(row -> row.id().equals(wanted))
                    .findFirst()
                    .ifPresent(row -> {
                        getSelectionModel().clearAndSelect(getItems().indexOf(row));
                        scrollTo(row);
                    });
        }
    }

    private void chooseOne() {
        if (getSelectionModel().getSelectedItem() == null && !getItems().isEmpty()) {
            getSelectionModel().selectFirst();
        }
    }
}
