package org.fieldbook.inspection;

/// Where a key question stands for one subject of its sample. Source: rating rules, section 2.
public enum AnswerState {
    YES,
    NO,
    /// The pack says the question does not apply, or a person answered `na` where the pack allows it.
    NOT_APPLICABLE,
    UNANSWERED,
    /// A conflict in the answer, or in a field its applicability depends on.
    UNDECIDED
}
