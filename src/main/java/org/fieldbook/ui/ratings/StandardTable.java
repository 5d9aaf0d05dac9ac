package org.fieldbook.ui.ratings;

import org.fieldbook.framework.Rating;
import org.fieldbook.i18n.Messages;
import org.fieldbook.rating.Ratings;
import org.fieldbook.rating.StandardResult;
import org.fieldbook.ui.control.FactSheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rows of the board as a table: every standard with its rating, its points and whatever is said beside them.
final class StandardTable {

    private final Messages messages;

    private StandardTable(Messages messages) {
        this.messages = messages;
    }

    static FactSheet<String> of(Ratings ratings, Board board, Messages messages) {
        return new StandardTable(messages).sheet(ratings, board);
    }

    private FactSheet<String> sheet(Ratings ratings, Board board) {
        List<FactSheet.Row<String>> rows = new ArrayList<>();
        for (Board.Row row : board.rows()) {
            switch (row) {
                case Board.Heading _ -> {}
                case Board.Measured measured ->
                        rows.add(
                                row(
                                        measured.result(),
                                        measured.remarks().stream().map(Board.Remark::text)));
                case Board.Judged judged ->
                        rows.add(
                                row(
                                        judged.result(),
                                        Stream.of(judged.how(), judged.found(), judged.remark())));
                case Board.Unrated unrated ->
                        rows.add(row(unrated.result(), Stream.of(unrated.how())));
            }
        }
        if (ratings.framework().isRated()) {
            rows.add(
                    new FactSheet.Row<>(
                            List.of(
                                    messages.text("ratings.overall"),
                                    word(ratings.overall()),
                                    messages.text("why.outOf", ratings.score(), ratings.max()),
                                    ""),
                            true));
        }
        return new FactSheet<>(
                messages.text("ratings.standards.title"),
                List.of(
                        new FactSheet.Head(messages.text("why.column.standard"), false),
                        new FactSheet.Head(messages.text("why.column.rating"), false),
                        new FactSheet.Head(messages.text("why.column.points"), true),
                        new FactSheet.Head(messages.text("ratings.standards.remark"), false)),
                rows);
    }

    private FactSheet.Row<String> row(StandardResult result, Stream<String> said) {
        return new FactSheet.Row<>(
                List.of(
                        messages.text(
                                "ratings.table.named", result.code(), result.standard().title()),
                        word(result.rating()),
                        result.points()
                                .map(String::valueOf)
                                .orElseGet(() -> messages.text("ratings.table.none")),
                        said.filter(text -> !text.isEmpty()).collect(Collectors.joining(". "))),
                false);
    }

    private String word(Optional<Rating> rating) {
        return rating.map(Rating::word).orElseGet(() -> messages.text("rating.none"));
    }
}
