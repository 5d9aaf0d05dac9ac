package org.fieldbook.intake.sheet;

import org.jspecify.annotations.Nullable;

/// What a workbook's reader would do for the cells of one part: it makes a list as long as a row's furthest cell is away,
/// writes a shared formula out letter by letter for each cell that has it, and asks each array formula about each cell.
final class CellWork {

    /// Twice the cells that a list may have: spreadsheet programs leave some empty.
    private static final long MOST_PLACES = 2_000_000;

    /// A second or less of copying.
    private static final long MOST_LETTERS = 1_000_000_000;

    /// A second or less of asking.
    private static final long MOST_QUESTIONS = 100_000_000;

    /// Excel's last column is XFD, and its longest formula.
    private static final int LONGEST_COLUMN = 3;

    private static final int LONGEST_FORMULA = 8_192;
    private static final int LETTERS = 26;

    private long places;
    private long furthest;
    private long cells;
    private long arrays;
    private long letters;
    private long longest;

    /// A row begins.
    void row() {
        places += furthest + 1;
        furthest = 0;
    }

    /// A cell begins.
    ///
    /// @param address as `B12`; null where it is the one after the last
    void cell(@Nullable String address) {
        cells++;
        furthest = Math.max(furthest, address == null ? furthest + 1 : column(address));
    }

    private static long column(String address) {
        long column = 0;
        int read = 0;
        while (read < address.length() && Character.isLetter(address.charAt(read))) {
            if (read == LONGEST_COLUMN) {
                return MOST_PLACES;
            }
            column = column * LETTERS + Character.toUpperCase(address.charAt(read)) - 'A' + 1;
            read++;
        }
        return column;
    }

    /// A formula.
    ///
    /// @param type as its attribute `t` has it; null for a formula of its cell alone
    void formula(@Nullable String type, String text) {
        if (text.length() > LONGEST_FORMULA) {
            letters = MOST_LETTERS;
        }
        if ("array".equals(type)) {
            arrays++;
        } else if ("shared".equals(type)) {
            longest = Math.max(longest, text.length());
            // Each letter is put behind a copy of those before it.
            letters += longest * longest / 2;
        }
    }

    /// Whether that much may be done.
    boolean isAllowed() {
        return places + furthest < MOST_PLACES
                && letters < MOST_LETTERS
                && arrays * cells < MOST_QUESTIONS;
    }
}
