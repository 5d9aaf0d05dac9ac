package org.fieldbook.report.pdf;

import org.apache.fontbox.ttf.TrueTypeFont;
import org.fieldbook.report.Block;
import org.fieldbook.report.Document;
import org.fieldbook.report.Frame;

import java.io.IOException;

/// How many lines the heading, the detail beside it and the notice take at the top of a page. The renderer gives
/// what stands in a margin as much room as the margin has, so that has to be known before.
record HeadLines(Outlines strong, Outlines regular) {

    private static final double HEADING_SIZE = 17;
    private static final double DETAIL_SIZE = 12;
    private static final double NOTICE_SIZE = 12.5;
    private static final double GAP = 12;

    /// Less than the page is wide: a line too many leaves a gap, one too few would cover what is below.
    private static final double ROOM = 670;

    /// Likewise, within the notice's box.
    private static final double NOTICE_ROOM = 650;

    private static final int LINE = 17;
    private static final int ONE_LINE_MARGIN = 108;

    /// The margin at the top of pages from the second on, in 1/96 inch: as much as the longest head needs.
    static int margin(Document document, Fonts fonts) throws IOException {
        Frame frame = document.frame();
        try (TrueTypeFont regular = fonts.open(false);
                TrueTypeFont strong = fonts.open(true)) {
            HeadLines lines = new HeadLines(Outlines.of(strong), Outlines.of(regular));
            int most = lines.head(frame.heading(), frame.detail());
            for (Block block : document.blocks()) {
                if (block instanceof Block.Chapter chapter) {
                    most = Math.max(most, lines.head(frame.heading(), chapter.name()));
                }
            }
            int notice = count(lines.strong(), NOTICE_SIZE, frame.notice(), 0, NOTICE_ROOM);
            return ONE_LINE_MARGIN + (most - 1 + notice - 1) * LINE;
        }
    }

    private int head(String title, String text) throws IOException {
        double before = strong.width(title, HEADING_SIZE) + GAP;
        return count(regular, DETAIL_SIZE, text, before, ROOM);
    }

    /// @param before what the first line holds already
    private static int count(Outlines font, double size, String text, double before, double room)
            throws IOException {
        int lines = 1;
        double used = before;
        for (String word : text.split("(?<=\\s)", -1)) {
            if (used + font.width(word.strip(), size) > room) {
                lines++;
                used = 0;
            }
            double width = font.width(word, size);
            // A word longer than a line is broken wherever the line ends.
            lines += (int) (width / room);
            used += width % room;
        }
        return lines;
    }
}
