package org.fieldbook.ui.units;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.AlertBox;
import org.fieldbook.ui.control.Card;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.PageScroll;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Copies;
import org.fieldbook.ui.fx.Moments;
import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.fx.Theme;

import java.util.Optional;
import java.util.UUID;

/// The delivery units of a region: whose signed counts are in, which are missing, and taking them in.
public final class UnitsView extends VBox implements Page {

    private final UnitsViewModel model;
    private final Messages messages;
    private final Copies copies;
    private final UnitsText text;
    private final Runnable onBack;
    private final VBox units = new VBox();
    private final VBox missing = new VBox();
    private final TextField expected = new TextField();
    private final FlowPane expecting;
    private final Button open;
    private final Button back;
    private Optional<UUID> wanted = Optional.empty();

    /// @param onBack goes to the ratings
    public UnitsView(
            UnitsViewModel model,
            Copies copies,
            Messages messages,
            Moments moments,
            Runnable onBack) {
        this.model = model;
        this.messages = messages;
        this.copies = copies;
        this.text = new UnitsText(messages, moments);
        this.onBack = onBack;
        setId("units");
        getStylesheets().add(Theme.stylesheet(UnitsView.class, "units.css"));
        back = Nodes.button("units-back", messages.text("units.back"), onBack);
        open = Nodes.button("units-open", messages.text("units.open"), model::open);
        open.getStyleClass().add("accent");
        var head =
                new HBox(
                        Nodes.label(messages.text("units.title"), Style.PAGE_TITLE),
                        Nodes.space(),
                        open,
                        back);
        head.getStyleClass().add("fb-wide-row");
        expecting = expecting();
        Label said = Nodes.paragraph("", Style.TABLE_TEXT, "fb-focus");
        said.setId("units-said");
        said.setFocusTraversable(true);
        said.textProperty().bind(model.saidProperty());
        var note = new HBox(said);
        note.getStyleClass().add(Style.NOTE);
        model.saidProperty().subscribe(words -> Nodes.show(note, !words.isEmpty()));
        var page =
                new VBox(
                        head,
                        new AlertBox("units-alert", model.alertProperty()),
                        note,
                        new TakeInCard(model, messages, text),
                        new Card(messages.text("units.held"), "units-body", units),
                        new Card(messages.text("units.missing"), "units-body", missing, expecting));
        page.getStyleClass().addAll(Style.PAGE, "units-page");
        var scroll = new PageScroll(page);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        model.shownProperty().subscribe(found -> found.ifPresent(this::fill));
    }

    private FlowPane expecting() {
        expected.setId("units-expected");
        var label = new Label(messages.text("units.expected.label"));
        label.setLabelFor(expected);
        Button add =
                Nodes.button(
                        "units-expect",
                        messages.text("units.expect"),
                        () -> {
                            model.expect(expected.getText());
                            expected.clear();
                        });
        add.disableProperty().bind(expected.textProperty().map(String::isBlank));
        var pane = new FlowPane(new VBox(label, expected), add);
        pane.getStyleClass().add("units-expecting");
        return pane;
    }

    private void fill(UnitsViewModel.Shown shown) {
        Nodes.show(open, shown.leads());
        Nodes.show(expecting, shown.leads());
        units.getChildren()
                .setAll(
                        shown.units().stream()
                                .map(held ->
                                        new UnitRow(
                                                held, shown.leads(), model, copies, messages, text))
                                .toList());
        if (shown.units().isEmpty()) {
            units.getChildren().add(muted("units.none"));
        }
        missing.getChildren()
                .setAll(shown.missing().stream().map(name -> missing(name, shown)).toList());
        if (shown.missing().isEmpty()) {
            missing.getChildren().add(muted("units.missing.none"));
        }
        wanted.ifPresent(this::reveal);
    }

    private Node muted(String key) {
        return Nodes.paragraph(messages.text(key), Style.TABLE_TEXT, Style.MUTED);
    }

    private Node missing(String name, UnitsViewModel.Shown shown) {
        Label words = Nodes.paragraph(name, Style.TABLE_STRONG);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(words);
        row.getStyleClass().addAll("fb-row", "units-row");
        if (shown.leads()) {
            row.getChildren()
                    .add(
                            Nodes.smallButton(
                                    "units-no-more-" + name,
                                    messages.text("units.expectNoMore"),
                                    name,
                                    () -> model.expectNoMore(name)));
        }
        return row;
    }

    /// Shows this unit's counts, once they are on the page.
    public void open(UUID unit) {
        wanted = Optional.of(unit);
        reveal(unit);
    }

    private void reveal(UUID unit) {
        units.getChildren().stream()
                .filter(UnitRow.class::isInstance)
                .map(UnitRow.class::cast)
                .filter(row -> row.isOf(unit))
                .findFirst()
                .ifPresent(row -> {
                    wanted = Optional.empty();
                    row.open();
                });
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
        if (wanted.isEmpty()) {
            (open.isVisible() ? open : back).requestFocus();
        }
    }

    @Override
    public boolean goBack() {
        onBack.run();
        return true;
    }
}
