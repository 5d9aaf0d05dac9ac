package org.fieldbook.ui.cases;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A cell of the case table. A node that was drawn for a value stays in the cell, unseen, for when the value
/// comes by again: a node that is taken out and put back has all its styles worked out anew, and a page scrolled
/// on does that to hundreds.
final class CaseCell<T> extends TableCell<CaseRow, T> {

    /// How values look.
    sealed interface Look<T> {

        /// As words.
        record Words<T>(BiFunction<T, CaseRow, String> text) implements Look<T> {}

        /// As a node, or as nothing; for values of which there are few.
        record Drawn<T>(Function<T, Optional<Node>> node) implements Look<T> {}
    }

    private final Look<T> look;
    private final Map<T, Optional<Node>> drawn = new HashMap<>();
    private final StackPane nodes = new StackPane();

    CaseCell(Look<T> look, String... styles) {
        this.look = look;
        getStyleClass().addAll(styles);
        if (look instanceof Look.Drawn<T>) {
            nodes.setAlignment(Pos.CENTER_LEFT);
            setGraphic(nodes);
        }
    }

    @Override
    protected void updateItem(@Nullable T value, boolean empty) {
        super.updateItem(value, empty);
        @Nullable CaseRow row = getTableRow() == null ? null : getTableRow().getItem();
        if (value == null || empty || row == null) {
            setText(null);
            see(Optional.empty());
            return;
        }
        switch (look) {
            case Look.Words<T>(var text) -> setText(text.apply(value, row));
            case Look.Drawn<T>(var node) -> {
                Optional<Node> graphic = drawn.get(value);
                if (graphic == null) {
                    graphic = node.apply(value);
                    drawn.put(value, graphic);
                    graphic.ifPresent(nodes.getChildren()::add);
                }
                see(graphic);
            }
        }
    }

    private void see(Optional<Node> wanted) {
        for (Node node : nodes.getChildren()) {
            boolean isWanted = wanted.filter(node::equals).isPresent();
            node.setVisible(isWanted);
            node.setManaged(isWanted);
        }
        setAccessibleText(wanted.map(CaseCell::spoken).orElse(null));
    }

    private static @Nullable String spoken(Node node) {
        return node instanceof Label label && label.getAccessibleText() == null
                ? label.getText()
                : node.getAccessibleText();
    }
}
