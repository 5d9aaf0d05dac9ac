package org.fieldbook.report.pdf;

import org.apache.fontbox.ttf.TrueTypeFont;
import org.fieldbook.report.Block;
import org.fieldbook.report.Document;
import org.fieldbook.report.Frame;

import java.io.IOException;

/// How many lines the heading and the detail beside it take at the top of a page. The renderer gives
/// what stands in a margin as much room as the margin has, so that has to be known before.
record HeadLines(Outlines heading, Outlines detail) {

    private static final double HEADING_SIZE = 17;
    private static final double DETAIL_SIZE = 12;
    private static final double GAP = 12;

    /// Less than the page is wide: a line too many leaves a gap, one too few would cover the notice.
    private static final double ROOM = 670;

    private static final int LINE = 17;
    private static final int ONE_LINE_MARGIN = 108;

    /// The margin at the top of pages from the second on, in 1/96 inch: as much as the longest head needs.
    static int margin(Document document, Fonts fonts) throws IOException {
        Frame frame = document.frame();
        try (TrueTypeFont regular = fonts.open(false);
                TrueTypeFont strong = fonts.open(true)) {
            HeadLines lines = new HeadLines(Outlines.of(strong), Outlines.of(regular));
            int most = lines.count(frame.heading(), frame.detail());
            for (Block block : document.blocks()) {
                if (block instanceof Block.Chapter chapter) {
                    most = Math.max(most, lines.count(frame.heading(), chapter.name()));
                }
            }
            return ONE_LINE_MARGIN + (most - 1) * LINE;
        }
    }

    private int count(String title, String text) throws IOException {
        int lines = 1;
        double used = heading.width(title, HEADING_SIZE) + GAP;
        for (String word : text.split("(?<=\\s)", -1)) {
            if (used + detail.width(word.strip(), DETAIL_SIZE) > ROOM) {
                lines++;
                used = 0;
            }
            double width = detail.width(word, DETAIL_SIZE);
            // A word longer than a line is broken wherever the line ends.
            lines += (int) (width / ROOM);
            used += width % ROOM;
        }
        return lines;
    }
}
