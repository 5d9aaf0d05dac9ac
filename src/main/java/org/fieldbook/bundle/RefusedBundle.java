package org.fieldbook.bundle;

/// A bundle that was decrypted and is not taken in. Nothing of it is believed. The message holds nothing of
/// its content.
public final class RefusedBundle extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Why it is refused.
    public enum Reason {
        /// What was decrypted does not read as a bundle's content within its limits.
        UNREADABLE("the content is not that of a bundle"),
        /// A later version made it.
        NEWER("a newer version made the bundle"),
        /// More changes, larger texts or attachments than a bundle may hold.
        TOO_LARGE("the bundle holds more than a bundle may hold"),
        OTHER_INSPECTION("the bundle is about another inspection"),
        /// The list of recipients that was signed does not name this laptop: it was passed on.
        NOT_NAMED("the bundle was signed for others"),
        UNKNOWN_SENDER("the sender is not on the roster"),
        REVOKED_SENDER("the sender's laptop was revoked"),
        /// The signature is not of the key it names, or over other bytes.
        WRONG_SIGNATURE("the signature is not the sender's"),
        /// A run's changes do not follow each other, or are not by one author.
        BROKEN_RUN("changes do not follow each other"),
        /// A value is not there, and neither the lead nor a deputy ordered it erased.
        VALUE_LEFT_OUT("a value was left out"),
        /// A run's head is not signed by a laptop of its author, or speaks of another change.
        WRONG_HEAD("a run is not vouched for by its author"),
        /// A new inspection whose first change and roster are not there.
        NO_GENESIS("the bundle does not hold the beginning of its inspection");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    private final Reason reason;
    private final String detail;

    public RefusedBundle(Reason reason) {
        this(reason, "");
    }

    /// @param detail a version, a JSON path or a position, for people; nothing of the content
    public RefusedBundle(Reason reason, String detail) {
        super(reason.words + (detail.isEmpty() ? "" : ": " + detail));
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    public String detail() {
        return detail;
    }
}
