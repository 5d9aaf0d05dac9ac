package org.fieldbook.ui.ratings;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.framework.Bands;
import org.fieldbook.framework.Rating;
import org.fieldbook.i18n.Messages;
import org.fieldbook.rating.StandardResult;
import org.fieldbook.ui.control.BandAxis;
import org.fieldbook.ui.control.BandBarChart;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.RatingBadge;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Command;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// One row of the board, in two lines where that is narrow. That of a standard takes the keyboard and leads to why it is rated so: Enter,
/// Space or a click, with the chevron at its end.
final class BoardRow extends HBox {

    private Optional<Command> command = Optional.empty();

    private BoardRow(String style, Node... parts) {
        super(parts);
        getStyleClass().addAll("board-row", style);
    }

    /// What rows are made with.
    ///
    /// @param narrow whether there is less room than they are drawn with
    /// @param onWhy told the code of a standard
    record Making(Bands bands, boolean narrow, Messages messages, Consumer<String> onWhy) {}

    static BoardRow of(Board.Row row, Making making) {
        Messages messages = making.messages();
        Consumer<String> onWhy = making.onWhy();
        return switch (row) {
            case Board.Heading heading -> heading(heading, making);
            case Board.Measured measured ->
                    measured(measured, making)
                            .leading(
                                    measured.result(),
                                    measured.remarks().stream()
                                            .map(Board.Remark::text)
                                            .collect(Collectors.joining(". ")),
                                    messages,
                                    onWhy);
            case Board.Judged judged ->
                    judged(judged, making)
                            .leading(judged.result(), spoken(judged), messages, onWhy);
            case Board.Unrated unrated ->
                    unrated(unrated, making)
                            .leading(unrated.result(), unrated.how(), messages, onWhy);
        };
    }

    private static String spoken(Board.Judged row) {
        return row.found().isEmpty() ? row.how() : row.found() + ". " + row.how();
    }

    /// The id of a standard's row.
    static String id(String code) {
        return "ratings-row-" + code;
    }

