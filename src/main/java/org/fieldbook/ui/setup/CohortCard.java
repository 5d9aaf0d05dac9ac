package org.fieldbook.ui.setup;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Cohort;
import org.fieldbook.service.CaseListPreview;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.TableWords;
import org.fieldbook.ui.control.Titles;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The two weeks a list is drawn by, and the cases that they leave out.
final class CohortCard extends VBox {

    /// Weeks are offered from half a year to most of one before fieldwork; the published distance is marked.
    private static final int NEAREST = 20;

    private static final int FARTHEST = 52;

    /// Px of the bar that scrolls the table.
    private static final double BAR = 24;

    /// The size of a label in the drawing, and in its px a week to choose and what stands beside its words.
    private static final double LABEL_PX = 13;

    private static final double WEEK = 390;
    private static final double ARROW = 40;

    private final CaseListViewModel model;
    private final Messages messages;
    private final CheckBox draws;
    private final ComboBox<LocalDate> first;
    private final ComboBox<LocalDate> second;
    private final Node weeks;
    private final Label same;
    private final VBox outside;
    private final Label count = Nodes.paragraph("", Style.TABLE_STRONG);
    private final TableView<CaseListPreview.Outside> table = new TableView<>();
    private final TextField reason = new TextField();
    private boolean showing;

    CohortCard(CaseListViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("case-list-cohort");
        getStyleClass().addAll(Style.CARD, "cohort-card");
        draws = new CheckBox(messages.text("caseList.cohort"));
        draws.setId("case-list-cohort-draws");
        draws.setWrapText(true);
        draws.selectedProperty().subscribe(_ -> draw());
        first = week("case-list-week-1", "caseList.cohort.first");
        second = week("case-list-week-2", "caseList.cohort.second");
        weeks =
                new FlowPane(
                        labelled("caseList.cohort.first", first),
                        labelled("caseList.cohort.second", second));
        weeks.getStyleClass().add("cohort-weeks");
        same = Nodes.paragraph(messages.text("caseList.cohort.same"), Style.CAPTION, Style.DANGER);
        same.setId("case-list-cohort-same");
        outside = outside();
        getChildren().addAll(draws, weeks, same, outside);
        model.shownProperty().subscribe(this::show);
    }

    private ComboBox<LocalDate> week(String id, String key) {
        var choice = new ComboBox<LocalDate>();
        choice.setId(id);
        choice.setAccessibleText(messages.text(key));
        choice.setConverter(new Titles<>(this::title));
        choice.valueProperty().subscribe(_ -> draw());
        return choice;
    }

    private Node labelled(String key, ComboBox<LocalDate> choice) {
        Label label = Nodes.label(messages.text(key), Style.TABLE_TEXT);
        label.setLabelFor(choice);
        label.fontProperty().subscribe(font -> size(choice, font));
        choice.valueProperty().subscribe(_ -> size(choice, label.getFont()));
        var row = new VBox(label, choice);
        row.getStyleClass().add("fb-column");
        return row;
    }

    /// As wide as what is chosen: of all to choose from the longest are seldom chosen.
    private void size(ComboBox<LocalDate> choice, Font font) {
        double em = font.getSize() / LABEL_PX;
        double words =
                choice.getValue() == null
                        ? 0
                        : TableWords.cell(title(choice.getValue()), em) + ARROW * em;
        choice.setPrefWidth(Math.max(WEEK * em, words));
    }

    private String title(LocalDate monday) {
        long before = Cohort.weeksBefore(model.fieldwork(), monday);
        String day = DateTimeFormatter.ofPattern("d MMM uuuu", messages.locale()).format(monday);
        return messages.text(
                before < Cohort.NEAREST || before > Cohort.FARTHEST
                        ? "caseList.cohort.week.unusual"
                        : "caseList.cohort.week",
                day,
                before);
    }

