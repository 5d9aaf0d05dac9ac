package org.fieldbook.ui.overview;

import javafx.beans.property.ReadOnlyObjectWrapper;
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
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.StackedBar;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.TableWords;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// A row for every inspector. Enter, or two clicks, lead to their cases.
final class InspectorTable extends TableView<Shown.Row> {

    private static final double ROW = 2.071;
    private static final double HEAD = 2.286;
    private static final int LEAST = 6;

    /// Room for a scroll bar.
    private static final double BAR = 12;

    private static final int MOST = 8;

    /// In px of the drawing.
    private static final double ROOM_FOR_BARS = 600;

    /// An icon before the words of a cell, in px of the drawing.
    private static final double ICON = 20;

    /// Initials before a name, in px of the drawing.
    private static final double INITIALS = 36;

    /// Cells stand further from their left than those of other tables, in px of the drawing.
    private static final double INDENT = 10;

    private final Messages messages;
    private final Consumer<Destination> onGo;
    private final Column person;
    private final Column bars;
    private final List<Column> worded;
    private double em = 1;
    private int most = 1;

    /// What a column takes of the width if its words need no more: where there is room the bars have more of it.
    private record Share(double wide, double narrow) {

        double of(double width, double em) {
            return width * (width < ROOM_FOR_BARS * em ? narrow : wide);
        }
    }

    private record Column(
            TableColumn<Shown.Row, Shown.Row> column,
            Share share,
            Function<Shown.Row, String> text,
            double icon) {}

