package org.fieldbook.ui.cases;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.fieldbook.i18n.Messages;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.ui.control.Icon;
import org.fieldbook.ui.control.Nodes;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/// The column of ticks. Its head ticks all rows in view, or none.
final class TickColumn extends TableColumn<CaseRow, SubjectId> {

    static final String ID = "cases-column-tick";

    private static final PseudoClass TICKED_ROW = PseudoClass.getPseudoClass("ticked");
    private static final String TICKED = "mdi2c-checkbox-marked";
    private static final String NOT_TICKED = "mdi2c-checkbox-blank-outline";
    private static final String SOME_TICKED = "mdi2c-checkbox-intermediate";

    private final Ticks ticks;
    private final List<CaseRow> shown;
    private final Messages messages;
    private final Icon mark = Nodes.icon(NOT_TICKED);
    private final Label head = new Label("", mark);

    /// The table makes cells and lets go of them as it likes.
    private final Set<TickCell> cells = Collections.newSetFromMap(new WeakHashMap<>());

    /// @param shown the rows in view
    TickColumn(Ticks ticks, List<CaseRow> shown, Messages messages) {
        this.ticks = ticks;
        this.shown = shown;
        this.messages = messages;
        setId(ID);
        getStyleClass().add("column-tick");
        setSortable(false);
        setReorderable(false);
        setResizable(false);
        setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().id()));
        setCellFactory(_ -> new TickCell());
        head.setId("cases-tick-all");
        head.getStyleClass().addAll("sort-head", "fb-focus");
        head.setFocusTraversable(true);
        head.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                ticks.toggleAll(shown);
                event.consume();
            }
        });
        head.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
                ticks.toggleAll(shown);
                event.consume();
            }
        });
        setGraphic(head);
        ticks.tickedProperty()
                .subscribe(_ -> {
                    refreshHead();
                    List.copyOf(cells).forEach(TickCell::showAgain);
                });
    }

    /// Says how many of the rows in view are ticked.
    void refreshHead() {
        Set<SubjectId> ticked = ticks.tickedProperty().get();
        long inView =
                ticked.isEmpty()
                        ? 0
                        : shown.stream().filter(row -> ticked.contains(row.id())).count();
        boolean all = inView > 0 && inView == shown.size();
        mark.show(all ? TICKED : inView > 0 ? SOME_TICKED : NOT_TICKED);
        head.setAccessibleText(messages.text("cases.tick.all", inView, shown.size()));
    }

    private final class TickCell extends TableCell<CaseRow, SubjectId> {

        private final Icon icon = Nodes.icon(NOT_TICKED);

        TickCell() {
            addEventFilter(MouseEvent.MOUSE_CLICKED, this::onClick);
            cells.add(this);
        }

        private void onClick(MouseEvent event) {
            @Nullable SubjectId id = getItem();
            if (id != null && event.getButton() == MouseButton.PRIMARY) {
                ticks.toggle(id);
                event.consume();
            }
        }

        @Override
        protected void updateItem(@Nullable SubjectId id, boolean empty) {
            super.updateItem(id, empty);
            show(empty ? null : id);
        }

        void showAgain() {
            show(isEmpty() ? null : getItem());
        }

        /// The whole row looks ticked.
        private void show(@Nullable SubjectId id) {
            if (getTableRow() != null) {
                getTableRow().pseudoClassStateChanged(TICKED_ROW, id != null && ticks.isTicked(id));
            }
            if (id == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            boolean ticked = ticks.isTicked(id);
            icon.show(ticked ? TICKED : NOT_TICKED);
            setGraphic(icon);
            setAccessibleText(messages.text(ticked ? "cases.ticked" : "cases.notTicked"));
        }
    }
}
