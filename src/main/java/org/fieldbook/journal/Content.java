package org.fieldbook.journal;

/// What a change made of its field.
public sealed interface Content {

    /// The field holds this value.
    record Held(Value value) implements Content {}

    /// The field was cleared.
    record Cleared() implements Content {}

    /// The field held a value that was erased on the lead's order; its hash still checks.
    record Erased() implements Content {}
}
