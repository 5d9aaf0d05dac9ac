package org.fieldbook.framework;

import java.util.List;
import java.util.Set;

/// When something applies, decided from the values of a subject's or the inspection's fields.
public sealed interface Condition {

    /// Applies whatever the fields hold.
    record Always() implements Condition {}

    /// Applies if the field named `attribute` holds one of `values`; not if it holds nothing.
    record OneOf(String attribute, Set<String> values) implements Condition {
        public OneOf {
            values = Set.copyOf(values);
        }
    }

    /// Applies if every part does.
    record AllOf(List<Condition> parts) implements Condition {
        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    /// Applies if at least one part does.
    record AnyOf(List<Condition> parts) implements Condition {
        public AnyOf {
            parts = List.copyOf(parts);
        }
    }

    /// Applies if the part does not.
    record Not(Condition part) implements Condition {}
}