    InspectorTable(Messages messages, Consumer<Destination> onGo) {
        this.messages = messages;
        this.onGo = onGo;
        setId("overview-inspectors");
        setAccessibleText(messages.text("overview.inspectors.spoken"));
        person =
                column("inspector", new Share(0.24, 0.26), Shown.Row::name, InspectorTable::person);
        bars = column("cases", new Share(0.25, 0.15), Shown.Row::barSpoken, this::bar);
        worded =
                List.of(
                        column(
                                "complete",
                                new Share(0.13, 0.145),
                                Shown.Row::complete,
                                this::complete),
                        column(
                                "shared",
                                new Share(0.15, 0.19),
                                Shown.Row::shared,
                                row -> muted(row.shared())),
                        column(
                                "exchange",
                                new Share(0.23, 0.255),
                                Shown.Row::exchange,
                                InspectorTable::exchange));
        widthProperty().subscribe(this::share);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        setRowFactory(_ -> {
            var row = new TableRow<Shown.Row>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && !row.isEmpty()) {
                    onGo.accept(row.getItem().destination());
                }
            });
            return row;
        });
    }

    private Column column(
            String name,
            Share share,
            Function<Shown.Row, String> text,
            Function<Shown.Row, Node> node) {
        var column = new TableColumn<Shown.Row, Shown.Row>(title(name));
        column.setId("overview-column-" + name);
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> new Cell(text, node));
        getColumns().add(column);
        double before =
                switch (name) {
                    case "inspector" -> INITIALS;
                    case "exchange" -> ICON;
                    default -> 0;
                };
        return new Column(column, share, text, before);
    }

    /// Words have the room that they need; the bars have what is left over, and where that is not enough the names,
    /// which can be read in full elsewhere.
    private void share() {
        double width = getWidth() - BAR;
        if (width <= 0) {
            return;
        }
        double left = width;
        for (Column column : worded) {
            double drawn = column.share().of(width, em);
            double wide = Math.max(drawn, words(column));
            column.column().setPrefWidth(wide);
            left -= wide;
        }
        double least = head(bars);
        double names =
                Math.min(Math.max(person.share().of(width, em), words(person)), left - least);
        person.column().setPrefWidth(Math.max(names, head(person)));
        bars.column().setPrefWidth(Math.max(least, left - person.column().getPrefWidth()));
    }

    private double words(Column column) {
        return getItems().stream()
                .mapToDouble(row ->
                        TableWords.cell(column.text().apply(row), em)
                                + (column.icon() + INDENT) * em)
                .reduce(head(column), Math::max);
    }

    private double head(Column column) {
        return TableWords.head(column.column().getText(), em) + INDENT * em;
    }

    private String title(String name) {
        return messages.text(
                switch (name) {
                    case "inspector" -> "overview.column.inspector";
                    case "cases" -> "overview.column.cases";
                    case "complete" -> "overview.column.complete";
                    case "shared" -> "overview.column.shared";
                    default -> "overview.column.exchange";
                });
    }

    /// Tells how many pixels a px of the drawing has.
    void size(double pixels) {
        em = pixels;
        share();
    }

    void show(Shown shown) {
        most = shown.most();
        Optional<String> chosen =
                Optional.ofNullable(getSelectionModel().getSelectedItem()).map(Shown.Row::name);
        getItems().setAll(shown.rows());
        share();
        List<Shown.Row> rows = shown.rows();
        getSelectionModel()
                .select(
                        rows.stream()
                                .filter(row -> chosen.equals(Optional.of(row.name())))
                                .findFirst()
                                .orElseGet(rows::getFirst));
        setStyle(
                "-fx-pref-height: %sem; -fx-min-height: %sem"
                        .formatted(
                                HEAD + Math.clamp(rows.size(), 1, MOST) * ROW + 0.2,
                                HEAD + Math.clamp(rows.size(), 1, LEAST) * ROW + 0.2));
    }

    private void onKey(KeyEvent event) {
        Shown.Row chosen = getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && chosen != null) {
            onGo.accept(chosen.destination());
            event.consume();
        }
    }

    private static Node person(Shown.Row row) {
        Label initials = Nodes.label(row.initials(), "fb-initials", "small");
        initials.setMinWidth(USE_PREF_SIZE);
        initials.setVisible(!row.initials().isEmpty());
        Label name = Nodes.label(row.name(), Style.TABLE_TEXT);
        name.setTooltip(new Tooltip(row.name()));
        var person = new HBox(initials, name);
        person.getStyleClass().add("fb-row");
        return person;
    }

    private Node bar(Shown.Row row) {
        var bar = new StackedBar();
        bar.show(
                List.of(
                        new StackedBar.Part("signed-off", row.cases().signedOff()),
                        new StackedBar.Part("complete", row.cases().complete()),
                        new StackedBar.Part("in-progress", row.cases().inProgress()),
                        new StackedBar.Part("not-started", row.cases().notStarted())),
                most);
        bar.setAccessibleText(row.barSpoken());
        return bar;
    }

    /// What is done stands out from how many there are; the numbers end in one line.
    private Node complete(Shown.Row row) {
        int all = row.cases().all();
        var parts = new HBox(Nodes.space());
        if (all > 0) {
            parts.getChildren()
                    .add(Nodes.label(Integer.toString(row.cases().done()), Style.TABLE_STRONG));
        }
        String rest = all == 0 ? row.complete() : messages.text("overview.row.of", all);
        parts.getChildren().add(Nodes.label(rest, Style.TABLE_TEXT));
        parts.getStyleClass().add("counted");
        return parts;
    }

    private static Node muted(String text) {
        return Nodes.label(text, Style.TABLE_TEXT, Style.MUTED);
    }

    private static Node exchange(Shown.Row row) {
        Label label = Nodes.label(row.exchange(), Style.TABLE_TEXT, "exchange-state", row.look());
        if (!row.icon().isEmpty()) {
            label.setGraphic(Nodes.icon(row.icon()));
        }
        return label;
    }

    private static final class Cell extends TableCell<Shown.Row, Shown.Row> {

        private final Function<Shown.Row, String> text;
        private final Function<Shown.Row, Node> node;

        Cell(Function<Shown.Row, String> text, Function<Shown.Row, Node> node) {
            this.text = text;
            this.node = node;
        }

        @Override
        protected void updateItem(Shown.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            boolean shown = row != null && !empty;
            setGraphic(shown ? node.apply(row) : null);
            setAccessibleText(shown ? text.apply(row) : null);
        }
    }
}
