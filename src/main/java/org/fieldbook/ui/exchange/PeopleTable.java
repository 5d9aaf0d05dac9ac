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
import org.fieldbook.ui.fx.Moments;
import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// What is new in a bundle, a line for each person who wrote it.
final class PeopleTable extends TableView<ArrivalPreview.Person> {

    private static final double ROW = 2.071;
    private static final double HEAD = 2.286;
    private static final int MOST = 6;

    private final Messages messages;
    private final Moments moments;
    private String made = "";

    PeopleTable(Messages messages, Moments moments) {
        this.messages = messages;
        this.moments = moments;
        setId("exchange-people");
        setAccessibleText(messages.text("exchange.people"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<ArrivalPreview.Person, String> from =
                column("from", 7.6, ArrivalPreview.Person::name);
        from.getStyleClass().add("first");
        getColumns().add(from);
        getColumns().add(column("made", 7.6, _ -> made));
        getColumns().add(number("changes", 4.9, ArrivalPreview.Person::acts));
        getColumns().add(number("cases", 4, ArrivalPreview.Person::subjects));
        getColumns().add(checked());
        getColumns().add(number("conflicts", 5, ArrivalPreview.Person::conflicts));
    }

    private TableColumn<ArrivalPreview.Person, String> column(
            String name, double em, Function<ArrivalPreview.Person, String> text) {
        var column =
                new TableColumn<ArrivalPreview.Person, String>(
                        messages.text("exchange.people." + name));
        column.setId("exchange-people-" + name);
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(em * 14);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        return column;
    }

    private TableColumn<ArrivalPreview.Person, String> number(
            String name, double em, Function<ArrivalPreview.Person, Integer> count) {
        TableColumn<ArrivalPreview.Person, String> column =
                column(
                        name,
                        em,
                        person -> messages.text("exchange.move.count", count.apply(person)));
        column.getStyleClass().add("number");
        column.setCellFactory(_ -> new NumberCell());
        return column;
    }

    private TableColumn<ArrivalPreview.Person, String> checked() {
        TableColumn<ArrivalPreview.Person, String> column =
                column("check", 6.8, _ -> messages.text("exchange.checked"));
        column.setCellFactory(_ -> new CheckedCell(messages.text("exchange.checked.full")));
        return column;
    }

    /// Shows who wrote what.
    void show(ArrivalPreview preview) {
        made = moments.minute(preview.at());
        setItems(FXCollections.observableArrayList(preview.people()));
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
