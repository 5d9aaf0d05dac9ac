package org.fieldbook.ui.exchange;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.OpenConflict;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// The conflicts: what is open, then what was decided.
final class ConflictList extends ListView<ConflictsViewModel.Item> {

    private final ConflictsViewModel model;
    private final Messages messages;
    private boolean isFilling;

    ConflictList(ConflictsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("conflict-list");
        getStyleClass().add("conflict-list");
        setAccessibleText(messages.text("conflict.list"));
        setCellFactory(_ -> new Cell());
        model.itemsProperty().subscribe(this::show);
        model.deciding().currentProperty().subscribe(_ -> showCurrent());
        getSelectionModel().selectedItemProperty().subscribe(this::selected);
    }

    private void show(List<ConflictsViewModel.Item> items) {
        isFilling = true;
        getItems().setAll(items);
        // An empty list has no line that could be seen to have the keyboard.
        setFocusTraversable(!items.isEmpty());
        isFilling = false;
        showCurrent();
    }

    private void showCurrent() {
        Optional<OpenConflict> current = model.deciding().currentProperty().get();
        isFilling = true;
        getItems().stream()
                .filter(item -> item.decided().isEmpty())
                .filter(item -> current.equals(Optional.of(item.conflict())))
                .findFirst()
                .ifPresentOrElse(getSelectionModel()::select, this::selectNone);
        isFilling = false;
    }

    private void selectNone() {
        getSelectionModel().clearSelection();
        getFocusModel().focus(0);
    }

    /// What is decided is only listed.
    private void selected(ConflictsViewModel.@Nullable Item item) {
        if (!isFilling && item != null && item.decided().isEmpty()) {
            model.select(item.conflict());
        }
    }

    private final class Cell extends ListCell<ConflictsViewModel.Item> {

        Cell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(ConflictsViewModel.@Nullable Item item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            if (item == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            String place = model.words().place(item.conflict());
            String what = model.words().what(item.conflict());
            String how = item.decided().orElseGet(() -> messages.text("conflict.toResolve"));
            Label state =
                    Nodes.label(how, Style.CAPTION, item.decided().isPresent() ? "done" : "open");
            state.setWrapText(true);
            Label named = Nodes.label(what, Style.CAPTION, Style.MUTED);
            named.setWrapText(true);
            var words = new VBox(Nodes.label(place, Style.TABLE_STRONG), named, state);
            var row =
                    new HBox(
                            Nodes.icon(
                                    item.decided().isPresent()
                                            ? "mdi2c-check-circle"
                                            : "mdi2s-source-branch",
                                    item.decided().isPresent() ? "done" : "open"),
                            words);
            row.getStyleClass().add("conflict-row");
            row.prefWidthProperty().bind(widthProperty().subtract(1));
            HBox.setHgrow(words, Priority.ALWAYS);
            setGraphic(row);
            setAccessibleText(messages.text("conflict.line", place, what, how));
        }
    }
}
