package org.fieldbook.ui.setup;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import org.fieldbook.i18n.Messages;
import org.fieldbook.intake.RowFault;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/// What is wrong with a list, line by line. A sentence takes as many lines as it needs.
final class FaultTable extends TableView<RowFault> {

    // In sizes of the text beside it.

    private static final double LINE_WIDTH = 5.4;
    private static final double COLUMN_WIDTH = 15;
    private static final double CELL_PADDING = 2;

    /// @param font of the text beside it
    FaultTable(CaseListWords words, Messages messages, ObservableValue<Font> font) {
        setId("case-list-faults");
        setAccessibleText(messages.text("caseList.faults.table"));
        TableColumn<RowFault, String> line = column("caseList.line", FaultTable::line, messages);
        TableColumn<RowFault, String> column =
                column("caseList.column", RowFault::column, messages);
        TableColumn<RowFault, String> what = column("caseList.what", words::fault, messages);
        getColumns().setAll(List.of(line, column, what));
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        font.subscribe(now -> {
            fix(line, LINE_WIDTH * now.getSize());
            fix(column, COLUMN_WIDTH * now.getSize());
        });
        what.setCellFactory(_ -> new WordsCell(what, font));
    }

    /// None where the fault is the file's.
    private static String line(RowFault fault) {
        return fault.line() == 0 ? "" : Long.toString(fault.line());
    }

    private static TableColumn<RowFault, String> column(
            String key, Function<RowFault, String> value, Messages messages) {
        var column = new TableColumn<RowFault, String>(messages.text(key));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        return column;
    }

    /// The last column takes what is left; it may not squeeze the others.
    private static void fix(TableColumn<?, ?> column, double width) {
        column.setMinWidth(width);
        column.setMaxWidth(width);
    }

    private static final class WordsCell extends TableCell<RowFault, String> {

        private final Text words = new Text();

        WordsCell(TableColumn<?, ?> column, ObservableValue<Font> font) {
            words.getStyleClass().add("fault-words");
            words.wrappingWidthProperty()
                    .bind(
                            column.widthProperty()
                                    .map(width ->
                                            width.doubleValue()
                                                    - CELL_PADDING * font.getValue().getSize()));
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            words.setText(item == null ? "" : item);
            setAccessibleText(words.getText());
            setGraphic(empty ? null : words);
        }
    }
}
