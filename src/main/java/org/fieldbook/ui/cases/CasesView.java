package org.fieldbook.ui.cases;

import javafx.beans.binding.Bindings;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Shapes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Moments;
import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.fx.Theme;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// The table of cases: `/` searches, Enter opens.
public final class CasesView extends VBox implements Page {

    private final CasesViewModel model;
    private final Messages messages;
    private final CaseColumns columns;
    private final Label title = Nodes.label("", Style.PAGE_TITLE);
    private final Label summary = Nodes.label("", Style.TABLE_TEXT, Style.MUTED);
    private final SearchField search;
    private final HBox samples = new HBox();
    private final FlowPane chips = new FlowPane();
    private final TableView<CaseRow> table = new TableView<>();
    private final HBox footer = new HBox();
    private String shownSample = "";

    public CasesView(CasesViewModel model, Messages messages, Moments moments) {
        this.model = model;
        this.messages = messages;
        this.columns = new CaseColumns(messages, moments);
        getStylesheets().add(Theme.stylesheet(CasesView.class, "cases.css"));
        getStyleClass().add(Style.PAGE);
        search = new SearchField(messages, this::focus);
        search.textProperty().bindBidirectional(model.searchProperty());
        summary.setId("cases-summary");
        samples.getStyleClass().add("fb-row");
        var head = new HBox(title, summary, Nodes.space(), samples);
        head.getStyleClass().addAll("fb-wide-row", "cases-head");
        chips.getStyleClass().add("chips");
        HBox.setHgrow(chips, Priority.ALWAYS);
        var filters = new HBox(search, chips);
        filters.getStyleClass().add("cases-filters");
        chips.prefWrapLengthProperty()
                .bind(filters.widthProperty().subtract(search.widthProperty()).subtract(16));
        footer.getStyleClass().add("cases-footer");
        var card = new VBox(table(), footer);
        card.getStyleClass().add(Style.CARD);
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().addAll(head, filters, card);
        model.frameProperty().subscribe(this::show);
        model.filterProperty().subscribe(_ -> show(model.frameProperty().get()));
        addEventHandler(KeyEvent.KEY_TYPED, this::onTyped);
    }

