package org.fieldbook.report;

import org.fieldbook.rating.AggregateResult;
import org.fieldbook.rating.AggregateResult.PoolResult;
import org.fieldbook.rating.Ratings;

import java.util.ArrayList;
import java.util.List;

/// What the counts of a region's units come to, question by question with what each unit adds.
record UnitsPart(Ratings ratings, Phrases phrases) {

    List<Block> blocks() {
        if (!ratings.hasUnits()) {
            return List.of();
        }
        return List.of(
                new Block.Together(
                        List.of(
                                new Block.Heading(2, phrases.text("heading.units")),
                                new Block.Table(true, columns(), rows()),
                                new Block.Paragraph(
                                        Block.Emphasis.QUIET, phrases.text("units.note")))));
    }

    private List<Column> columns() {
        return List.of(
                new Column(phrases.text("questions.code"), false, 9),
                new Column(phrases.text("questions.question"), false, 26),
                new Column(phrases.text("units.units"), false, 27),
                new Column(phrases.text("questions.percent"), true, 14),
                new Column(phrases.text("questions.band"), false, 24));
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (AggregateResult result : ratings.aggregates()) {
            String code = result.aggregate().standard();
            rows.add(
                    new Row.Group(
                            phrases.text(
                                    "units.standard",
                                    code,
                                    ratings.getStandard(code).standard().title(),
                                    result.rating()
                                            .map(rating -> rating.word())
                                            .orElseGet(() -> phrases.text("rating.none")))));
            result.questions().forEach(pool -> rows.add(line(result, pool)));
        }
        return rows;
    }

    private Row line(AggregateResult result, PoolResult pool) {
        boolean driving = result.driving().contains(pool.pool().code());
        String title = pool.pool().title();
        return new Row.Line(
                List.of(
                        driving
                                ? new Cell.Strong(pool.pool().code())
                                : new Cell.Words(pool.pool().code()),
                        driving ? new Cell.Strong(title) : new Cell.Words(title),
                        new Cell.Words(
                                phrases.list(
                                        pool.shares(),
                                        share ->
                                                phrases.text(
                                                        "units.share",
                                                        share.name(),
                                                        share.counts().yes(),
                                                        share.counts().judged()))),
                        pool.percent()
                                .<Cell>map(percent ->
                                        new Cell.Share(
                                                phrases.text("figure.percent", percent),
                                                phrases.text(
                                                        "figure.fraction",
                                                        pool.counts().yes(),
                                                        pool.counts().judged())))
                                .orElseGet(() -> new Cell.Quiet(phrases.text("figure.none"))),
                        pool.band()
                                .<Cell>map(Cell.Rated::new)
                                .orElseGet(() -> new Cell.Quiet(phrases.text("rating.none")))),
                Row.Standing.PLAIN);
    }
}
