package org.fieldbook.ui.exchange;

import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.framework.Rating;
import org.fieldbook.i18n.Messages;
import org.fieldbook.service.ArrivalPreview;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Shapes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Scroll;

/// What taking a bundle in would do to the figures, before and after.
final class MovesPane extends VBox {

    private final Messages messages;
    private final VBox lines = new VBox();

    MovesPane(Messages messages) {
        this.messages = messages;
        getStyleClass().add("moves");
        lines.getStyleClass().add("move-lines");
        var scroll = new Scroll(lines);
        scroll.setId("exchange-moves");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        scroll.setAccessibleText(messages.text("exchange.moves"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren()
                .addAll(Nodes.label(messages.text("exchange.moves"), Style.CAPTION_STRONG), scroll);
    }

    /// Shows what this would do.
    void show(ArrivalPreview preview) {
        var moves = new Moves(preview, messages);
        lines.getChildren().setAll(moves.list().stream().map(this::line).toList());
        moves.remarks()
                .forEach(remark ->
                        lines.getChildren()
                                .add(Nodes.paragraph(remark, Style.CAPTION, Style.MUTED)));
    }

    /// What it is, before and after, and what that means: on as many lines as the room asks for.
    private FlowPane line(Move move) {
        var figures =
                new HBox(
                        Nodes.label(move.before(), Style.CAPTION, Style.MUTED),
                        Nodes.icon("mdi2a-arrow-right"),
                        Nodes.label(move.after(), Style.CAPTION_STRONG));
        figures.getStyleClass().add("move-part");
        var line = new FlowPane(Nodes.label(move.what(), Style.CAPTION), figures);
        line.getStyleClass().add("move");
        move.rating()
                .ifPresent(rating -> {
                    boolean isWord = rating.word().equals(move.after());
                    (isWord ? figures : line).getChildren().add(meaning(rating, isWord));
                });
        line.setFocusTraversable(true);
        line.setAccessibleRole(AccessibleRole.TEXT);
        line.setAccessibleText(
                messages.text(
                        "exchange.move",
                        move.what(),
                        move.before(),
                        move.after(),
                        move.rating().map(Rating::word).orElse("")));
        return line;
    }

    /// Shape and word; the word not again where it is the figure.
    private static HBox meaning(Rating rating, boolean isWord) {
        var meaning = new HBox(Shapes.of(rating));
        if (!isWord) {
            meaning.getChildren().add(Nodes.label(rating.word(), Style.CAPTION));
        }
        meaning.getStyleClass().add("move-part");
        return meaning;
    }
}
