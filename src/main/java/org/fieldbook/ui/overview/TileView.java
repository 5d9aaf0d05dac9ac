package org.fieldbook.ui.overview;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.RatingBadge;
import org.fieldbook.ui.control.StackedBar;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.WayButton;

import java.util.List;

/// A figure with its picture, which leads to what is behind it.
final class TileView extends WayButton {

    private static final int MOST_BOXES = 15;

    private final Messages messages;
    private final Label title = Nodes.label("", Style.TABLE_TEXT, Style.MUTED);
    private final Label figure = Nodes.label("", Style.SCORE);
    private final Label caption = Nodes.paragraph("", Style.CAPTION, Style.MUTED);
    private final HBox middle = new HBox();

    /// @param id the last part of its id
    TileView(String id, Messages messages) {
        var content = new VBox();
        super(content, "overview-tile");
        this.messages = messages;
        setId("overview-tile-" + id);
        figure.setMinWidth(USE_PREF_SIZE);
        middle.getStyleClass().add("fb-wide-row");
        content.getChildren().setAll(title, middle, caption);
        content.getStyleClass().add("tile-content");
    }

    void show(Shown.Tile tile, Runnable onGo) {
        title.setText(tile.title());
        figure.setText(tile.figure());
        caption.setText(tile.caption());
        middle.getChildren().setAll(figure);
        middle.getChildren().addAll(picture(tile.picture()));
        setAccessibleText(tile.spoken());
        setOnAction(_ -> onGo.run());
    }

    private List<? extends Node> picture(Shown.Picture picture) {
        return switch (picture) {
            case Shown.Picture.Days days -> days(days);
            case Shown.Picture.Share share -> share(share);
            case Shown.Picture.Badge(var rating) ->
                    List.of(new RatingBadge(rating, messages.text("rating.none")));
        };
    }

    private static List<Node> days(Shown.Picture.Days days) {
        int all = days.gone() + days.coming() + (days.today() ? 1 : 0);
        if (all > MOST_BOXES) {
            return List.of(
                    bar(
                            List.of(
                                    new StackedBar.Part("gone", days.gone()),
                                    new StackedBar.Part("today", days.today() ? 1 : 0),
                                    new StackedBar.Part("coming", days.coming())),
                            all));
        }
        var boxes = new HBox();
        boxes.getStyleClass().add("day-boxes");
        for (int day = 0; day < all; day++) {
            var box = new Region();
            boolean today = days.today() && day == days.gone();
            box.getStyleClass()
                    .addAll("day-box", day < days.gone() ? "gone" : today ? "today" : "coming");
            boxes.getChildren().add(box);
        }
        return List.of(boxes);
    }

    private static List<Node> share(Shown.Picture.Share share) {
        StackedBar bar =
                bar(
                        List.of(
                                new StackedBar.Part(share.style(), share.part()),
                                new StackedBar.Part("rest", share.whole() - share.part())),
                        share.whole());
        Label percent = Nodes.label(share.percent(), Style.TABLE_TEXT, Style.MUTED);
        percent.setMinWidth(USE_PREF_SIZE);
        return share.whole() == 0 ? List.of() : List.of(bar, percent);
    }

    private static StackedBar bar(List<StackedBar.Part> parts, int whole) {
        var bar = new StackedBar();
        bar.getStyleClass().add("thin");
        bar.show(parts, whole);
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        return bar;
    }
}