    private Node table() {
        table.setId("cases-table");
        table.setAccessibleText(messages.text("cases.table"));
        var sorted = new SortedList<>(model.rows());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setPlaceholder(nothing());
        VBox.setVgrow(table, Priority.ALWAYS);
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openSelected();
                event.consume();
            }
        });
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                openSelected();
            }
        });
        model.rows().addListener((javafx.collections.ListChangeListener<CaseRow>) _ -> count());
        return table;
    }

    private Node nothing() {
        var clear = new Button(messages.text("cases.clear"));
        clear.setId("cases-clear");
        clear.getStyleClass().add(Style.BUTTON);
        clear.setOnAction(_ -> model.clearFilters());
        var nothing =
                new VBox(
                        Nodes.icon("mdi2f-folder-open-outline", "empty-icon"),
                        Nodes.label(messages.text("cases.none"), Style.STRONG),
                        Nodes.label(
                                messages.text("cases.none.text"), Style.TABLE_TEXT, Style.MUTED),
                        clear);
        nothing.getStyleClass().add("empty");
        return nothing;
    }

    private void openSelected() {
        @Nullable CaseRow selected = table.getSelectionModel().getSelectedItem();
        if (selected != null) {
            model.open(selected);
        }
    }

    private void onTyped(KeyEvent event) {
        if (event.getCharacter().equals("/") && !search.isTyping()) {
            search.focusField();
            event.consume();
        }
    }

    private void show(CasesViewModel.@Nullable Frame frame) {
        if (frame == null) {
            return;
        }
        title.setText(frame.title());
        summary.setText(frame.summary());
        showSamples(frame);
        chips.getChildren().setAll(frame.chips().stream().map(this::chip).toList());
        if (!shownSample.equals(frame.sample().id())) {
            shownSample = frame.sample().id();
            showColumns(frame);
        }
        footer(frame);
    }

    private void showSamples(CasesViewModel.Frame frame) {
        samples.getChildren().clear();
        for (var sample : frame.samples()) {
            var tab = new ToggleButton(CasesViewModel.title(sample));
            tab.setId("cases-sample-" + sample.id());
            tab.getStyleClass().add(Style.CHIP);
            tab.setSelected(sample.equals(frame.sample()));
            tab.setOnAction(_ -> model.choose(sample.id()));
            samples.getChildren().add(tab);
        }
        Nodes.show(samples, frame.samples().size() > 1);
    }

    private Node chip(CasesViewModel.Chip chip) {
        Label count = Nodes.label(Integer.toString(chip.count()), "chip-count");
        var button = new ToggleButton(chip.title(), count);
        button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        button.setId("cases-chip-" + chip.id());
        button.setAccessibleText(messages.text("cases.chip.spoken", chip.title(), chip.count()));
        button.getStyleClass().add(Style.CHIP);
        button.setSelected(chip.id().equals(model.filterProperty().get()));
        button.setOnAction(_ -> {
            model.filterProperty().set(chip.id());
            button.setSelected(true);
        });
        return button;
    }

    private void showColumns(CasesViewModel.Frame frame) {
        List<TableColumn<CaseRow, ?>> wanted = columns.of(frame);
        table.getColumns().setAll(wanted);
        table.getSortOrder().clear();
        for (String first : List.of("cases-column-status", "cases-column-ref")) {
            wanted.stream()
                    .filter(column -> first.equals(column.getId()))
                    .forEach(table.getSortOrder()::add);
        }
        table.sort();
        table.getSelectionModel().selectFirst();
    }

    private void footer(CasesViewModel.Frame frame) {
        var inView = Nodes.label("", Style.TABLE_TEXT, Style.MUTED);
        inView.setId("cases-in-view");
        inView.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        messages.text(
                                                "cases.inView",
                                                frame.chips().getFirst().count(),
                                                frame.sample().many(),
                                                model.rows().size()),
                                model.rows()));
        footer.getChildren().setAll(inView);
        frame.counts()
                .forEach((answer, count) -> {
                    if (count > 0 || answer != AnswerState.UNDECIDED) {
                        footer.getChildren().add(total(answer, count));
                    }
                });
        footer.getChildren().add(Nodes.space());
        if (!frame.sample().attributes().stream()
                .filter(a -> a.id().equals("rosh"))
                .toList()
                .isEmpty()) {
            var legend = new HBox();
            legend.getStyleClass().addAll("fb-wide-row", "mark-legend");
            legend.managedProperty().bind(legend.visibleProperty());
            CaseColumns.MARKS.forEach(mark -> legend.getChildren().add(legend(mark)));
            footer.getChildren().add(legend);
        }
    }

    private Node total(AnswerState answer, int count) {
        String word = messages.text("answer." + Shapes.style(answer));
        var total =
                new HBox(
                        Shapes.of(answer),
                        Nodes.label(word + " " + count, Style.TABLE_TEXT, Style.MUTED));
        total.getStyleClass().add("total");
        return total;
    }

    private Node legend(CaseColumns.Mark mark) {
        Label legend =
                Nodes.label(
                        messages.text("cases.mark." + mark.id()), Style.TABLE_TEXT, Style.MUTED);
        legend.setGraphic(Nodes.icon(mark.icon()));
        return legend;
    }

    private void count() {
        @Nullable CaseRow selected = table.getSelectionModel().getSelectedItem();
        if (selected == null && !model.rows().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    @Override
    public Parent root() {
        return this;
    }

    @Override
    public void show(Snapshot snapshot) {
        model.show(snapshot);
    }

    @Override
    public void focus() {
        table.requestFocus();
    }
}
