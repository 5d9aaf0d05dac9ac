package org.fieldbook.ui.delivery;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.fieldbook.i18n.Messages;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.delivery.EvidenceMatrix.About;
import org.fieldbook.ui.delivery.EvidenceMatrix.Cell;
import org.fieldbook.ui.delivery.EvidenceMatrix.Row;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A row for each item of evidence and a column for each standard. Arrows move between the cells; Enter and a double click
/// lead to the item.
final class MatrixTable extends TableView<Row> {

    /// In px of the drawing.
    private static final double REFERENCE = 76;

    private static final double STANDARD = 124;
    private static final double LEAST_TITLE = 180;
    private static final double SCROLL_BAR = 16;

    /// Columns before those of the standards.
    private static final int BEFORE = 2;

    private final Messages messages;
    private final EvidenceText words;
    private List<String> codes = List.of();
    private double em = 1;

    /// Where a cell leads.
    ///
    /// @param standard code of the standard; empty in the columns that are about none
    record Spot(SubjectId evidence, Optional<String> standard) {}

    MatrixTable(Messages messages, EvidenceText words, Runnable onOpen) {
        this.messages = messages;
        this.words = words;
        setId("matrix-table");
        getStyleClass().addAll("evidence-table", "matrix-table");
        setAccessibleText(messages.text("matrix.table"));
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        getSelectionModel().setCellSelectionEnabled(true);
        setPlaceholder(
                Nodes.paragraph(messages.text("evidence.empty"), Style.TABLE_TEXT, Style.MUTED));
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        onOpen.run();
                        event.consume();
                    }
                });
        addEventHandler(
                MouseEvent.MOUSE_CLICKED,
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                        onOpen.run();
                    }
                });
        widthProperty().subscribe(_ -> size());
    }

    /// Shows these; the cell that is selected stays so.
    void show(EvidenceMatrix matrix) {
        Optional<Spot> before = spot();
        List<String> wanted = matrix.standards().stream().map(About::code).toList();
        if (getColumns().isEmpty() || !wanted.equals(codes)) {
            codes = wanted;
            getColumns().setAll(columns(matrix.standards()));
            size();
        }
        setItems(FXCollections.observableList(new ArrayList<>(matrix.rows())));
        select(before);
    }

    private List<TableColumn<Row, Row>> columns(List<About> standards) {
        List<TableColumn<Row, Row>> columns = new ArrayList<>();
        TableColumn<Row, Row> reference = column("ref", messages.text("evidence.column.ref"), -1);
        reference.getStyleClass().add("first");
        columns.add(reference);
        columns.add(column("title", messages.text("evidence.column.title"), -1));
        for (int at = 0; at < standards.size(); at++) {
            About about = standards.get(at);
            String name = messages.text("matrix.standard", about.code(), about.title());
            TableColumn<Row, Row> column = column(about.code(), "", at);
            Label head = Nodes.paragraph(name);
            head.setTooltip(new Tooltip(name));
            column.setGraphic(head);
            columns.add(column);
        }
        return columns;
    }

    /// @param standard its place; negative for a column that is about none
    private TableColumn<Row, Row> column(String name, String title, int standard) {
        var column = new TableColumn<Row, Row>(title);
        column.setId("matrix-column-" + name);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new MarkCell(standard, name.equals("ref")));
        return column;
    }

    /// Makes the columns as wide as what stands in them; the title takes what is left over.
    ///
    /// @param sized pixels for a px of the drawing
    void size(double sized) {
        em = sized;
        size();
    }

    private void size() {
        for (int at = 0; at < getColumns().size(); at++) {
            double others = REFERENCE + codes.size() * STANDARD + SCROLL_BAR;
            getColumns()
                    .get(at)
                    .setPrefWidth(
                            switch (at) {
                                case 0 -> REFERENCE * em;
                                case 1 -> Math.max(LEAST_TITLE * em, getWidth() - others * em);
                                default -> STANDARD * em;
                            });
        }
    }

    /// The cell that is selected; empty while there is none.
    Optional<Spot> spot() {
        return getSelectionModel().getSelectedCells().stream()
                .filter(cell -> cell.getRow() >= 0 && cell.getRow() < getItems().size())
                .findFirst()
                .map(cell ->
                        new Spot(
                                getItems().get(cell.getRow()).evidence().subject().id(),
                                cell.getColumn() < BEFORE
                                        ? Optional.empty()
                                        : Optional.of(codes.get(cell.getColumn() - BEFORE))));
    }

    /// The cell of before, or the first.
    private void select(Optional<Spot> before) {
        int row = 0;
        for (int at = 0; at < getItems().size(); at++) {
            SubjectId id = getItems().get(at).evidence().subject().id();
            if (before.filter(spot -> spot.evidence().equals(id)).isPresent()) {
                row = at;
            }
        }
        int column = before.flatMap(Spot::standard).map(codes::indexOf).orElse(-BEFORE);
        if (!getItems().isEmpty()) {
            getSelectionModel().clearAndSelect(row, getColumns().get(column + BEFORE));
            getFocusModel().focus(row, getColumns().get(column + BEFORE));
        }
    }

    /// A cell that says of what and of which standard it speaks.
    private final class MarkCell extends TableCell<Row, Row> {

        private final int standard;
        private final boolean isReference;

        MarkCell(int standard, boolean isReference) {
            this.standard = standard;
            this.isReference = isReference;
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText(null);
            } else {
                setGraphic(standard < 0 ? item(row) : mark(row.cells().get(standard)));
                setAccessibleText(spoken(row));
            }
        }

        private Node item(Row row) {
            if (isReference) {
                return Nodes.label(row.evidence().reference(), Style.TABLE_STRONG);
            }
            Label title = Nodes.label(words.title(row.evidence()), Style.TABLE_TEXT);
            title.setTooltip(new Tooltip(title.getText()));
            title.setGraphic(Nodes.icon(EvidenceText.icon(row.evidence().kind())));
            return title;
        }

        private @Nullable Node mark(Cell cell) {
            return switch (cell) {
                case Cell.Shows(var mark) -> new MarkTag(mark, messages);
                case Cell.Differing() ->
                        Nodes.label(
                                messages.text("answer.undecided"), Style.TABLE_TEXT, Style.MUTED);
                case Cell.Nothing() -> null;
            };
        }

        private String spoken(Row row) {
            String item =
                    messages.text(
                            "matrix.item", row.evidence().reference(), words.title(row.evidence()));
            return standard < 0
                    ? item
                    : messages.text(
                            "matrix.spoken", item, codes.get(standard), said(row, standard));
        }

        private String said(Row row, int at) {
            return messages.text(
                    switch (row.cells().get(at)) {
                        case Cell.Shows(var mark) -> "evidence.mark." + mark.word();
                        case Cell.Differing() -> "answer.undecided";
                        case Cell.Nothing() -> "evidence.mark.none";
                    });
        }
    }
}
