package org.fieldbook.ui.overview;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.AlertBox;
import org.fieldbook.ui.control.Ends;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Reflow;
import org.fieldbook.ui.control.Reveal;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.fx.Scroll;
import org.fieldbook.ui.fx.Shortcut;
import org.fieldbook.ui.fx.Theme;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/// How the inspection stands. Every tile and row leads to where work on it is done.
public final class OverviewView extends VBox implements Page {

    private static final double TILES_BESIDE = 960;
    private static final double CARDS_BESIDE = 820;
    private static final double CHART_BESIDE = 470;

    private final OverviewViewModel model;
    private final Messages messages;
    private final Label title = Nodes.label("", Style.PAGE_TITLE);
    private final Label facts = Nodes.label("", Style.TABLE_TEXT, Style.MUTED);
    private final Button go = new Button();
    private final Button take;
    private final List<TileView> tiles;
    private final StepsCard steps;
    private final InspectorsCard inspectors;
    private final SinceCard since;
    private final ScrollPane scroll;
    private boolean isFocusWanted;

    public OverviewView(OverviewViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("overview");
        getStylesheets().add(Theme.stylesheet(OverviewView.class, "overview.css"));
        getStyleClass().addAll(Style.PAGE, "overview");
        title.setMinWidth(USE_PREF_SIZE);
        facts.setMinWidth(0);
        facts.setWrapText(true);
        facts.setMinHeight(USE_PREF_SIZE);
        take = new Button(messages.text("overview.import"), Nodes.icon("mdi2t-tray-arrow-down"));
        take.setId("overview-import");
        take.getStyleClass().add(Style.BUTTON);
        take.setMinWidth(USE_PREF_SIZE);
        take.setOnAction(_ -> model.go(new Destination.Exchange()));
        go.setId("overview-go");
        go.setGraphic(Nodes.icon("mdi2a-arrow-right"));
        go.getStyleClass().addAll(Style.BUTTON, "accent");
        go.setMinWidth(USE_PREF_SIZE);
        var head = new Ends(row(title, facts), row(take, go));
        head.getStyleClass().add("overview-head");
        tiles =
                Stream.of("days", "complete", "signed-off", "score")
                        .map(id -> new TileView(id, messages))
                        .toList();
        steps = new StepsCard(messages, model::go);
        inspectors = new InspectorsCard(messages, model::go, model::copy);
        since = new SinceCard(messages, model::go);
        var below =
                new Reflow(
                        CHART_BESIDE,
                        1,
                        List.of(
                                new Reflow.Part(since, 3.9),
                                new Reflow.Part(new PaceCard(model, messages), 2.5)));
        VBox.setVgrow(below, Priority.ALWAYS);
        var right = new VBox(inspectors, below);
        right.getStyleClass().add("overview-column");
        var body =
                new Reflow(
                        CARDS_BESIDE,
                        1,
                        List.of(new Reflow.Part(steps, 4), new Reflow.Part(right, 5.9)));
        VBox.setVgrow(body, Priority.ALWAYS);
        var all =
                new VBox(
                        new Reflow(
                                TILES_BESIDE,
                                2,
                                tiles.stream().map(tile -> new Reflow.Part(tile, 1)).toList()),
                        body);
        all.getStyleClass().add("overview-column");
        scroll = new Scroll(all);
        Reveal.focusIn(scroll);
        scroll.setId("overview-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, new AlertBox("overview-alert", model.alertProperty()), scroll);
        model.shownProperty().subscribe(this::show);
    }

    private static HBox row(Node... parts) {
        var row = new HBox(parts);
        row.getStyleClass().add("fb-wide-row");
        return row;
    }

    private void show(@Nullable Shown shown) {
        scroll.setVisible(shown != null);
        take.setVisible(shown != null);
        Nodes.show(go, shown != null && shown.go().isPresent());
        if (shown == null) {
            return;
        }
        title.setText(shown.title());
        facts.setText(shown.facts());
        shown.go()
                .ifPresent(next -> {
                    go.setText(next.text());
                    go.setOnAction(_ -> model.go(next.destination()));
                });
        for (int place = 0; place < tiles.size(); place++) {
            Shown.Tile tile = shown.tiles().get(place);
            tiles.get(place).show(tile, () -> model.go(tile.destination()));
        }
        steps.show(shown);
        inspectors.show(shown);
        since.show(shown);
        if (isFocusWanted) {
            focus();
        }
    }

    @Override
    public Parent root() {
        return this;
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                new Shortcut(messages.text("shortcuts.overview.cases"), "Enter"),
                new Shortcut(messages.text("shortcuts.copyTable"), "Ctrl+C"));
    }

    @Override
    public void show(Snapshot snapshot) {
        model.refresh();
    }

    /// Whoever comes before anything is shown gets the keyboard there once it is.
    @Override
    public void focus() {
        isFocusWanted = model.shownProperty().get() == null;
        if (isFocusWanted) {
            requestFocus();
        } else if (go.isVisible()) {
            go.requestFocus();
        } else {
            tiles.getFirst().requestFocus();
        }
    }
}
