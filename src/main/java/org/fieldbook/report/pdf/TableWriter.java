package org.fieldbook.report.pdf;

import org.fieldbook.report.Block;
import org.fieldbook.report.Cell;
import org.fieldbook.report.Column;
import org.fieldbook.report.Row;

import java.util.List;

/// Turns a table into elements: heads with their scope, the first cell of a line as its head.
final class TableWriter {

    private TableWriter() {}

    static void add(Node parent, Block.Table table) {
        Node element = parent.add("table", table.dense() ? "dense" : "roomy");
        Node heads = element.add("thead").add("tr");
        for (Column column : table.columns()) {
            Node head =
                    heads.add("th", column.number() ? "number" : "words")
                            .attribute("scope", "col")
                            .attribute("style", "width:" + column.percent() + "%");
            head.text(column.title());
            if (!column.below().isEmpty()) {
                head.add("div", "below").text(column.below());
            }
        }
        Node body = element.add("tbody");
        for (Row row : table.rows()) {
            switch (row) {
                case Row.Group(String title) ->
                        body.add("tr", "group")
                                .add("th")
                                .attribute("scope", "row")
                                .attribute("colspan", Integer.toString(table.columns().size()))
                                .text(title);
                case Row.Line line -> addLine(body, table.columns(), line);
            }
        }
    }

    private static void addLine(Node body, List<Column> columns, Row.Line line) {
        Node row =
                switch (line.standing()) {
                    case PLAIN -> body.add("tr");
                    case FIRST -> body.add("tr", "first");
                    case TOTAL -> body.add("tr", "total");
                };
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = line.cells().get(i);
            boolean names = i == 0 && !(cell instanceof Cell.Empty);
            Node element =
                    row.add(names ? "th" : "td", columns.get(i).number() ? "number" : "words");
            if (names) {
                element.attribute("scope", "row");
            }
            addCell(element, cell);
        }
    }

    private static void addCell(Node element, Cell cell) {
        switch (cell) {
            case Cell.Empty() -> {}
            case Cell.Words(String text) -> element.text(text);
            case Cell.Strong(String text) -> element.add("span", "strong").text(text);
            case Cell.Quiet(String text) -> element.add("span", "quiet").text(text);
            case Cell.TwoLines(String first, String second) -> {
                element.add("div").text(first);
                element.add("div", "quiet").text(second);
            }
            case Cell.Rated(var rating) -> BlockWriter.addRating(element, rating);
            case Cell.Share(String percent, String fraction) -> {
                element.add("span", "strong").text(percent);
                element.text(" ");
                element.add("span", "fraction").text(fraction);
            }
        }
    }
}
