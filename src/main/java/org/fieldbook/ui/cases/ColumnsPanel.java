package org.fieldbook.ui.cases;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

import java.util.Optional;

/// Which columns are shown, and ways to move and size them without dragging.
final class ColumnsPanel {

    private final CaseTable table;
    private final Messages messages;
    private final VBox rows = new VBox();

    ColumnsPanel(CaseTable table, Messages messages) {
        this.table = table;
        this.messages = messages;
        rows.getStyleClass().add("choices");
    }

    VBox choices() {
        fill();
        return rows;
    }

    private void fill() {
        rows.getChildren().clear();
        table.columns().forEach(column -> rows.getChildren().add(row(column)));
        var usual = new Button(messages.text("cases.columns.usual"));
        usual.setId("cases-columns-usual");
        usual.getStyleClass().add(Style.SMALL_BUTTON);
        usual.setOnAction(_ -> {
            table.arrangeAsUsual();
            fill();
            rows.getChildren().getLast().requestFocus();
        });
        rows.getChildren().add(usual);
    }

    private HBox row(CaseColumn<?> column) {
        var shown = new CheckBox(column.title());
        shown.setId("cases-columns-" + column.key());
        shown.getStyleClass().add(Style.TABLE_TEXT);
        shown.setSelected(column.isVisible());
        // What a case is called is always shown.
        shown.setDisable(column.key().equals("ref"));
        shown.selectedProperty().subscribe((_, wanted) -> table.show(column, wanted));
        HBox.setHgrow(shown, Priority.ALWAYS);
        shown.setMaxWidth(Double.MAX_VALUE);
        Button narrower =
                button(
                        column,
                        "narrower",
                        "mdi2m-minus-circle-outline",
                        () -> table.widen(column, -1));
        Button wider =
                button(column, "wider", "mdi2p-plus-circle-outline", () -> table.widen(column, 1));
        // Of a fixed width they keep their room, so that the arrows of all columns stand one below
        // the other.
        narrower.setVisible(!column.width().isFixed());
        wider.setVisible(!column.width().isFixed());
        var row =
                new HBox(
                        shown,
                        button(column, "left", "mdi2a-arrow-left", () -> move(column, -1)),
                        button(column, "right", "mdi2a-arrow-right", () -> move(column, 1)),
                        narrower,
                        wider);
        row.getStyleClass().add("fb-row");
        return row;
    }

    private Button button(CaseColumn<?> column, String what, String icon, Runnable action) {
        var button = new Button("", Nodes.icon(icon));
        button.setId("cases-columns-" + column.key() + "-" + what);
        button.getStyleClass().addAll("flat", "column-move");
        button.setAccessibleText(messages.text("cases.columns." + what, column.title()));
        button.setTooltip(new Tooltip(messages.text("cases.columns." + what, column.title())));
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// The rows follow; the keyboard stays on the column.
    private void move(CaseColumn<?> column, int step) {
        table.move(column, step);
        String id = "#cases-columns-" + column.key() + (step < 0 ? "-left" : "-right");
        fill();
        Optional.ofNullable(rows.lookup(id)).ifPresent(Node::requestFocus);
    }
}
