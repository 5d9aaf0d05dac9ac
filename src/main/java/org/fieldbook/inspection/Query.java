package org.fieldbook.inspection;

import org.fieldbook.framework.ConsistencyRule;

import java.util.Optional;

/// A question the program raises about answers of one subject that do not fit together.
///
/// @param reason why the answers stand, as somebody said; empty if nobody did or people disagree
public record Query(ConsistencyRule rule, Optional<String> reason) {

    /// Whether the subject cannot be complete while it stands like this.
    public boolean isOpen() {
        return switch (rule.severity()) {
            case BLOCK -> true;
            case WARN -> reason.isEmpty();
            case IGNORE -> false;
        };
    }

    /// Nothing of the reason.
    @Override
    public String toString() {
        return "Query " + rule.id();
    }
}