    private VBox outside() {
        table.setId("case-list-outside");
        table.setAccessibleText(messages.text("caseList.outside.table"));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getColumns()
                .setAll(
                        List.of(
                                column(
                                        0.09,
                                        "caseList.line",
                                        one -> Long.toString(one.row().line())),
                                column(0.13, "cases.column.ref", one -> one.row().reference()),
                                column(
                                        0.26,
                                        "caseList.began",
                                        one -> model.words().value(one.row(), Cohort.BEGAN)),
                                column(
                                        0.54,
                                        "caseList.why",
                                        one -> model.words().place(one.why()))));
        reason.setId("case-list-outside-reason");
        reason.setPromptText(messages.text("caseList.outside.reason.example"));
        Label label = Nodes.label(messages.text("caseList.outside.reason"), Style.TABLE_TEXT);
        label.setLabelFor(reason);
        label.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(reason, Priority.ALWAYS);
        var take = new Button(messages.text("caseList.outside.take"));
        take.setId("case-list-outside-take");
        take.getStyleClass().add(Style.BUTTON);
        take.setMinWidth(USE_PREF_SIZE);
        take.setOnAction(_ -> takeIn());
        take.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        table.getSelectionModel().getSelectedItems().isEmpty()
                                                || reason.getText().isBlank(),
                                table.getSelectionModel().getSelectedItems(),
                                reason.textProperty()));
        var row = new HBox(label, reason, take);
        row.getStyleClass().add("fb-wide-row");
        count.setId("case-list-outside-count");
        var all = new VBox(count, table, row);
        all.getStyleClass().add("fb-column");
        return all;
    }

    /// @param share of the table's width, without the bar that scrolls
    private TableColumn<CaseListPreview.Outside, String> column(
            double share, String key, Function<CaseListPreview.Outside, String> value) {
        var column = new TableColumn<CaseListPreview.Outside, String>(messages.text(key));
        column.prefWidthProperty().bind(table.widthProperty().subtract(BAR).multiply(share));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        return column;
    }

    private void takeIn() {
        model.takeIn(
                table.getSelectionModel().getSelectedItems().stream()
                        .filter(Objects::nonNull)
                        .map(CaseListPreview.Outside::row)
                        .toList(),
                reason.getText());
        reason.clear();
        table.requestFocus();
    }

    /// What is chosen now; while both weeks are the same nothing changes.
    private void draw() {
        if (showing) {
            return;
        }
        if (!draws.isSelected()) {
            model.draw(Optional.empty());
            return;
        }
        offer(Cohort.suggest(model.fieldwork()));
        LocalDate one = first.getValue();
        LocalDate other = second.getValue();
        boolean separate = !one.equals(other);
        Nodes.show(same, !separate);
        if (separate) {
            model.draw(
                    Optional.of(
                            one.isBefore(other) ? new Cohort(one, other) : new Cohort(other, one)));
        }
    }

    /// Weeks to choose from, and these where none are chosen.
    private void offer(Cohort weeksToBegin) {
        if (first.getItems().isEmpty()) {
            List<LocalDate> all =
                    IntStream.rangeClosed(NEAREST, FARTHEST)
                            .mapToObj(before -> Cohort.monday(model.fieldwork(), before))
                            .sorted()
                            .toList();
            showing = true;
            first.getItems().setAll(all);
            second.getItems().setAll(all);
            first.setValue(weeksToBegin.first());
            second.setValue(weeksToBegin.second());
            showing = false;
        }
    }

    private void show(CaseListViewModel.@Nullable Shown shown) {
        Nodes.show(this, shown != null && shown.preview().isReadable() && model.draws());
        if (shown == null) {
            return;
        }
        Optional<Cohort> drawn = model.weeksProperty().get();
        drawn.ifPresent(this::offer);
        showing = true;
        draws.setSelected(drawn.isPresent());
        drawn.ifPresent(now -> {
            if (!isChosen(now)) {
                first.setValue(now.first());
                second.setValue(now.second());
            }
        });
        showing = false;
        Nodes.show(weeks, drawn.isPresent());
        Nodes.show(same, false);
        List<CaseListPreview.Outside> left = shown.preview().outside();
        Nodes.show(outside, !left.isEmpty());
        count.setText(messages.text("caseList.outside", left.size()));
        table.getItems().setAll(left);
    }

    /// Whether both are chosen, in whatever order.
    private boolean isChosen(Cohort now) {
        return List.of(now.first(), now.second())
                .containsAll(
                        List.of(
                                Objects.requireNonNullElse(first.getValue(), LocalDate.MIN),
                                Objects.requireNonNullElse(second.getValue(), LocalDate.MIN)));
    }
}
