package org.fieldbook.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A document as lines of text, for files that a person has read.
final class Lines {

    private Lines() {}

    static List<String> of(Document document) {
        return document.blocks().stream().flatMap(Lines::lines).toList();
    }

    private static Stream<String> lines(Block block) {
        return switch (block) {
            case Block.Heading(int level, String text) -> Stream.of("#".repeat(level) + " " + text);
            case Block.Paragraph(var emphasis, String text) -> Stream.of(emphasis + ": " + text);
            case Block.Notice(String text) -> Stream.of("NOTICE: " + text);
            case Block.Score score -> Stream.of(score.toString());
            case Block.Figure(var _, String alternative) -> Stream.of("FIGURE: " + alternative);
            case Block.Sentences(var _, List<String> items) ->
                    items.stream().map(item -> "- " + item);
            case Block.Table table -> table(table);
            case Block.Together(List<Block> blocks) -> blocks.stream().flatMap(Lines::lines);
            case Block.OnNewPage(List<Block> blocks) -> blocks.stream().flatMap(Lines::lines);
            case Block.Chapter(String name, List<Block> blocks) ->
                    Stream.concat(Stream.of("= " + name), blocks.stream().flatMap(Lines::lines));
        };
    }

    private static Stream<String> table(Block.Table table) {
        return Stream.concat(
                Stream.of(
                        table.columns().stream()
                                .map(Column::title)
                                .collect(Collectors.joining(" | ", "| ", " |"))),
                table.rows().stream().map(Lines::row));
    }

    private static String row(Row row) {
        return switch (row) {
            case Row.Group(String title) -> "| " + title + " |";
            case Row.Line(List<Cell> cells, var _) ->
                    cells.stream().map(Lines::words).collect(Collectors.joining(" | ", "| ", " |"));
        };
    }

    static String words(Cell cell) {
        return switch (cell) {
            case Cell.Empty() -> "";
            case Cell.Words(String text) -> text;
            case Cell.Strong(String text) -> text;
            case Cell.Quiet(String text) -> text;
            case Cell.TwoLines(String first, String second) -> first + " / " + second;
            case Cell.Rated(var rating) -> rating.word();
            case Cell.Share(String percent, String fraction) -> percent + " " + fraction;
        };
    }
}
