package org.fieldbook.framework;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

    /// Whether it applies where the fields hold these values; a field that is missing holds nothing.
    default boolean holds(Map<String, String> fields) {
        return switch (this) {
            case Always() -> true;
            case OneOf(String attribute, Set<String> values) ->
                    values.contains(fields.getOrDefault(attribute, ""));
            case AllOf(List<Condition> parts) ->
                    parts.stream().allMatch(part -> part.holds(fields));
            case AnyOf(List<Condition> parts) ->
                    parts.stream().anyMatch(part -> part.holds(fields));
            case Not(Condition part) -> !part.holds(fields);
        };
    }

    /// The names of the fields it looks at.
    default Set<String> fields() {
        return switch (this) {
            case Always() -> Set.of();
            case OneOf(String attribute, _) -> Set.of(attribute);
            case AllOf(List<Condition> parts) -> fieldsOf(parts);
            case AnyOf(List<Condition> parts) -> fieldsOf(parts);
            case Not(Condition part) -> part.fields();
        };
    }

    private static Set<String> fieldsOf(List<Condition> parts) {
        return parts.stream()
                .flatMap(part -> part.fields().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
