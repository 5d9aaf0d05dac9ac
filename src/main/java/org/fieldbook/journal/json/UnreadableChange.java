package org.fieldbook.journal.json;

/// The bytes are no change that may be taken in. The message says why in words and holds nothing of the
/// bytes.
public final class UnreadableChange extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// What is wrong with the bytes.
    public enum Reason {
        TOO_LARGE("the change is larger than a change may be"),
        NOT_JSON("the change is not JSON in UTF-8"),
        NOT_CANONICAL("the change is not in canonical form"),
        WRONG_RECORD("the record of the change lacks something or holds what it may not hold"),
        WRONG_VALUE("the change holds a value of a kind that fields do not hold"),
        VALUE_MISMATCH("the value of the change is not the one its record speaks of"),
        NEWER("the change was written by a newer version");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    private final Reason reason;

    UnreadableChange(Reason reason) {
        super(reason.words);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
