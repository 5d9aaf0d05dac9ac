package org.fieldbook.report;

/// What is asked of a printer.
///
/// @param printer by the name the system gives it
/// @param pages of the document
/// @param copies from 1 to [#MOST_COPIES]
public record PrintOrder(String printer, PageRange.Pages pages, int copies) {

    /// Enough for everybody in a room; more is a slip of the finger.
    public static final int MOST_COPIES = 50;

    public PrintOrder {
        if (copies < 1 || copies > MOST_COPIES) {
            throw new IllegalArgumentException("copies from 1 to " + MOST_COPIES);
        }
    }
}
