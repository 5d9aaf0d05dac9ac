package org.fieldbook.ui.control;

import javafx.scene.text.Font;

/// How much room words take in a table, so that its columns are as wide as their words in whatever language. All sizes
/// are in px, at a number of pixels for a px of the drawing. FX thread.
public final class TableWords {

    /// What stands on both sides of a cell, with the line that a pixel may be lost to.
    private static final double SIDES = 15;

    private static final String HEAD = "Inter SemiBold";
    private static final double HEAD_PX = 12;
    private static final String CELL = "Inter";
    private static final double CELL_PX = 13;
    private static final double TAG_PX = 12;

    /// The icon, and the edges of the tag.
    private static final double TAG_SIDES = 32;

    private TableWords() {}

    /// The width of a column whose head is this.
    public static double head(String words, double em) {
        return width(words, new Font(HEAD, HEAD_PX * em)) + SIDES * em;
    }

    /// The width of a column with a cell of these words.
    public static double cell(String words, double em) {
        return width(words, new Font(CELL, CELL_PX * em)) + SIDES * em;
    }

    /// The width of a column with a tag in it: an icon, and these words.
    public static double tag(String words, double em) {
        return width(words, new Font(CELL, TAG_PX * em)) + (TAG_SIDES + SIDES) * em;
    }

    private static double width(String words, Font font) {
        return Math.ceil(WholeWords.width(words, font));
    }
}
