package org.fieldbook.inspection;

/// How far a subject of a sample is, least first.
public enum Status {
    /// Nobody answered or noted anything.
    NOT_STARTED,
    IN_PROGRESS,
    /// Its inspector said so; or it was signed off and changed since.
    COMPLETE,
    /// The lead's word that it stands as it is now.
    SIGNED_OFF;

    /// Whether it counts as complete.
    public boolean isComplete() {
        return this == COMPLETE || this == SIGNED_OFF;
    }
}
