package org.fieldbook.ui.erasing;

import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.AlertBox;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.fx.Shortcut;
import org.fieldbook.ui.fx.Theme;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// The history of the inspection as a whole, newest first. Where a value can be erased, Enter leads to it.
public final class InspectionHistoryView extends VBox implements Page {

    private final InspectionHistoryViewModel model;
    private final Messages messages;
    private final Runnable onBack;
    private final ListView<InspectionLines.Line> list = new ListView<>();

    /// @param onBack goes back to the evidence
    public InspectionHistoryView(
            InspectionHistoryViewModel model, Messages messages, Runnable onBack) {
        this.model = model;
        this.messages = messages;
        this.onBack = onBack;
        setId("inspection-history");
        getStylesheets().add(Theme.stylesheet(InspectionHistoryView.class, "erasing.css"));
        getStyleClass().addAll(Style.PAGE, "inspection-history");
        list.setId("inspection-history-list");
        list.setAccessibleText(messages.text("history.inspection"));
        list.setPlaceholder(
                Nodes.label(messages.text("history.count", 0), Style.TABLE_TEXT, Style.MUTED));
        list.setCellFactory(_ -> new LineCell());
        // A list takes both for its own editing.
        list.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        erase();
                        event.consume();
                    } else if (event.getCode() == KeyCode.ESCAPE) {
                        onBack.run();
                        event.consume();
                    }
                });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren()
                .addAll(
                        Nodes.label(messages.text("history.inspection"), Style.PAGE_TITLE),
                        Nodes.paragraph(
                                messages.text("history.inspection.text"),
                                Style.TABLE_TEXT,
                                Style.MUTED),
                        new AlertBox("inspection-history-alert", model.alertProperty()),
                        list,
                        buttons());
        model.linesProperty().subscribe(this::fill);
    }

    private FlowPane buttons() {
        Button back =
                ErasingView.button(
                        "inspection-history-back", messages.text("erase.back"), "mdi2a-arrow-left");
        back.setCancelButton(true);
        back.setOnAction(_ -> onBack.run());
        Button erase =
                ErasingView.button(
                        "inspection-history-erase", messages.text("history.erase"), "mdi2e-eraser");
        erase.setOnAction(_ -> erase());
        var selected = list.getSelectionModel().selectedItemProperty();
        erase.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> selected().flatMap(InspectionLines.Line::erasable).isEmpty(),
                                selected));
        var buttons = new FlowPane(back, erase);
        buttons.getStyleClass().add("erasing-buttons");
        return buttons;
    }

    private Optional<InspectionLines.Line> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void erase() {
        selected().ifPresent(model::erase);
    }

    /// Whoever is on the newest line stays there: what they just typed comes a moment later. Another line stays
    /// selected by its place from the end, for acts are only added.
    private void fill(List<InspectionLines.Line> lines) {
        int before = list.getItems().size();
        int selected = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(lines);
        list.getSelectionModel().select(selected <= 0 ? 0 : selected + lines.size() - before);
    }

    private static final class LineCell extends ListCell<InspectionLines.Line> {

        LineCell() {
            setPrefWidth(0);
            setWrapText(true);
        }

        @Override
        protected void updateItem(InspectionLines.@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(line == null || empty ? "" : words(line));
        }

        private static String words(InspectionLines.Line line) {
            String said = line.what() + "\n" + line.detail();
            return line.erased().isEmpty() ? said : said + "\n" + line.erased();
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
        list.requestFocus();
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(new Shortcut(messages.text("shortcuts.erase"), "Enter"));
    }

    @Override
    public boolean goBack() {
        onBack.run();
        return true;
    }
}
