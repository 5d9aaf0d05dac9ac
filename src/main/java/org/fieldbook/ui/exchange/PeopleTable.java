package org.fieldbook.ui.exchange;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.ArrivalPreview;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.TableWords;
import org.fieldbook.ui.fx.Moments;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What is new in a bundle, a line for each person who wrote it.
final class PeopleTable extends TableView<ArrivalPreview.Person> {

    private static final double ROW = 2.071;
    private static final double HEAD = 2.286;
    private static final int MOST = 6;
    private static final String CHECK = "check";

    /// In px of the drawing: before the words of a cell.
    private static final double ICON = 20;

    /// Cells stand closer to their edges than those of other tables.
    private static final double CLOSER = 5;

    /// The first of them stands further from its left.
    private static final double INDENT = 10;

    private static final double NAME = 90;

    private final Messages messages;
    private final Moments moments;
    private final List<Sized> sizes = new ArrayList<>();
    private String made = "";
    private double em = 1;

    /// @param drawn px of the drawing
    private record Sized(
            TableColumn<ArrivalPreview.Person, String> column, double drawn, double icon) {}

    PeopleTable(Messages messages, Moments moments) {
        this.messages = messages;
        this.moments = moments;
        setId("exchange-people");
        setAccessibleText(messages.text("exchange.people"));
        TableColumn<ArrivalPreview.Person, String> from =
                column("from", 106, ArrivalPreview.Person::name);
        from.getStyleClass().add("first");
        getColumns().add(from);
        getColumns().add(column("made", 106, _ -> made));
        getColumns().add(number("changes", 69, ArrivalPreview.Person::acts));
        getColumns().add(number("cases", 56, ArrivalPreview.Person::subjects));
        getColumns().add(checked());
        getColumns().add(number("conflicts", 70, ArrivalPreview.Person::conflicts));
        widthProperty().subscribe(this::share);
    }

    /// Tells how many pixels a px of the drawing has.
    void size(double pixels) {
        em = pixels;
        share();
    }

    /// Columns share the width as they are drawn, and none is narrower than its words; where there is no room for these the
    /// table scrolls sideways.
    private void share() {
        double least = 0;
        for (Sized one : sizes) {
            double words = words(one);
            one.column().setMinWidth(0);
            one.column().setPrefWidth(Math.max(one.drawn() * em, words));
            one.column().setMinWidth(words);
            least += words;
        }
        setColumnResizePolicy(
                least > getWidth()
                        ? UNCONSTRAINED_RESIZE_POLICY
                        : CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    /// What the head takes, and whatever stands below it; of a name, as much as most names take.
    private double words(Sized one) {
        boolean isName = one.column().equals(getColumns().getFirst());
        double beside = (isName ? INDENT : one.icon()) - CLOSER;
        double head = TableWords.head(one.column().getText(), em) + (isName ? INDENT : 0) * em;
        double widest =
                getItems().stream()
                        .mapToDouble(
                                person -> TableWords.cell(one.column().getCellData(person), em))
                        .max()
                        .orElse(0);
        double cells = widest + beside * em;
        return Math.max(head - CLOSER * em, isName ? Math.min(cells, NAME * em) : cells);
    }

    private TableColumn<ArrivalPreview.Person, String> column(
            String name, double wide, Function<ArrivalPreview.Person, String> text) {
        var column =
                new TableColumn<ArrivalPreview.Person, String>(
                        messages.text("exchange.people." + name));
        column.setId("exchange-people-" + name);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        sizes.add(new Sized(column, wide, name.equals(CHECK) ? ICON : 0));
        return column;
    }

    private TableColumn<ArrivalPreview.Person, String> number(
            String name, double wide, Function<ArrivalPreview.Person, Integer> count) {
        TableColumn<ArrivalPreview.Person, String> column =
                column(
                        name,
                        wide,
                        person -> messages.text("exchange.move.count", count.apply(person)));
        column.getStyleClass().add("number");
        column.setCellFactory(_ -> new NumberCell());
        return column;
    }

    private TableColumn<ArrivalPreview.Person, String> checked() {
        TableColumn<ArrivalPreview.Person, String> column =
                column(CHECK, 95, _ -> messages.text("exchange.checked"));
        column.setCellFactory(_ -> new CheckedCell(messages.text("exchange.checked.full")));
        return column;
    }

    /// Shows who wrote what.
    void show(ArrivalPreview preview) {
        made = moments.minute(preview.at());
        setItems(FXCollections.observableArrayList(preview.people()));
        share();
        int rows = Math.clamp(preview.people().size(), 1, MOST);
        setStyle("-fx-pref-height: " + (HEAD + rows * ROW + 0.2) + "em");
        setMinHeight(USE_PREF_SIZE);
        getSelectionModel().selectFirst();
    }

    private static final class NumberCell extends TableCell<ArrivalPreview.Person, String> {
        NumberCell() {
            getStyleClass().add("number");
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(empty ? null : text);
        }
    }

    private static final class CheckedCell extends TableCell<ArrivalPreview.Person, String> {

        private final String full;

        CheckedCell(String full) {
            this.full = full;
        }

        @Override
        protected void updateItem(@Nullable String text, boolean empty) {
            super.updateItem(text, empty);
            setText(null);
            if (text == null || empty) {
                setGraphic(null);
            } else {
                Label label = Nodes.label(text, "checked");
                label.setGraphic(Nodes.icon("mdi2c-check-decagram-outline"));
                setGraphic(label);
            }
            setAccessibleText(empty ? null : full);
        }
    }
}