    private BoardRow leading(
            StandardResult result, String remark, Messages messages, Consumer<String> onWhy) {
        var chevron = new HBox(Nodes.icon("mdi2c-chevron-right"));
        chevron.getStyleClass().add("chevron-column");
        getChildren().add(chevron);
        setId(id(result.code()));
        getStyleClass().add("leading");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(
                messages.text(
                        "ratings.row.spoken",
                        result.code(),
                        result.standard().title(),
                        result.rating()
                                .map(Rating::word)
                                .orElseGet(() -> messages.text("rating.none")),
                        remark));
        command =
                Optional.of(
                        new Command(
                                id(result.code()),
                                messages.text("command.why", getAccessibleText()),
                                "mdi2c-chart-box-outline",
                                "",
                                () -> onWhy.accept(result.code())));
        setOnMouseClicked(_ -> {
            requestFocus();
            onWhy.accept(result.code());
        });
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                        onWhy.accept(result.code());
                        event.consume();
                    }
                });
        return this;
    }

    /// Leads to its reasons, if it has some.
    Optional<Command> command() {
        return command;
    }

    private static BoardRow heading(Board.Heading heading, Making making) {
        Messages messages = making.messages();
        Label title = Nodes.label(heading.title(), Style.CAPTION_STRONG, Style.MUTED);
        Label column =
                Nodes.label(
                        messages.text("ratings.column.rating"), Style.CAPTION_STRONG, Style.MUTED);
        var last = new VBox(column);
        last.getStyleClass().addAll("rating-column", "rating-head");
        if (!heading.measured()) {
            return new BoardRow("heading", title, Nodes.space(), last);
        }
        var axis = new HBox(new BandAxis(making.bands()));
        axis.getStyleClass().add("axis-column");
        var words =
                new VBox(
                        title,
                        Nodes.paragraph(
                                messages.text("ratings.column.percent"),
                                Style.CAPTION,
                                Style.MUTED));
        if (making.narrow()) {
            axis.getStyleClass().add("axis-below");
            return new BoardRow("heading", lines(line(words, last), axis));
        }
        words.getStyleClass().add("axis-words");
        return new BoardRow("heading", words, axis, Nodes.space(), last);
    }

    private static BoardRow measured(Board.Measured row, Making making) {
        Messages messages = making.messages();
        var chart = new BandBarChart(row.result(), making.bands(), messages);
        chart.setId("ratings-bars-" + row.result().code());
        HBox.setHgrow(chart, Priority.NEVER);
        chart.setMaxHeight(Double.MAX_VALUE);
        Node rating = rating(row.result(), row.remarks(), messages);
        if (making.narrow()) {
            return new BoardRow(
                    "measured", lines(line(standard(row.result()), rating), new HBox(chart)));
        }
        BoardRow shown =
                new BoardRow("measured", standard(row.result()), chart, Nodes.space(), rating);
        shown.setFillHeight(true);
        return shown;
    }

    private static BoardRow judged(Board.Judged row, Making making) {
        Label how = remark(row.how(), row.tone());
        how.getStyleClass().add("how");
        if (row.tone() == Board.Tone.WARNING && row.result().computed().isPresent()) {
            how.setGraphic(Nodes.icon("mdi2g-gavel", "warning-icon"));
        }
        List<Board.Remark> remarks =
                row.remark().isEmpty()
                        ? List.of()
                        : List.of(new Board.Remark("", row.remark(), Board.Tone.WARNING));
        Node rating = rating(row.result(), remarks, making.messages());
        Label found = remark(row.found(), Board.Tone.QUIET);
        Nodes.show(found, !row.found().isEmpty());
        Label name = name(row.result());
        if (making.narrow()) {
            var both = new FlowPane(found, how);
            both.getStyleClass().add("found-and-how");
            return new BoardRow("judged", line(lines(name, both), rating));
        }
        name.getStyleClass().add("judged-name");
        return new BoardRow("judged", name, found, Nodes.space(), how, rating);
    }

    private static BoardRow unrated(Board.Unrated row, Making making) {
        Label how = remark(row.how(), Board.Tone.QUIET);
        String noRating = making.messages().text("rating.none");
        var none = new HBox(new RatingBadge(Optional.empty(), noRating));
        none.getStyleClass().add("rating-column");
        if (making.narrow()) {
            return new BoardRow("judged", line(lines(standard(row.result()), how), none));
        }
        how.getStyleClass().add("how-left");
        return new BoardRow("judged", standard(row.result()), how, Nodes.space(), none);
    }

    /// One under the other.
    private static Node lines(Node first, Node second) {
        var lines = new VBox(first, second);
        lines.getStyleClass().add("board-lines");
        HBox.setHgrow(lines, Priority.ALWAYS);
        return lines;
    }

    /// At both ends.
    private static Node line(Node first, Node last) {
        var line = new HBox(first, Nodes.space(), last);
        line.getStyleClass().add("board-line");
        HBox.setHgrow(line, Priority.ALWAYS);
        return line;
    }

    private static Node standard(StandardResult result) {
        var code = Nodes.label(result.code(), Style.STRONG);
        code.setMinWidth(USE_PREF_SIZE);
        var title = Nodes.paragraph(result.standard().title(), Style.STRONG);
        HBox.setHgrow(title, Priority.ALWAYS);
        var name = new HBox(code, title);
        name.getStyleClass().add("standard-column");
        return name;
    }

    private static Label name(StandardResult result) {
        return Nodes.label(result.code() + "  " + result.standard().title(), Style.STRONG);
    }

    private static Node rating(
            StandardResult result, List<Board.Remark> remarks, Messages messages) {
        var badge = new RatingBadge(result.rating(), messages.text("rating.none"));
        badge.setId("ratings-badge-" + result.code());
        Label points = Nodes.label(result.points().map(String::valueOf).orElse("-"), "points");
        points.setAccessibleText(
                messages.text(
                        "ratings.points.spoken", result.rating().map(Rating::points).orElse(0)));
        var line = new HBox(badge, points);
        line.getStyleClass().add("fb-row");
        var column = new VBox(line);
        column.getStyleClass().add("rating-column");
        for (Board.Remark remark : remarks) {
            Label words = remark(remark.text(), remark.tone());
            if (!remark.icon().isEmpty()) {
                words.setGraphic(Nodes.icon(remark.icon(), "remark-icon"));
            }
            column.getChildren().add(words);
        }
        return column;
    }

    private static Label remark(String text, Board.Tone tone) {
        return Nodes.paragraph(
                text,
                Style.CAPTION,
                switch (tone) {
                    case QUIET -> Style.MUTED;
                    case WARNING -> Style.WARNING;
                });
    }
}
