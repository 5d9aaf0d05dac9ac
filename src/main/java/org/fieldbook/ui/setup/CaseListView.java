package org.fieldbook.ui.setup;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.intake.CaseRow;
import org.fieldbook.service.CaseListPreview;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.AlertBox;
import org.fieldbook.ui.control.Ends;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.PageScroll;
import org.fieldbook.ui.control.ProgressRow;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.fx.Theme;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The preview of a case list: what is wrong on top, what would come in below.
public final class CaseListView extends StackPane implements Page {

    private static final double TEXT_WIDTH = 560;

    private final CaseListViewModel model;
    private final Messages messages;
    private final Button choose;
    private final Button take;
    private final Button later;
    private final Label file = Nodes.paragraph("", Style.TABLE_TEXT, Style.MUTED);
    private final Label counts = Nodes.label("", Style.TABLE_STRONG);
    private final Label faultsTitle = Nodes.paragraph("", Style.TABLE_STRONG);
    private final FaultTable faults;
    private final TableView<CaseRow> rows = new TableView<>();
    private final CheckBox leaveOut;
    private final VBox faultsCard;
    private final VBox remarks = new VBox();

    public CaseListView(CaseListViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStylesheets().add(Theme.stylesheet(CaseListView.class, "setup.css"));
        setId("case-list");
        choose =
                Nodes.wholeButton(
                        "case-list-choose", messages.text("caseList.choose"), model::choose);
        take =
                Nodes.wholeButton(
                        "case-list-import", messages.text("caseList.import"), model::importRows);
        take.getStyleClass().add("accent");
        take.disableProperty().bind(model.readyProperty().not());
        later = Nodes.wholeButton("case-list-later", messages.text("caseList.later"), model::later);
        leaveOut = new CheckBox(messages.text("caseList.leaveOut"));
        leaveOut.setId("case-list-leave-out");
        leaveOut.selectedProperty().bindBidirectional(model.leaveOutProperty());
        Label title = Nodes.paragraph(messages.text("caseList.title"), Style.PAGE_TITLE);
        var words = new HBox(title, file);
        words.getStyleClass().add("fb-wide-row");
        var buttons = new HBox(later, choose, take);
        buttons.getStyleClass().add("fb-wide-row");
        var head = new Ends(words, buttons);
        faultsTitle.setId("case-list-faults-title");
        faultsTitle.setFocusTraversable(true);
        faultsTitle.getStyleClass().add("fb-focus");
        faults = new FaultTable(model.words(), messages, faultsTitle.fontProperty());
        faultsCard = new VBox(faultsTitle, faults, leaveOut);
        faultsCard.getStyleClass().addAll(Style.CARD, "faults-card");
        remarks.getStyleClass().add("fb-column");
        rows.setId("case-list-rows");
        rows.setAccessibleText(messages.text("caseList.rows"));
        rows.setPlaceholder(placeholder("caseList.empty"));
        counts.setId("case-list-counts");
        var card = new VBox(rows);
        card.getStyleClass().add(Style.CARD);
        VBox.setVgrow(rows, Priority.ALWAYS);
        VBox.setVgrow(card, Priority.ALWAYS);
        var page =
                new VBox(
                        head,
                        new AlertBox("case-list-message", model.messageProperty()),
                        reading(),
                        new MappingCard(model, messages),
                        faultsCard,
                        remarks,
                        new CohortCard(model, messages),
                        below(),
                        card);
        page.getStyleClass().addAll(Style.PAGE, "case-list-page");
        getChildren().add(new PageScroll(page));
        model.shownProperty().subscribe(this::show);
        model.meaningProperty()
                .subscribe(_ -> {
                    if (model.shownProperty().get() == null) {
                        showNoRows();
                    }
                });
    }

    /// How many come in, and the way out again for those taken in beside the weeks.
    private Node below() {
        rows.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Button out =
                Nodes.wholeButton(
                        "case-list-leave-outside",
                        messages.text("caseList.outside.leave"),
                        this::leaveOutside);
        out.getStyleClass().setAll("button", Style.SMALL_BUTTON);
        rows.getSelectionModel()
                .getSelectedItems()
                .addListener(
                        (ListChangeListener<CaseRow>)
                                _ -> Nodes.show(out, !chosenBeside().isEmpty()));
        Nodes.show(out, false);
        var row = new HBox(counts, out);
        row.getStyleClass().add("fb-wide-row");
        return row;
    }

