package org.fieldbook.ui.cases;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

import org.fieldbook.i18n.Messages;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.report.ValueTable;
import org.fieldbook.service.TableShape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The table, and how it is arranged: which columns, where, how wide, and what it is sorted by.
final class CaseTable extends TableView<CaseRow> {

    private static final TableShape USUAL =
            new TableShape(
                    List.of(),
                    List.of(
                            new TableShape.Sorted("status", false),
                            new TableShape.Sorted("ref", false)));

    private final Messages messages;
    private final SortedList<CaseRow> sorted;
    private final TickColumn ticks;
    private final ColumnSizes sizes;
    private final Consumer<TableShape> onArranged;
    private List<CaseColumn<?>> usual = List.of();
    private final ReadOnlyStringWrapper order = new ReadOnlyStringWrapper("");
    private boolean isArranging;

    /// @param em pixels for a px of the drawings
    /// @param onArranged told how somebody arranged it
    CaseTable(
            CasesViewModel model,
            ObservableValue<Double> em,
            Messages messages,
            Consumer<TableShape> onArranged) {
        this.messages = messages;
        this.onArranged = onArranged;
        setId("cases-table");
        setAccessibleText(messages.text("cases.table"));
        sorted = new SortedList<>(model.rows());
        setItems(sorted);
        ticks = new TickColumn(model.ticks(), sorted, messages);
        sizes = new ColumnSizes(this, em, this::tell);
        setSortPolicy(_ -> {
            sortRows();
            return true;
        });
        getSortOrder().subscribe(this::tell);
        sorted.subscribe(ticks::refreshHead);
        // Told after the table's own selection, which lets go of a row that is gone.
        sorted.addListener((ListChangeListener<CaseRow>) _ -> keepOneChosen());
        new CaseKeys(this, model);
    }

    /// Without a row that is chosen the keys would do nothing. Nothing is scrolled: where rows were made anew, the one that was
    /// chosen before is chosen again.
    private void keepOneChosen() {
        if (getSelectionModel().getSelectedItem() == null && !getItems().isEmpty()) {
            getSelectionModel().clearAndSelect(0);
        }
    }

    private void sortRows() {
        columns().forEach(column -> column.head().speak());
        order.set(order());
        sorted.setComparator(
                getSortOrder().stream()
                        .filter(CaseColumn.class::isInstance)
                        .map(column -> ((CaseColumn<?>) column).order())
                        .reduce(Comparator::thenComparing)
                        .orElse(null));
    }

    /// Every column but that of the ticks, hidden ones too, from left to right.
    List<CaseColumn<?>> columns() {
        List<CaseColumn<?>> all = new ArrayList<>();
        for (TableColumn<CaseRow, ?> column : getColumns()) {
            if (column instanceof CaseColumn<?> one) {
                all.add(one);
            }
        }
        return all;
    }

    /// What is shown, column for column and row for row, in words. What is returned may be run on any thread, and
    /// makes the table under a name.
    Function<String, ValueTable> listed() {
        List<CaseColumn<?>> shown = columns().stream().filter(TableColumn::isVisible).toList();
        List<CaseRow> rows = List.copyOf(getItems());
        return name ->
                new ValueTable(
                        name,
                        shown.stream().map(CaseColumn::title).toList(),
                        rows.stream().map(row -> words(shown, row)).toList());
    }

    private static List<ValueTable.Value> words(List<CaseColumn<?>> shown, CaseRow row) {
        return shown.stream().map(column -> value(column.words(row))).toList();
    }

    private static ValueTable.Value value(String words) {
        return words.isEmpty() ? new ValueTable.Value.Nothing() : new ValueTable.Value.Words(words);
    }

    /// Takes these columns.
    ///
    /// @param shape how somebody arranged them; as usual if nobody did
    void showColumns(List<CaseColumn<?>> wanted, Optional<TableShape> shape) {
        usual = List.copyOf(wanted);
        for (CaseColumn<?> column : wanted) {
            column.headed(new SortHead(this, column, messages));
            column.visibleProperty().subscribe((_, _) -> tell());
            column.sortTypeProperty().subscribe((_, _) -> tell());
        }
        arrange(shape);
        getSelectionModel().selectFirst();
    }

