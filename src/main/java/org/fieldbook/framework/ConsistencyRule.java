package org.fieldbook.framework;

/// Answers of one subject that do not fit together. Where they occur the program raises a query.
///
/// @param id unique within the framework
/// @param sample the sample whose subjects it looks at
/// @param when holds where the answers do not fit
/// @param text what does not fit, as a sentence
public record ConsistencyRule(
        String id,
        String sample,
        Condition when,
        Severity severity,
        String text,
        Provenance provenance) {

    /// Whether it looks at the answer to this item, or to the attribute that stands as this item.
    public boolean looksAt(Item item) {
        return when.fields().contains(Condition.field(item.code()))
                || when.fields().contains(item.code());
    }

    /// What a query of the rule asks for, most first.
    public enum Severity {
        /// The answers have to be changed before the subject can be complete.
        BLOCK,
        /// Somebody has to say why the answers stand before the subject can be complete.
        WARN,
        /// It is shown and asks for nothing.
        IGNORE
    }
}
