package org.fieldbook.ui.ratings;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.fieldbook.framework.Rating;
import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.Ends;
import org.fieldbook.ui.control.FactSheet;
import org.fieldbook.ui.control.FactTable;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Reveal;
import org.fieldbook.ui.control.Shapes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Command;
import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.fx.Scroll;
import org.fieldbook.ui.fx.Shortcut;
import org.fieldbook.ui.fx.Theme;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// The ratings board.
public final class RatingsView extends VBox implements Page {

    /// What stands for the whole inspection in place of a standard's code.
    public static final String OVERALL = "overall";

    private final RatingsViewModel model;
    private final FinalViewModel finalModel;
    private final CountsViewModel countsModel;
    private final Beside pack;
    private final Messages messages;
    private final Label counted = Nodes.label("", Style.TABLE_TEXT, Style.MUTED);
    private final VBox board = new VBox();
    private final VBox tableCard = new VBox();
    private final BoardBody body = new BoardBody(new StackPane(board, tableCard));
    private final SideCards cards;
    private final Consumer<String> onWhy;
    private final PanelMenu panel;
    private final Button print;

    /// Where the board leads.
    ///
    /// @param onPrint to printing
    /// @param onWhy to why a standard, or the whole inspection, is rated as it is
    /// @param onDecide to where a decision of the panel about a standard is recorded
    /// @param soon does this once what is being laid out is
    public record Ways(
            Runnable onPrint,
            Consumer<String> onWhy,
            Consumer<String> onDecide,
            Consumer<Runnable> soon) {}

    /// @param pack says which pack rates
    public RatingsView(
            RatingsViewModel model,
            FinalViewModel finalModel,
            CountsViewModel countsModel,
            Beside pack,
            Messages messages,
            Ways ways) {
        this.model = model;
        this.finalModel = finalModel;
        this.countsModel = countsModel;
        this.pack = pack;
        this.messages = messages;
        this.onWhy = ways.onWhy();
        this.panel = new PanelMenu(messages, ways.onDecide());
        this.cards =
                new SideCards(finalModel, countsModel, pack, messages, () -> onWhy.accept(OVERALL));
        setId("ratings");
        getStylesheets().add(Theme.stylesheet(RatingsView.class, "ratings.css"));
        getStyleClass().addAll(Style.PAGE, "ratings-page");
        print = new Button(messages.text("ratings.print"), Nodes.icon("mdi2p-printer-outline"));
        print.setId("ratings-print");
        print.getStyleClass().addAll(Style.BUTTON, "accent");
        print.setOnAction(_ -> ways.onPrint().run());
        Label title = Nodes.label(messages.text("ratings.title"), Style.PAGE_TITLE);
        title.setMinWidth(USE_PREF_SIZE);
        var words = new HBox(title, counted);
        var buttons = new HBox(panel, asTable(), print);
        words.getStyleClass().add("fb-wide-row");
        buttons.getStyleClass().add("fb-wide-row");
        var head = new Ends(words, buttons);
        head.getStyleClass().add("ratings-head");
        counted.setId("ratings-counted");
        board.getStyleClass().addAll(Style.CARD, "board");
        tableCard.getStyleClass().addAll(Style.CARD, "board-table");
        body.getStyleClass().add("board-body");
        var scroll = new Scroll(body);
        Reveal.focusIn(scroll);
        scroll.setId("ratings-scroll");
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        model.shownProperty().subscribe(this::show);
        // Not while it is being laid out.
        body.narrowProperty()
                .subscribe((_, _) -> ways.soon().accept(() -> show(model.shownProperty().get())));
    }

    /// The bars, or the same numbers as a table.
    private Node asTable() {
        var toggle = new ToggleButton(messages.text("ratings.table.show"));
        toggle.setId("ratings-table-toggle");
        toggle.getStyleClass().add(Style.BUTTON);
        toggle.selectedProperty()
                .subscribe(on -> {
                    Nodes.show(board, !on);
                    Nodes.show(tableCard, on);
                    toggle.setText(messages.text(on ? "ratings.table.hide" : "ratings.table.show"));
                });
        return toggle;
    }