    /// Arranges the columns so; as usual if empty. A column that the shape does not name comes last.
    void arrange(Optional<TableShape> wanted) {
        TableShape shape = wanted.filter(one -> !one.columns().isEmpty()).orElse(USUAL);
        isArranging = true;
        List<CaseColumn<?>> all = new ArrayList<>(usual);
        List<String> order = shape.columns().stream().map(TableShape.Column::id).toList();
        if (!order.isEmpty()) {
            all.sort(Comparator.comparingInt(column -> place(order, column.key())));
        }
        all.forEach(column -> column.setVisible(true));
        shape.columns().stream()
                .filter(column -> !column.shown())
                .forEach(hidden -> find(all, hidden.id()).ifPresent(one -> one.setVisible(false)));
        sizes.set(shape);
        List<TableColumn<CaseRow, ?>> shown = new ArrayList<>();
        shown.add(ticks);
        shown.addAll(all);
        getSortOrder().clear();
        getColumns().setAll(shown);
        sizes.apply();
        all.stream().skip(1).forEach(column -> column.head().setFocusTraversable(false));
        for (TableShape.Sorted sort : shape.order()) {
            find(all, sort.column())
                    .ifPresent(column -> {
                        column.setSortType(sort.down() ? SortType.DESCENDING : SortType.ASCENDING);
                        getSortOrder().add(column);
                    });
        }
        sort();
        isArranging = false;
    }

    private static int place(List<String> order, String key) {
        int place = order.indexOf(key);
        return place < 0 ? order.size() : place;
    }

    private static Optional<CaseColumn<?>> find(List<CaseColumn<?>> all, String key) {
        return all.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /// How it is arranged now.
    TableShape shape() {
        List<TableShape.Sorted> order = new ArrayList<>();
        for (TableColumn<CaseRow, ?> column : getSortOrder()) {
            if (column instanceof CaseColumn<?> one) {
                order.add(
                        new TableShape.Sorted(one.key(), one.getSortType() == SortType.DESCENDING));
            }
        }
        return new TableShape(
                columns().stream()
                        .map(one ->
                                new TableShape.Column(
                                        one.key(), sizes.wanted(one.key()), one.isVisible()))
                        .toList(),
                order);
    }

    private void tell() {
        if (!isArranging && !columns().isEmpty()) {
            onArranged.accept(shape());
        }
    }

    /// Shows a column or leaves it out.
    void show(CaseColumn<?> column, boolean shown) {
        column.setVisible(shown);
        sizes.apply();
    }

    /// Arranges the columns as they were drawn.
    void arrangeAsUsual() {
        arrange(Optional.empty());
        tell();
    }

    /// Moves a column to the left or the right, past one that is shown.
    void move(CaseColumn<?> column, int step) {
        List<CaseColumn<?>> all = new ArrayList<>(columns());
        int from = all.indexOf(column);
        int to = from + step;
        while (to >= 0 && to < all.size() && !all.get(to).isVisible()) {
            to += step;
        }
        if (to >= 0 && to < all.size()) {
            Collections.rotate(
                    all.subList(Math.min(from, to), Math.max(from, to) + 1), step > 0 ? -1 : 1);
            List<TableColumn<CaseRow, ?>> shown = new ArrayList<>();
            shown.add(ticks);
            shown.addAll(all);
            List<TableColumn<CaseRow, ?>> order = List.copyOf(getSortOrder());
            isArranging = true;
            getColumns().setAll(shown);
            getSortOrder().setAll(order);
            isArranging = false;
            tell();
        }
    }

    /// Makes a column wider by about a character, or narrower.
    void widen(CaseColumn<?> column, int steps) {
        sizes.widen(column, steps);
    }

    /// How it is sorted, in words; empty if it is not.
    ReadOnlyStringProperty orderProperty() {
        return order.getReadOnlyProperty();
    }

    private String order() {
        List<String> words = new ArrayList<>();
        for (TableColumn<CaseRow, ?> column : getSortOrder()) {
            if (column instanceof CaseColumn<?> one) {
                words.add(
                        one.getSortType() == SortType.ASCENDING
                                ? one.title()
                                : messages.text("cases.sorted.down", one.title()));
            }
        }
        return words.stream()
                .skip(1)
                .reduce(
                        words.isEmpty() ? "" : messages.text("cases.sorted", words.getFirst()),
                        (before, next) -> messages.text("cases.sorted.then", before, next));
    }

    /// The case that is chosen.
    Optional<SubjectId> chosen() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem()).map(CaseRow::id);
    }

    /// Chooses the first row, if there is one, and puts the keyboard on it.
    void chooseFirst() {
        if (!getItems().isEmpty()) {
            getSelectionModel().clearAndSelect(0);
            scrollTo(0);
        }
    }

    /// Chooses this case again after the rows were made anew.
    void choose(SubjectId wanted) {
        if (!chosen().equals(Optional.of(wanted))) {
            for (int at = 0; at < getItems().size(); at++) {
                if (getItems().get(at).id().equals(wanted)) {
                    getSelectionModel().clearAndSelect(at);
                    scrollTo(at);
                    return;
                }
            }
        }
    }
}
