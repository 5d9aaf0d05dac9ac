package org.fieldbook.ui.cases;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A cell of the case table. A node that was drawn for a value is kept for when the value comes by again, and only
/// the one that is seen is in the cell: a row that is scrolled in has the styles of everything in it worked out
/// anew.
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

    CaseCell(Look<T> look, String... styles) {
        this.look = look;
        getStyleClass().addAll(styles);
    }

    @Override
    protected void updateItem(@Nullable T value, boolean empty) {
        super.updateItem(value, empty);
        @Nullable CaseRow row = getTableRow() == null ? null : getTableRow().getItem();
        if (value == null || empty || row == null) {
            setText(null);
            see(null);
            return;
        }
        switch (look) {
            case Look.Words<T>(var text) -> setText(text.apply(value, row));
            case Look.Drawn<T>(var node) -> see(drawn.computeIfAbsent(value, node).orElse(null));
        }
    }

    private void see(@Nullable Node wanted) {
        setGraphic(wanted);
        setAccessibleText(wanted == null ? null : spoken(wanted));
    }

    private static @Nullable String spoken(Node node) {
        return node instanceof Label label && label.getAccessibleText() == null
                ? label.getText()
                : node.getAccessibleText();
    }
}
