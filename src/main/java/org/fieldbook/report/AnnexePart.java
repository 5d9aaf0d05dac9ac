package org.fieldbook.report;

import org.fieldbook.rating.QuestionResult;
import org.fieldbook.rating.Ratings;
import org.fieldbook.rating.StandardResult;

import java.util.ArrayList;
import java.util.List;

/// The annexe: a page of its own that names cases and inspectors.
record AnnexePart(Ratings ratings, Annexe annexe, Phrases phrases) {

    private static final int REFERENCE_WIDTH = 14;
    private static final int INSPECTOR_WIDTH = 19;
    private static final int STATUS_WIDTH = 13;
    private static final int COUNT_WIDTH = 9;

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, phrases.text("heading.annexe")));
        blocks.add(new Block.Notice(phrases.text("annexe.warning")));
        blocks.add(new Block.Heading(3, phrases.text("annexe.unanswered")));
        if (annexe.unanswered().isEmpty()) {
            blocks.add(paragraph(phrases.text("annexe.none")));
        } else {
            blocks.add(table());
        }
        addNamed(blocks, "annexe.left", annexe.left());
        addNamed(blocks, "annexe.queried", annexe.queried());
        return List.of(new Block.OnNewPage(blocks));
    }

    private void addNamed(List<Block> blocks, String key, List<Annexe.Named> named) {
        blocks.add(new Block.Heading(3, phrases.text(key)));
        if (named.isEmpty()) {
            blocks.add(paragraph(phrases.text("annexe.none")));
            return;
        }
        blocks.add(
                new Block.Sentences(
                        false,
                        named.stream()
                                .map(one ->
                                        phrases.text(
                                                "annexe.named",
                                                phrases.standard(
                                                        ratings.framework(), one.standard()),
                                                phrases.list(one.references(), word -> word)))
                                .toList()));
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(Block.Emphasis.NORMAL, text);
    }

    private Block table() {
        List<StandardResult> asked =
                ratings.standards().stream()
                        .filter(standard -> !standard.questions().isEmpty())
                        .toList();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(phrases.text("annexe.case"), false, REFERENCE_WIDTH));
        columns.add(new Column(phrases.text("annexe.inspector"), false, INSPECTOR_WIDTH));
        columns.add(new Column(phrases.text("annexe.status"), false, STATUS_WIDTH));
        int rest = 100 - REFERENCE_WIDTH - INSPECTOR_WIDTH - STATUS_WIDTH - COUNT_WIDTH;
        asked.forEach(
                standard -> columns.add(new Column(standard.code(), false, rest / asked.size())));
        columns.add(new Column(phrases.text("annexe.count"), true, COUNT_WIDTH));
        List<Row> rows = new ArrayList<>();
        annexe.unanswered().forEach(one -> rows.add(line(one, asked)));
        rows.add(total(asked));
        return new Block.Table(true, columns, rows);
    }

    private Row line(Annexe.Unanswered one, List<StandardResult> asked) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Strong(one.reference()));
        cells.add(new Cell.Words(one.inspector()));
        cells.add(new Cell.Words(phrases.status(one.status())));
        asked.forEach(standard -> cells.add(left(one, standard)));
        cells.add(new Cell.Words(Integer.toString(one.codes().size())));
        return new Row.Line(cells, Row.Standing.PLAIN);
    }

    private Cell left(Annexe.Unanswered one, StandardResult standard) {
        List<String> codes =
                standard.questions().stream()
                        .map(QuestionResult::code)
                        .filter(one.codes()::contains)
                        .toList();
        if (codes.isEmpty()) {
            return new Cell.Empty();
        }
        return new Cell.Words(
                codes.size() > 1 && codes.size() == standard.questions().size()
                        ? phrases.text("annexe.all", codes.size())
                        : phrases.list(codes, code -> code));
    }

    private Row total(List<StandardResult> asked) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Strong(phrases.text("annexe.cases", annexe.unanswered().size())));
        cells.add(new Cell.Empty());
        cells.add(new Cell.Empty());
        int all = 0;
        for (StandardResult standard : asked) {
            int left =
                    standard.questions().stream()
                            .mapToInt(question -> question.counts().unanswered())
                            .sum();
            all += left;
            cells.add(new Cell.Strong(Integer.toString(left)));
        }
        cells.add(new Cell.Strong(Integer.toString(all)));
        return new Row.Line(cells, Row.Standing.TOTAL);
    }
}
