package org.fieldbook.ui.delivery;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Evidence;
import org.fieldbook.inspection.EvidenceKind;
import org.fieldbook.inspection.Mark;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.TableWords;
import org.fieldbook.ui.delivery.EvidenceRows.Row;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The evidence log, a row for each item. Enter opens the item.
final class EvidenceTable extends TableView<Row> {

    private static final String BY = "evidence-column-by";
    private static final String SHOWS = "evidence-column-shows";
    private static final double ROOM_FOR_ALL = 600;

    /// In px of the drawing.
    private static final Map<String, Double> WIDTHS =
            Map.of(
                    "evidence-column-ref",
                    62.0,
                    "evidence-column-date",
                    98.0,
                    "evidence-column-standards",
                    92.0,
                    SHOWS,
                    112.0,
                    BY,
                    92.0);

    private final Messages messages;
    private final EvidenceText words;
    private final Supplier<String> standard;

    /// Of which standard the rows tell.
    private String told = "";

    /// @param standard whose page is shown: what an item shows is told of it alone, if it is linked
    /// @param onOpen asked to open an item
    EvidenceTable(
            Messages messages,
            EvidenceText words,
            Supplier<String> standard,
            Consumer<Evidence> onOpen) {
        this.messages = messages;
        this.words = words;
        this.standard = standard;
        setId("evidence-table");
        getStyleClass().add("evidence-table");
        setAccessibleText(messages.text("evidence.table"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        TableColumn<Row, Row> ref = column("ref", row -> strong(row.evidence().reference()));
        ref.getStyleClass().add("first");
        getColumns().add(ref);
        getColumns().add(column("date", row -> plain(words.day(row.evidence().date()))));
        getColumns().add(column("title", this::title));
        getColumns().add(column("standards", this::standards));
        getColumns().add(column("shows", this::shows));
        getColumns().add(column("by", row -> plain(row.by())));
        setRowFactory(_ -> new SpokenRow(words));
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        selected().ifPresent(onOpen);
                        event.consume();
                    }
                });
        setPlaceholder(Nodes.paragraph("", Style.TABLE_TEXT, Style.MUTED));
    }

    private TableColumn<Row, Row> column(String name, Function<Row, Node> cell) {
        var column = new TableColumn<Row, Row>(messages.text("evidence.column." + name));
        column.setId("evidence-column-" + name);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new NodeCell(cell));
        return column;
    }

    /// Makes the columns as wide as what stands in them; the title takes what is left over. Who added it goes where there
    /// is no room: it stands below the table too.
    ///
    /// @param em pixels for a px of the drawing
    void size(double em) {
        getColumns()
                .forEach(column -> {
                    Double px = WIDTHS.get(column.getId());
                    if (px != null) {
                        double wide = Math.max(px * em, words(column, em));
                        column.setMaxWidth(Math.max(wide, column.getMaxWidth()));
                        column.setMinWidth(wide);
                        column.setMaxWidth(wide);
                        column.setVisible(
                                !column.getId().equals(BY) || getWidth() >= ROOM_FOR_ALL * em);
                    }
                });
    }

    /// How much room the head needs, and what an item shows.
    private double words(TableColumn<Row, ?> column, double em) {
        double head = TableWords.head(column.getText(), em);
        return column.getId().equals(SHOWS)
                ? Stream.of(Mark.values())
                        .mapToDouble(mark -> TableWords.tag(MarkTag.text(mark, messages), em))
                        .reduce(head, Math::max)
                : head;
    }

    private static Label strong(String text) {
        return told(Nodes.label(text, Style.TABLE_STRONG));
    }

    private static Label plain(String text) {
        return told(Nodes.label(text, Style.TABLE_TEXT, Style.MUTED));
    }

    /// What a narrow column cuts can still be read.
    private static Label told(Label label) {
        if (!label.getText().isEmpty()) {
            label.setTooltip(new Tooltip(label.getText()));
        }
        return label;
    }

    private Node title(Row row) {
        EvidenceKind kind = row.evidence().kind();
        Label label = told(Nodes.label(words.title(row.evidence()), Style.TABLE_TEXT));
        label.setGraphic(Nodes.icon(EvidenceText.icon(kind)));
        return label;
    }

    private Node standards(Row row) {
        var tags = new HBox();
        tags.getStyleClass().add("evidence-standards");
        row.evidence()
                .marks()
                .keySet()
                .forEach(code -> tags.getChildren().add(Nodes.label(code, "standard-tag")));
        return tags;
    }

    private Node shows(Row row) {
        SortedMap<String, Mark> marks = row.evidence().marks();
        Mark own = marks.get(standard.get());
        List<Mark> all = own == null ? marks.values().stream().distinct().toList() : List.of(own);
        if (all.isEmpty()) {
            return plain("");
        }
        return all.size() == 1
                ? new MarkTag(all.getFirst(), messages)
                : plain(messages.text("evidence.mark.several"));
    }

    /// Shows these; what is selected stays so.
    void show(List<Row> rows, String nothing) {
        Optional<SubjectId> before = selected().map(one -> one.subject().id());
        if (getPlaceholder() instanceof Label label) {
            label.setText(nothing);
        }
        setItems(FXCollections.observableList(new ArrayList<>(rows)));
        if (!told.equals(standard.get())) {
            told = standard.get();
            // The rows are the same and say something else.
            refresh();
        }
        getSelectionModel().selectFirst();
        before.ifPresent(this::select);
    }

    /// Selects this item; false if it is not listed.
    boolean select(SubjectId wanted) {
        for (int at = 0; at < getItems().size(); at++) {
            if (getItems().get(at).evidence().subject().id().equals(wanted)) {
                getSelectionModel().clearAndSelect(at);
                scrollTo(Math.max(0, at - 2));
                return true;
            }
        }
        return false;
    }

    /// The item that is selected.
    Optional<Evidence> selected() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem()).map(Row::evidence);
    }

    /// A row that says all of it at once.
    private static final class SpokenRow extends TableRow<Row> {

        private final EvidenceText words;

        SpokenRow(EvidenceText words) {
            this.words = words;
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setAccessibleText(empty || row == null ? null : words.spoken(row));
        }
    }

    private static final class NodeCell extends TableCell<Row, Row> {

        private final Function<Row, Node> make;

        NodeCell(Function<Row, Node> make) {
            this.make = make;
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setGraphic(empty || row == null ? null : make.apply(row));
        }
    }
}
