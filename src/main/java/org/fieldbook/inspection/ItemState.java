package org.fieldbook.inspection;

/// Where an item stands for one subject of its sample.
public enum ItemState {
    /// It applies and has an answer that its type takes.
    ANSWERED,
    UNANSWERED,
    /// The pack does not ask it of this subject as it is. An answer given before is kept, hidden, and
    /// counts again once it applies again.
    NOT_APPLICABLE,
    /// A conflict in the answer, or in what its applicability depends on.
    UNDECIDED
}
