package org.fieldbook.ui.ratings;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.fieldbook.framework.Rating;
import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.RatingBadge;
import org.fieldbook.ui.control.ScoreGauge;
import org.fieldbook.ui.control.Shapes;
import org.fieldbook.ui.control.StatusTag;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.fx.Theme;
import org.jspecify.annotations.Nullable;

/// The ratings board.
public final class RatingsView extends VBox implements Page {

    private final RatingsViewModel model;
    private final Messages messages;
    private final Label counted = Nodes.label("", Style.TABLE_TEXT, Style.MUTED);
    private final VBox board = new VBox();
    private final VBox side = new VBox();
    private final Button print;

    /// @param onPrint goes to printing
    public RatingsView(RatingsViewModel model, Messages messages, Runnable onPrint) {
        this.model = model;
        this.messages = messages;
        getStylesheets().add(Theme.stylesheet(RatingsView.class, "ratings.css"));
        getStyleClass().add(Style.PAGE);
        print = new Button(messages.text("ratings.print"), Nodes.icon("mdi2p-printer-outline"));
        print.setId("ratings-print");
        print.getStyleClass().addAll(Style.BUTTON, "accent");
        print.setOnAction(_ -> onPrint.run());
        var head =
                new HBox(
                        Nodes.label(messages.text("ratings.title"), Style.PAGE_TITLE),
                        counted,
                        Nodes.space(),
                        print);
        head.getStyleClass().add("fb-wide-row");
        counted.setId("ratings-counted");
        board.getStyleClass().addAll(Style.CARD, "board");
        side.getStyleClass().add("board-side");
        var body = new FlowPane(board, side);
        body.getStyleClass().add("board-body");
        var scroll = new ScrollPane(body);
        scroll.setId("ratings-scroll");
        scroll.setFitToWidth(true);
        body.prefWrapLengthProperty().bind(scroll.widthProperty().subtract(2));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        model.shownProperty().subscribe(this::show);
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
        print.requestFocus();
    }

    private void show(RatingsViewModel.@Nullable Shown shown) {
        if (shown == null) {
            return;
        }
        counted.setText(shown.counted());
        board.getChildren().clear();
        shown.board()
                .rows()
                .forEach(row ->
                        board.getChildren()
                                .add(
                                        BoardRow.of(
                                                row,
                                                shown.ratings().framework().bands(),
                                                messages)));
        var rest = new Region();
        VBox.setVgrow(rest, Priority.ALWAYS);
        board.getChildren().addAll(rest, legend());
        side.getChildren().setAll(overall(shown), rules(shown), open(shown));
    }

    /// Wraps where it is wider than the board: nothing in it may be cut off.
    private Node legend() {
        var legend =
                new FlowPane(
                        bar("lowest", "ratings.legend.lowest"),
                        bar("others", "ratings.legend.others"),
                        interval());
        legend.getStyleClass().add("legend");
        for (Rating rating : java.util.List.of(Rating.values()).reversed()) {
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

    private Node overall(RatingsViewModel.Shown shown) {
        var head =
                new HBox(
                        Nodes.label(messages.text("ratings.overall"), Style.CARD_TITLE),
                        Nodes.space(),
                        new StatusTag(StatusTag.Look.WARN, messages.text("ratings.interim")));
        head.getStyleClass().addAll("fb-row", "overall-head");
        var badge = new RatingBadge(shown.ratings().overall(), messages.text("rating.none"));
        badge.setId("ratings-overall");
        badge.getStyleClass().add("large");
        var card =
                new VBox(
                        head,
                        new ScoreGauge(shown.ratings(), messages),
                        badge,
                        Nodes.label(shown.distance(), Style.TABLE_TEXT, Style.MUTED));
        card.getStyleClass().addAll(Style.CARD, "overall");
        return card;
    }

    private Node rules(RatingsViewModel.Shown shown) {
        var list = new VBox();
        list.getStyleClass().add("card-list");
        shown.rules()
                .forEach(rule -> {
                    var text =
                            new TextFlow(
                                    words(rule.lead() + " ", Style.TABLE_STRONG),
                                    words(rule.text(), Style.TABLE_TEXT));
                    HBox.setHgrow(text, Priority.ALWAYS);
                    var row =
                            new HBox(
                                    Nodes.icon(
                                            rule.applies()
                                                    ? "mdi2g-gavel"
                                                    : "mdi2m-minus-circle-outline"),
                                    text);
                    row.getStyleClass().add(rule.applies() ? Style.NOTICE : "rule");
                    list.getChildren().add(row);
                });
        return card(messages.text("ratings.rules"), list, !shown.rules().isEmpty());
    }

    private static Text words(String content, String style) {
        var words = new Text(content);
        words.getStyleClass().add(style);
        return words;
    }

    private Node open(RatingsViewModel.Shown shown) {
        var list = new VBox();
        list.getStyleClass().add("card-list");
        shown.open()
                .forEach(line -> list.getChildren().add(Nodes.paragraph(line, Style.TABLE_TEXT)));
        return card(messages.text("ratings.open"), list, !shown.open().isEmpty());
    }

    private static Node card(String title, Node content, boolean wanted) {
        var head = new HBox(Nodes.label(title, Style.CARD_TITLE));
        head.getStyleClass().add(Style.CARD_HEAD);
        var card = new VBox(head, content);
        card.getStyleClass().add(Style.CARD);
        Nodes.show(card, wanted);
        return card;
    }
}
