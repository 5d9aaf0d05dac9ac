package org.fieldbook.ui.recording;

import org.fieldbook.inspection.Act;
import org.fieldbook.journal.Content;

import java.util.List;
import java.util.Optional;

/// One act of a case in words.
///
/// @param what what was done, without who
/// @param detail when, what stood there before, and on which laptop
/// @param reason what its author said about it; empty if nothing
/// @param question code of the key question it is about; empty if it is about the case
/// @param erased that something it wrote was erased, by whom, when and why; empty if nothing was
/// @param erasable the act itself, if it wrote something that whoever works here may have erased
/// @param earlier what stood there before and can be put back
record HistoryLine(
        String author,
        String what,
        String detail,
        String reason,
        String question,
        String erased,
        Optional<Act> erasable,
        List<Earlier> earlier) {

    HistoryLine {
        earlier = List.copyOf(earlier);
    }

    /// What stood there before an act.
    ///
    /// @param word an answer in words, or that it is a text
    record Earlier(Act act, Content content, String word) {

        /// Nothing of what people wrote.
        @Override
        public String toString() {
            return "Earlier";
        }
    }

    /// Nothing of what people wrote.
    @Override
    public String toString() {
        return "HistoryLine";
    }
}
