package org.fieldbook.inspection;

/// A document is none of counts that may be taken in. The message holds nothing of it.
public final class RefusedCounts extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Why it is refused.
    public enum Reason {
        /// It is something else, or says less or more than counts do.
        NOT_COUNTS("the document holds no counts"),
        /// A later version of the program made it.
        NEWER("the counts are of a later format"),
        /// The key that it shows did not sign it.
        ALTERED("the counts were altered"),
        /// No inspection can have these numbers.
        IMPOSSIBLE("the counts cannot be");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    private final Reason reason;

    public RefusedCounts(Reason reason) {
        super(reason.words);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
