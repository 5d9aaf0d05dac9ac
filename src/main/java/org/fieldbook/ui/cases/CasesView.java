package org.fieldbook.ui.cases;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.report.ValueTable;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.AlertBox;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Reveal;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Command;
import org.fieldbook.ui.fx.Moments;
import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.fx.Rail;
import org.fieldbook.ui.fx.Scroll;
import org.fieldbook.ui.fx.Shortcut;
import org.fieldbook.ui.fx.SingleKeys;
import org.fieldbook.ui.fx.Theme;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The list of cases: `/` searches, Enter opens, Space ticks.
public final class CasesView extends StackPane implements Page {

    private static final double ROOT_PX = 14;

    private final CasesViewModel model;
    private final Messages messages;
    private final CaseColumns columns;
    private final Ways leads;
    private final DropPane drop = new DropPane();
    private final Label title = Nodes.label("", Style.PAGE_TITLE);
    private final Label summary = Nodes.label("", Style.TABLE_TEXT, Style.MUTED);
    private final HBox samples = new HBox();
    private final Label order = Nodes.label("", Style.TABLE_TEXT, Style.MUTED);
    private final FlowPane ways = new FlowPane();
    private final MoreWays more;
    private final FilterBar filters;
    private final SearchKey slash;
    private final CaseTable table;
    private final CasesFooter footer;
    private String shownColumns = "";
    private boolean wantsFocus;

    /// Where it leads.
    ///
    /// @param onImport goes to where a case list is taken in
    /// @param onQuality goes to the quality of judgements
    /// @param onSheets shows the case sheets of these cases, to be printed
    /// @param onExport saves the list that is shown, which is made under its name on any thread
    public record Ways(
            Runnable onImport,
            Runnable onQuality,
            Consumer<List<SubjectId>> onSheets,
            Consumer<Function<String, ValueTable>> onExport) {}

    public CasesView(
            CasesViewModel model, Messages messages, Moments moments, SingleKeys keys, Ways leads) {
        this.model = model;
        this.messages = messages;
        this.leads = leads;
        this.columns = new CaseColumns(messages, moments);
        setId("cases");
        getStylesheets().add(Theme.stylesheet(CasesView.class, "cases.css"));
        var em = new SimpleObjectProperty<>(1.0);
        table = new CaseTable(model, em, messages, model::arranged);
        filters =
                new FilterBar(
                        model,
                        drop,
                        order,
                        messages,
                        new FilterBar.Ways(this::focus, table::chooseFirst));
        footer = new CasesFooter(model, messages);
        more =
                new MoreWays(
                        messages,
                        new SampleWays(model, drop, messages, this::closeDrop),
                        leads,
                        () -> leads.onExport().accept(table.listed()));
        var probe = new Label();
        probe.setManaged(false);
        probe.fontProperty().subscribe(font -> em.set(font.getSize() / ROOT_PX));
        getChildren().addAll(probe, page(), drop);
        model.frameProperty().subscribe(this::show);
        model.placesProperty().subscribe(_ -> keepChosen(model::showPlaces));
        model.viewsProperty().subscribe(_ -> arrange());
        model.loadingProperty().subscribe(this::showNothing);
        model.narrowing().narrowedProperty().subscribe(_ -> showNothing());
        order.textProperty().bind(table.orderProperty());
        slash = new SearchKey(this, keys, filters, drop::isVisible);
    }

    /// An import is the lead's: the others take the cases in with the lead's bundle.
    private NoCases noneYet() {
        return model.sampling().isOffered()
                ? NoCases.yet(messages, leads.onImport())
                : NoCases.yet(messages);
    }

