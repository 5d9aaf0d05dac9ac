package org.fieldbook.ui.cases;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Shapes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Moments;
import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.fx.Theme;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// The list of cases: `/` searches, Enter opens.
public final class CasesView extends VBox implements Page {

    private final CasesViewModel model;
    private final Messages messages;
    private final CaseColumns columns;
    private final Label title = Nodes.label("", Style.PAGE_TITLE);
    private final Label summary = Nodes.label("", Style.TABLE_TEXT, Style.MUTED);
    private final SearchField search;
    private final HBox samples = new HBox();
    private final FlowPane chips = new FlowPane();
    private final Label order = Nodes.label("", Style.TABLE_TEXT, Style.MUTED);
    private final CaseTable table;
    private final Button take;
    private final HBox filters;
    private final HBox footer = new HBox();
    private final Runnable onImport;
    private String shownColumns = "";

    /// @param onImport goes to where a case list is taken in
    public CasesView(CasesViewModel model, Messages messages, Moments moments, Runnable onImport) {
        this.model = model;
        this.messages = messages;
        this.onImport = onImport;
        this.columns = new CaseColumns(messages, moments);
        getStylesheets().add(Theme.stylesheet(CasesView.class, "cases.css"));
        getStyleClass().add(Style.PAGE);
        search = new SearchField(messages, this::focus);
        search.textProperty().bindBidirectional(model.searchProperty());
        summary.setId("cases-summary");
        samples.getStyleClass().add("fb-row");
        take = button("cases-import", "cases.import", onImport);
        order.setId("cases-order");
        table = new CaseTable(model, messages, order::setText);
        VBox.setVgrow(table, Priority.ALWAYS);
        var head = new HBox(title, summary, Nodes.space(), samples, order, take);
        head.getStyleClass().addAll("fb-wide-row", "cases-head");
        Button clear = button("cases-clear-filters", "cases.clear", model::clearFilters);
        clear.visibleProperty().bind(model.narrowedProperty());
        clear.managedProperty().bind(clear.visibleProperty());
        var only = onlyChip();
        filters = new HBox(search, only, chips, clear);
        filters.getStyleClass().add("cases-filters");
        chips.getStyleClass().add("chips");
        HBox.setHgrow(chips, Priority.ALWAYS);
        chips.prefWrapLengthProperty()
                .bind(
                        filters.widthProperty()
                                .subtract(search.widthProperty())
                                .subtract(only.widthProperty())
                                .subtract(clear.widthProperty())
                                .subtract(32));
        footer.getStyleClass().add("cases-footer");
        var card = new VBox(table, footer);
        card.getStyleClass().add(Style.CARD);
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().addAll(head, filters, card);
        model.frameProperty().subscribe(this::show);
        model.placesProperty().subscribe(_ -> keepChosen(model::showPlaces));
        model.filterProperty().subscribe(_ -> show(model.frameProperty().get()));
        addEventHandler(KeyEvent.KEY_TYPED, this::onTyped);
    }

    /// What the shown cases have in common, where somebody came for exactly these; pressing it shows
    /// all of them again.
    private Button onlyChip() {
        var chip = new Button("", Nodes.icon("mdi2c-close"));
        chip.setId("cases-only");
        chip.getStyleClass().addAll(Style.CHIP, "only-chip");
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.setOnAction(_ -> {
            model.showAll();
            focus();
        });
        model.onlyProperty()
                .subscribe(only -> {
                    Nodes.show(chip, only != null);
                    if (only != null) {
                        chip.setText(only.title());
                        chip.setAccessibleText(messages.text("cases.only.spoken", only.title()));
                    }
                });
        return chip;
    }

    /// What stands in place of rows where there are none.
    private Node nothing(boolean empty) {
        Button action =
                empty
                        ? button("cases-import-first", "cases.import", onImport)
                        : button("cases-clear", "cases.clear", model::clearFilters);
        if (empty) {
            action.getStyleClass().add("accent");
        }
        var nothing =
                new VBox(
                        Nodes.icon("mdi2f-folder-open-outline", "empty-icon"),
                        Nodes.label(
                                messages.text(empty ? "cases.empty" : "cases.none"), Style.STRONG),
                        Nodes.label(
                                messages.text(empty ? "cases.empty.text" : "cases.none.text"),
                                Style.TABLE_TEXT,
                                Style.MUTED),
                        action);
        nothing.getStyleClass().add("empty");
        return nothing;
    }

    private Button button(String id, String key, Runnable action) {
        var button = new Button(messages.text(key));
        button.setId(id);
        button.getStyleClass().add(Style.BUTTON);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
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
        boolean empty = isEmpty(frame);
        Nodes.show(filters, !empty);
        Nodes.show(footer, !empty);
        Nodes.show(take, !empty);
        Nodes.show(summary, !empty);
        Nodes.show(order, !empty);
        table.setPlaceholder(nothing(empty));
        title.setText(frame.title());
        summary.setText(frame.summary());
        showSamples(frame);
        showChips(frame);
        String wanted = frame.sample().id() + " " + frame.longest();
        if (!shownColumns.equals(wanted)) {
            shownColumns = wanted;
            table.showColumns(columns.of(frame));
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

    private static boolean isEmpty(CasesViewModel.Frame frame) {
        return frame.chips().getFirst().count() == 0;
    }

    /// The chips are made anew; the keyboard stays on the one it was on.
    private void showChips(CasesViewModel.Frame frame) {
        Optional<String> focused =
                chips.getChildren().stream().filter(Node::isFocused).map(Node::getId).findFirst();
        chips.getChildren().setAll(frame.chips().stream().map(this::chip).toList());
        chips.getChildren().stream()
                .filter(chip -> focused.equals(Optional.of(chip.getId())))
                .forEach(Node::requestFocus);
    }

    private Node chip(CasesViewModel.Chip chip) {
        Label count = Nodes.label(Integer.toString(chip.count()), "chip-count");
        var button = new ToggleButton(chip.title(), count);
        button.setContentDisplay(ContentDisplay.RIGHT);
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
                                                frame.chips().getFirst().count() == 1
                                                        ? frame.sample().one()
                                                        : frame.sample().many(),
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
            Mark.ALL.forEach(mark -> legend.getChildren().add(legend(mark)));
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

    private Node legend(Mark mark) {
        Label legend =
                Nodes.label(
                        messages.text("cases.mark." + mark.id()), Style.TABLE_TEXT, Style.MUTED);
        legend.setGraphic(Nodes.icon(mark.icon()));
        return legend;
    }

    @Override
    public Parent root() {
        return this;
    }

    @Override
    public void show(Snapshot snapshot) {
        keepChosen(() -> model.show(snapshot));
    }

    private void keepChosen(Runnable change) {
        Optional<SubjectId> chosen = table.chosen();
        change.run();
        chosen.ifPresent(table::choose);
    }

    @Override
    public void focus() {
        if (table.getItems().isEmpty() && table.getPlaceholder() instanceof Parent nothing) {
            nothing.getChildrenUnmodifiable().getLast().requestFocus();
        } else {
            table.requestFocus();
        }
    }
}
