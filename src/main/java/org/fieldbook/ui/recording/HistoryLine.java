package org.fieldbook.ui.recording;

/// One act of a case in words.
///
/// @param what what was done, without who
/// @param detail when, and what stood there before
/// @param reason what its author said about it; empty if nothing
record HistoryLine(String author, String what, String detail, String reason) {

    /// Nothing of what people wrote.
    @Override
    public String toString() {
        return "HistoryLine";
    }
}