    private ScrollPane page() {
        summary.setId("cases-summary");
        order.setId("cases-order");
        samples.getStyleClass().add("fb-row");
        ways.getStyleClass().add("ways");
        ways.getChildren()
                .addAll(
                        new DropButton(
                                "cases-views",
                                messages.text("cases.views"),
                                drop,
                                () -> new ViewsPanel(model, messages, this::closeDrop).choices()),
                        new DropButton(
                                "cases-columns",
                                messages.text("cases.columns"),
                                drop,
                                () -> new ColumnsPanel(table, messages).choices()),
                        more);
        var said = new FlowPane(title, summary, samples);
        for (FlowPane part : List.of(said, ways)) {
            part.setPrefWrapLength(Double.MAX_VALUE);
            part.getStyleClass().add("filters");
        }
        var head = new Sides(said, ways);
        head.getStyleClass().add("cases-head");
        var alert = new AlertBox("cases-alert", model.picked().acts().alertProperty());
        var refused = new AlertBox("cases-sample-alert", model.sampling().alertProperty());
        var picked = new PickBar(model, drop, messages, leads.onSheets(), this::focus);
        var card = new VBox(picked, table, footer);
        card.getStyleClass().addAll(Style.CARD, "cases-card");
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox.setVgrow(card, Priority.ALWAYS);
        var page = new VBox(head, alert, refused, filters, card);
        page.getStyleClass().addAll(Style.PAGE, "cases-page");
        var scroll = new Scroll(page);
        scroll.setId("cases-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        Reveal.focusIn(scroll);
        return scroll;
    }

    private void closeDrop() {
        drop.close();
        focus();
    }

    private void show(@Nullable CaseFrame frame) {
        boolean empty = frame == null || frame.size() == 0;
        Nodes.show(filters, !empty);
        Nodes.show(footer, !empty);
        Nodes.show(ways, !empty);
        Nodes.show(summary, !empty);
        Nodes.show(order, !empty);
        more.show(model.sampling().isOffered(), model.sampling().isChanged());
        table.setDisable(frame == null);
        if (frame == null) {
            return;
        }
        title.setText(frame.title());
        summary.setText(frame.summary());
        showSamples(frame);
        filters.show(frame);
        String wanted = frame.sample().id() + " " + frame.longest();
        if (!shownColumns.equals(wanted)) {
            shownColumns = wanted;
            table.showColumns(columns.of(frame), model.shape());
        }
        footer.show(frame);
        showNothing();
        if (wantsFocus) {
            focus();
        }
    }

    /// What stands in place of rows.
    private void showNothing() {
        CaseFrame frame = model.frameProperty().get();
        if (frame == null) {
            table.setPlaceholder(
                    model.loadingProperty().get() ? NoCases.ready(messages) : new Label());
        } else if (frame.size() == 0) {
            table.setPlaceholder(noneYet());
        } else {
            table.setPlaceholder(NoCases.match(messages, model::clearFilters));
        }
    }

    /// Another laptop's view, or one with a name, may arrange the table otherwise than it is.
    private void arrange() {
        model.shape()
                .filter(_ -> !table.columns().isEmpty())
                .filter(shape -> !shape.equals(table.shape()))
                .ifPresent(shape -> keepChosen(() -> table.arrange(Optional.of(shape))));
    }

    private void showSamples(CaseFrame frame) {
        samples.getChildren().clear();
        for (var sample : frame.samples()) {
            var tab = new ToggleButton(CaseFrame.title(sample));
            tab.setId("cases-sample-" + sample.id());
            tab.getStyleClass().add(Style.CHIP);
            tab.setMinWidth(USE_PREF_SIZE);
            tab.setSelected(sample.equals(frame.sample()));
            tab.setOnAction(_ -> model.choose(sample.id()));
            samples.getChildren().add(tab);
        }
        Nodes.show(samples, frame.samples().size() > 1);
    }

    @Override
    public Parent root() {
        return this;
    }

    /// The columns need the room.
    @Override
    public Rail rail() {
        return Rail.WHERE_COMPACT;
    }

    /// To search, besides what the buttons do.
    @Override
    public List<Command> commands() {
        List<Command> all = new ArrayList<>(Page.super.commands());
        if (filters.isVisible()) {
            all.add(
                    new Command(
                            "cases-do-search",
                            messages.text("shortcuts.cases.search"),
                            "mdi2m-magnify",
                            slash.words(),
                            filters::focusSearch));
        }
        return all;
    }

    @Override
    public List<Shortcut> shortcuts() {
        return CaseKeys.shortcuts(slash, messages);
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
        wantsFocus = model.frameProperty().get() == null;
        if (!wantsFocus
                && table.getItems().isEmpty()
                && table.getPlaceholder() instanceof Parent nothing) {
            nothing.getChildrenUnmodifiable().getLast().requestFocus();
        } else {
            table.requestFocus();
        }
    }
}