    private List<CaseRow> chosenBeside() {
        var shown = model.shownProperty().get();
        return shown == null
                ? List.of()
                : rows.getSelectionModel().getSelectedItems().stream()
                        .filter(Objects::nonNull)
                        .filter(row -> shown.preview().takenIn(row).isPresent())
                        .toList();
    }

    private void leaveOutside() {
        model.leaveOutside(chosenBeside());
        rows.requestFocus();
    }

    private Node reading() {
        return new ProgressRow(
                messages.text("caseList.reading"),
                model.readingProperty(),
                Nodes.wholeButton(
                        "case-list-cancel", messages.text("dialog.cancel"), model::cancel));
    }

    @Override
    public boolean goBack() {
        later.fire();
        return true;
    }

    private <T> TableColumn<T, String> column(String key, Function<T, String> value) {
        return titled(messages.text(key), value);
    }

    private static <T> TableColumn<T, String> titled(String title, Function<T, String> value) {
        var column = new TableColumn<T, String>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        return column;
    }

    private void show(CaseListViewModel.@Nullable Shown shown) {
        Nodes.show(faultsCard, shown != null && !shown.preview().faults().isEmpty());
        Nodes.show(remarks, shown != null && !shown.preview().remarks().isEmpty());
        Nodes.show(counts, shown != null);
        if (shown == null) {
            file.setText("");
            rows.getColumns().clear();
            rows.getItems().clear();
            showNoRows();
            return;
        }
        file.setText(shown.file());
        counts.setText(messages.text("caseList.wouldImport", shown.counts()));
        faultsTitle.setText(
                messages.text(
                        shown.preview().isReadable() ? "caseList.wrong" : "caseList.wrongFile",
                        shown.preview().wrongRows()));
        Nodes.show(leaveOut, shown.preview().isReadable());
        faults.getItems().setAll(shown.preview().faults());
        remarks.getChildren()
                .setAll(
                        shown.preview().remarks().stream()
                                .map(remark ->
                                        Nodes.paragraph(
                                                model.words().fault(remark),
                                                Style.TABLE_TEXT,
                                                Style.MUTED))
                                .toList());
        rows.setPlaceholder(placeholder("caseList.noRows"));
        rows.getColumns().clear();
        rows.getItems().clear();
        if (shown.preview().isReadable()) {
            showRows(shown.preview());
        }
        if (shown.isNew()) {
            (shown.preview().faults().isEmpty() ? take : faultsTitle).requestFocus();
        }
    }

    private void showNoRows() {
        rows.setPlaceholder(
                placeholder(
                        model.meaningProperty().get() == null
                                ? "caseList.empty"
                                : "caseList.columns.first"));
    }

    private Node placeholder(String key) {
        Label text = Nodes.paragraph(messages.text(key), Style.TABLE_TEXT, Style.MUTED);
        text.setMaxWidth(TEXT_WIDTH);
        return text;
    }

    private void showRows(CaseListPreview preview) {
        List<CaseRow> found = preview.rows();
        rows.getColumns().add(column("caseList.line", row -> Long.toString(row.line())));
        rows.getColumns().add(column("cases.column.ref", CaseRow::reference));
        rows.getColumns()
                .add(
                        column(
                                "caseList.sample",
                                row ->
                                        model.framework()
                                                .findSample(row.sample())
                                                .map(sample -> sample.one())
                                                .orElse(row.sample())));
        rows.getColumns().add(column("cases.column.inspector", CaseRow::inspector));
        if (found.stream().anyMatch(row -> preview.takenIn(row).isPresent())) {
            rows.getColumns()
                    .add(column("caseList.takenIn", row -> preview.takenIn(row).orElse("")));
        }
        Set<String> used =
                found.stream()
                        .flatMap(row -> row.attributes().keySet().stream())
                        .collect(Collectors.toSet());
        model.columns().stream()
                .filter(used::contains)
                .forEach(name ->
                        rows.getColumns()
                                .add(
                                        titled(
                                                model.words().column(name),
                                                row -> model.words().value(row, name))));
        rows.getColumns()
                .forEach(column ->
                        column.setId("column-" + column.getText().toLowerCase(Locale.ROOT)));
        rows.getItems().setAll(found);
    }

    @Override
    public Parent root() {
        return this;
    }

    @Override
    public void show(Snapshot snapshot) {
        // The preview speaks of the file, not of what the inspection holds.
    }

    @Override
    public void focus() {
        choose.requestFocus();
    }
}
