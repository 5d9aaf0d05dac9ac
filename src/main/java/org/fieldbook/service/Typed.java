package org.fieldbook.service;

import org.fieldbook.inspection.Undo;
import org.fieldbook.journal.Value;

import java.util.Optional;

/// What people type, brought to the form a journal can hold: NFC, LF line ends, whole characters. Text
/// that is longer than anybody writes is refused with its limit, never cut.
final class Typed {

    /// The longest note in UTF-16 units: some forty pages. However it is written, it fits a change.
    static final int LONGEST_NOTE = 100_000;

    /// The longest reason in UTF-16 units. It stands in the record of a change, which is small.
    static final int LONGEST_REASON = 2_000;

    private Typed() {}

    /// The text of a note or of a reason that is a field of its own.
    static Value.Text note(String raw) {
        return within(raw, LONGEST_NOTE);
    }

    /// Why something is so, to stand in a field. Refuses a reason that says nothing.
    static Value.Text reason(String raw) {
        if (raw.isBlank()) {
            throw new Failure(Failure.Kind.INPUT, "T-02", "text.reason");
        }
        return within(raw.strip(), LONGEST_REASON);
    }

    /// What somebody said about a change; one that says nothing is none. The two words that mark an
    /// undo get a full stop, so that a person's reason is never taken for one.
    static Optional<String> remark(Optional<String> raw) {
        return raw.filter(text -> !text.isBlank())
                .map(text -> reason(text).text())
                .map(text -> Undo.isTurn(text) ? text + "." : text);
    }

    private static Value.Text within(String raw, int longest) {
        if (raw.length() > longest) {
            throw new Failure(Failure.Kind.INPUT, "T-01", "text.long", longest);
        }
        return Value.Text.of(raw);
    }
}
