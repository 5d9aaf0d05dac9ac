package org.fieldbook.report.pdf;

import org.fieldbook.framework.Rating;
import org.fieldbook.report.Block;
import org.fieldbook.report.Drawing;
import org.fieldbook.report.Frame;

import java.util.List;
import java.util.Locale;

/// Turns blocks into elements, with a bookmark for each heading and a number for each drawing.
final class BlockWriter {

    private final List<Drawing> drawings;
    private final Node bookmarks;
    private final Frame frame;
    private int headings;

    /// @param frame that stands around the pages
    BlockWriter(List<Drawing> drawings, Node bookmarks, Frame frame) {
        this.frame = frame;
        this.drawings = drawings;
        this.bookmarks = bookmarks;
    }

    void add(Node parent, Block block) {
        switch (block) {
            case Block.Heading heading -> addHeading(parent, heading);
            case Block.Paragraph(Block.Emphasis emphasis, String text) ->
                    parent.add("p", emphasis.name().toLowerCase(Locale.ROOT)).text(text);
            case Block.Notice(String text) -> parent.add("p", "notice").text(text);
            case Block.Score score -> addScore(parent, score);
            case Block.Figure figure -> addFigure(parent, figure);
            case Block.Sentences(boolean numbered, List<String> items) -> {
                Node list = parent.add(numbered ? "ol" : "ul");
                items.forEach(item -> list.add("li").text(item));
            }
            case Block.Table table -> TableWriter.add(parent, table);
            case Block.Together(List<Block> blocks) -> addParts(parent, "together", blocks);
            case Block.OnNewPage(List<Block> blocks) -> addParts(parent, "on-new-page", blocks);
            case Block.Chapter(String name, List<Block> blocks) -> {
                Node chapter = parent.add("div", "chapter");
                Page.addHead(chapter, frame, name);
                blocks.forEach(part -> add(chapter, part));
            }
        }
    }

    /// A rating's shape and word. Read aloud it is the word alone.
    static void addRating(Node parent, Rating rating) {
        Node rated = parent.add("span", "rated").attribute("title", rating.word());
        rated.add("span", "mark " + styleClass(rating)).text(glyph(rating));
        rated.add("span").text(rating.word());
    }

    private void addParts(Node parent, String styleClass, List<Block> blocks) {
        Node parts = parent.add("div", styleClass);
        blocks.forEach(part -> add(parts, part));
    }

    private void addHeading(Node parent, Block.Heading heading) {
        headings++;
        String id = "part-" + headings;
        parent.add("h" + heading.level()).attribute("id", id).text(heading.text());
        bookmarks.add("bookmark").attribute("name", heading.text()).attribute("href", "#" + id);
    }

    private static void addScore(Node parent, Block.Score score) {
        Node block = parent.add("div", "score");
        block.add("p", "number").text(Integer.toString(score.score()));
        Node beside = block.add("div", "beside");
        score.beside().forEach(line -> beside.add("p").text(line));
        Node word = block.add("p", "word");
        score.rating()
                .ifPresentOrElse(rating -> addRating(word, rating), () -> word.text(score.word()));
        block.add("p", "points").text(score.detail());
        parent.add("div", "clear");
    }

    private void addFigure(Node parent, Block.Figure figure) {
        Drawing drawing = figure.drawing();
        parent.add("div", "figure")
                .add("object")
                .attribute("alt", figure.alternative())
                .attribute(DrawingPainter.NUMBER, Integer.toString(drawings.size()))
                .attribute(
                        "style",
                        "width:" + drawing.width() + "px;height:" + drawing.height() + "px");
        drawings.add(drawing);
    }

    private static String styleClass(Rating rating) {
        return rating.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String glyph(Rating rating) {
        return switch (rating) {
            case OUTSTANDING -> "\u2605";
            case GOOD -> "\u25cf";
            case REQUIRES_IMPROVEMENT -> "\u25b2";
            case INADEQUATE -> "\u25a0";
        };
    }
}