    private FactTable table(String id, FactSheet<String> sheet) {
        var table =
                new FactTable(
                        sheet,
                        text -> Nodes.label(text, Style.TABLE_TEXT),
                        Function.identity(),
                        messages.text("ratings.table.spoken", sheet.title(), sheet.rows().size()),
                        () -> model.copy(sheet));
        table.setId(id);
        return table;
    }

    /// Puts the keyboard back to where it left for the reasons of a rating.
    public void focusOn(String what) {
        focusById(what.equals(OVERALL) ? SideCards.WHY_OVERALL : BoardRow.id(what));
    }

    /// Ids of rows hold full stops, which a look-up by style would take for classes.
    private void focusById(String id) {
        Stream.concat(board.getChildren().stream(), lookupAll(".button").stream())
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    /// The id of what has the keyboard and is made anew.
    private Optional<String> focusedId() {
        return getScene() == null || getScene().getFocusOwner() == null
                ? Optional.empty()
                : Stream.iterate(getScene().getFocusOwner(), Objects::nonNull, Node::getParent)
                        .filter(body::equals)
                        .findFirst()
                        .flatMap(_ -> Optional.ofNullable(getScene().getFocusOwner().getId()));
    }

    @Override
    public Parent root() {
        return this;
    }

    /// Every row of the board leads to its reasons, besides what the buttons do.
    @Override
    public List<Command> commands() {
        List<Command> all = new ArrayList<>(Page.super.commands());
        board.getChildren().stream()
                .filter(BoardRow.class::isInstance)
                .map(BoardRow.class::cast)
                .flatMap(row -> row.command().stream())
                .forEach(all::add);
        return all;
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                new Shortcut(messages.text("shortcuts.ratings.why"), "Enter", "Space"),
                new Shortcut(messages.text("shortcuts.copyTable"), "Ctrl+C"));
    }

    @Override
    public void show(Snapshot snapshot) {
        finalModel.show(snapshot);
        countsModel.show(snapshot);
        pack.onShow().accept(snapshot);
        panel.show(snapshot);
        model.show(snapshot);
    }

    @Override
    public void focus() {
        print.requestFocus();
    }

    private void show(RatingsViewModel.@Nullable Shown shown) {
        if (shown == null) {
            return;
        }
        Optional<String> focused = focusedId();
        counted.setText(shown.counted());
        var making =
                new BoardRow.Making(
                        shown.ratings().framework().bands(),
                        body.narrowProperty().get(),
                        messages,
                        onWhy);
        board.getChildren()
                .setAll(
                        shown.board().rows().stream()
                                .map(row -> BoardRow.of(row, making))
                                .toList());
        board.getChildren().add(legend());
        body.showCards(cards.of(shown));
        tableCard
                .getChildren()
                .setAll(
                        table("ratings-standards", shown.standards()),
                        table("ratings-table", shown.table()));
        focused.ifPresent(this::focusById);
    }

    /// Wraps where it is wider than the board: nothing in it may be cut off.
    private Node legend() {
        var legend =
                new FlowPane(
                        bar("lowest", "ratings.legend.lowest"),
                        bar("others", "ratings.legend.others"),
                        interval());
        legend.getStyleClass().add("legend");
        for (Rating rating : List.of(Rating.values()).reversed()) {
            var shape =
                    new HBox(
                            Shapes.of(rating),
                            Nodes.label(rating.word(), Style.CAPTION, Style.MUTED));
            shape.getStyleClass().add("fb-row");
            legend.getChildren().add(shape);
        }
        return legend;
    }

    private Node bar(String style, String key) {
        var bar = new Region();
        bar.getStyleClass().addAll("legend-bar", style);
        var item = new HBox(bar, Nodes.label(messages.text(key), Style.CAPTION, Style.MUTED));
        item.getStyleClass().add("fb-row");
        return item;
    }

    private Node interval() {
        var line = new Region();
        line.getStyleClass().add("legend-interval");
        var item =
                new HBox(
                        line,
                        Nodes.label(
                                messages.text("ratings.legend.interval"),
                                Style.CAPTION,
                                Style.MUTED));
        item.getStyleClass().add("fb-row");
        return item;
    }
}
