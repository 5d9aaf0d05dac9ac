package org.fieldbook.bundle;

/// A file is no bundle that may be opened here. The message says why in words and holds nothing of the
/// file.
public final class RefusedFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Why it is refused.
    public enum Reason {
        /// It does not begin like one.
        NOT_A_BUNDLE("the file is not a bundle"),
        TOO_LARGE("the file is larger than a bundle may be"),
        /// It brings along keys, another algorithm, compression or anything else that Fieldbook never
        /// writes: somebody else made it, or altered it knowing how.
        FORBIDDEN_HEADER("the file holds what a bundle may not hold"),
        /// It is whole as far as that can be seen without its key, and names other recipients.
        NOT_FOR_THIS_KEY("the file was not made for this key"),
        /// It begins like one, and is cut off or altered.
        DAMAGED("the file is incomplete or was altered");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    private final Reason reason;

    public RefusedFile(Reason reason) {
        super(reason.words);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
