package org.fieldbook.report;

import org.fieldbook.rating.Counts;
import org.fieldbook.rating.Interval;
import org.fieldbook.rating.QuestionResult;
import org.fieldbook.rating.Ratings;
import org.fieldbook.rating.StandardResult;

import java.util.ArrayList;
import java.util.List;

/// How every key question was answered: the same numbers as the chart's, and all the counts.
record QuestionsPart(Ratings ratings, Phrases phrases) {

    List<Block> blocks() {
        if (ratings.questions().isEmpty()) {
            return List.of();
        }
        return List.of(
                new Block.Together(
                        List.of(
                                new Block.Heading(2, phrases.text("heading.questions")),
                                new Block.Table(true, columns(), rows()),
                                new Block.Paragraph(
                                        Block.Emphasis.QUIET, phrases.text("questions.note")))));
    }

    /// The interval in whole per cent.
    static String interval(Interval interval, Phrases phrases) {
        return phrases.text(
                "figure.interval", whole(interval.lowTenths()), whole(interval.highTenths()));
    }

    private static int whole(int tenths) {
        return (tenths + 5) / 10;
    }

    private List<Column> columns() {
        return List.of(
                new Column(phrases.text("questions.code"), false, 6),
                new Column(phrases.text("questions.question"), false, 24),
                new Column(phrases.text("questions.yes"), true, 5),
                new Column(phrases.text("questions.no"), true, 5),
                new Column(phrases.text("questions.notApplicable"), true, 5),
                new Column(phrases.text("questions.unanswered"), true, 6),
                new Column(phrases.text("questions.undecided"), true, 10),
                new Column(phrases.text("questions.percent"), true, 8),
                new Column(phrases.text("questions.interval"), true, 9),
                new Column(phrases.text("questions.band"), false, 22));
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (StandardResult standard : ratings.standards()) {
            standard.questions().forEach(question -> rows.add(line(question, standard)));
        }
        return rows;
    }

    private Row line(QuestionResult question, StandardResult standard) {
        Counts counts = question.counts();
        boolean driving = standard.driving().contains(question.code());
        String title = question.question().title();
        return new Row.Line(
                List.of(
                        driving
                                ? new Cell.Strong(question.code())
                                : new Cell.Words(question.code()),
                        driving ? new Cell.Strong(title) : new Cell.Words(title),
                        number(counts.yes()),
                        number(counts.no()),
                        number(counts.notApplicable()),
                        number(counts.unanswered()),
                        number(counts.undecided()),
                        new Cell.Strong(phrases.percent(question)),
                        question.interval()
                                .<Cell>map(interval -> new Cell.Words(interval(interval, phrases)))
                                .orElse(new Cell.Quiet(phrases.text("figure.none"))),
                        question.band()
                                .<Cell>map(Cell.Rated::new)
                                .orElse(new Cell.Quiet(phrases.text("rating.none")))),
                question.equals(standard.questions().getFirst())
                        ? Row.Standing.FIRST
                        : Row.Standing.PLAIN);
    }

    private static Cell number(int count) {
        String text = Integer.toString(count);
        return count == 0 ? new Cell.Quiet(text) : new Cell.Words(text);
    }
}
