package org.fieldbook.report;

import org.fieldbook.rating.Counts;
import org.fieldbook.rating.Group;
import org.fieldbook.rating.QuestionResult;
import org.fieldbook.rating.StandardResult;
import org.fieldbook.report.GroupRow.Share;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The lowest key question of each standard by groups of cases, small numbers hidden so that they cannot
/// be worked out.
record GroupsPart(InterimInput input, Phrases phrases) {

    private static final int VALUE_WIDTH = 24;
    private static final int CASES_WIDTH = 8;

    /// A standard and its lowest key question, asked of every group.
    private record Asked(StandardResult standard, QuestionResult question) {}

    List<Block> blocks() {
        List<Asked> asked = asked();
        List<Row> rows = new ArrayList<>();
        if (!asked.isEmpty()) {
            input.groupings().forEach(grouping -> add(rows, grouping, asked));
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        rows.add(total(asked));
        return List.of(
                new Block.Heading(2, phrases.text("heading.groups")),
                new Block.Table(true, columns(asked), rows),
                new Block.Paragraph(
                        Block.Emphasis.QUIET,
                        phrases.text(
                                "groups.note",
                                Share.PERCENT_FROM,
                                Share.SHOWN_FROM,
                                Share.PERCENT_FROM - 1)));
    }

    private List<Asked> asked() {
        Optional<Group> any =
                input.groupings().stream().flatMap(one -> one.groups().stream()).findFirst();
        List<String> codes = any.map(Group::codes).orElse(List.of());
        return input.ratings().standards().stream()
                .flatMap(standard ->
                        standard.drivingQuestion().stream()
                                .filter(question -> codes.contains(question.code()))
                                .map(question -> new Asked(standard, question)))
                .toList();
    }

    private void add(List<Row> rows, Grouping grouping, List<Asked> asked) {
        List<GroupRow> shown =
                GroupRows.of(grouping.groups().stream().map(group -> row(group, asked)).toList());
        if (!shown.isEmpty()) {
            rows.add(new Row.Group(grouping.title()));
            shown.forEach(row -> rows.add(line(row)));
        }
    }

    private static GroupRow row(Group group, List<Asked> asked) {
        return new GroupRow(
                List.of(group.value()),
                group.cases(),
                asked.stream().map(one -> share(group.getCounts(one.question().code()))).toList());
    }

    private static Share share(Counts counts) {
        return new Share(counts.yes(), counts.judged());
    }

    private List<Column> columns(List<Asked> asked) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(phrases.text("groups.group"), false, VALUE_WIDTH));
        columns.add(new Column(phrases.text("groups.cases"), true, CASES_WIDTH));
        int width = (100 - VALUE_WIDTH - CASES_WIDTH) / asked.size();
        asked.forEach(one ->
                columns.add(
                        new Column(
                                phrases.standard(
                                        input.ratings().framework(), one.standard().code()),
                                phrases.text(
                                        "format.coded",
                                        one.question().code(),
                                        one.question().question().title()),
                                true,
                                width)));
        return columns;
    }

    private Row line(GroupRow row) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Words(name(row.values())));
        cells.add(new Cell.Words(Integer.toString(row.cases())));
        row.shares().forEach(share -> cells.add(cell(share)));
        return new Row.Line(cells, Row.Standing.PLAIN);
    }

    private String name(List<String> values) {
        List<String> words = values.stream().map(phrases::capital).toList();
        return words.size() == 1
                ? words.getFirst()
                : phrases.text(
                        "groups.or",
                        phrases.list(words.subList(0, words.size() - 1), word -> word),
                        words.getLast());
    }

    private Row total(List<Asked> asked) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Strong(phrases.text("groups.all")));
        int cases = input.groupings().getFirst().groups().stream().mapToInt(Group::cases).sum();
        cells.add(new Cell.Strong(Integer.toString(cases)));
        asked.forEach(one -> cells.add(cell(share(one.question().counts()))));
        return new Row.Line(cells, Row.Standing.TOTAL);
    }

    private Cell cell(Share share) {
        if (share.isHidden()) {
            return new Cell.Quiet(phrases.text("groups.hidden"));
        }
        return share.judged() < Share.PERCENT_FROM
                ? new Cell.Words(phrases.text("groups.counts", share.yes(), share.judged()))
                : new Cell.Share(
                        phrases.text(
                                "figure.percent",
                                new Counts(share.yes(), share.judged() - share.yes(), 0, 0, 0, 0)
                                        .percent()
                                        .orElseThrow()),
                        phrases.text("figure.fraction", share.yes(), share.judged()));
    }
}
