package org.fieldbook.framework;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// When something applies, decided from the values of a subject's or the inspection's fields.
public sealed interface Condition {

    /// How the names begin by which answers are asked for.
    String ANSWER = "/";

    /// Applies whatever the fields hold.
    record Always() implements Condition {}

    /// Applies if the field named `attribute` holds one of `values`; not if it holds nothing.
    record OneOf(String attribute, Set<String> values) implements Condition {
        public OneOf {
            values = Set.copyOf(values);
        }
    }

    /// Applies if the answer with this code is one of `values`, or holds one of them. An answer that
    /// itself does not apply is none.
    record Answered(String code, Set<String> values) implements Condition {
        public Answered {
            values = Set.copyOf(values);
        }
    }

    /// Applies if the answer with this code was given.
    record Given(String code) implements Condition {}

    /// Applies if the answer with this code is a whole number from `least` to `most`.
    record Between(String code, long least, long most) implements Condition {}

    /// Applies if both answers are days and the first is before the other.
    record Before(String code, String other) implements Condition {}

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
            case Answered(String code, Set<String> values) ->
                    !Collections.disjoint(List.of(answer(fields, code).split(" ", -1)), values);
            case Given(String code) -> !answer(fields, code).isEmpty();
            case Between(String code, long least, long most) ->
                    isBetween(answer(fields, code), least, most);
            case Before(String code, String other) ->
                    isBefore(answer(fields, code), answer(fields, other));
            case AllOf(List<Condition> parts) ->
                    parts.stream().allMatch(part -> part.holds(fields));
            case AnyOf(List<Condition> parts) ->
                    parts.stream().anyMatch(part -> part.holds(fields));
            case Not(Condition part) -> !part.holds(fields);
        };
    }

    private static String answer(Map<String, String> fields, String code) {
        return fields.getOrDefault(field(code), "");
    }

    private static boolean isBetween(String words, long least, long most) {
        if (!words.matches("-?[0-9]{1,18}")) {
            return false;
        }
        long number = Long.parseLong(words);
        return number >= least && number <= most;
    }

    /// Days are written so that their order is that of their letters.
    private static boolean isBefore(String day, String other) {
        return !day.isEmpty() && !other.isEmpty() && day.compareTo(other) < 0;
    }

    /// The name by which a condition asks for an answer; no attribute is called so.
    static String field(String code) {
        return ANSWER + code;
    }

    /// The code of the answer that a condition asks for by this name; empty if it is an attribute or a
    /// set-up fact.
    static Optional<String> code(String field) {
        return field.startsWith(ANSWER)
                ? Optional.of(field.substring(ANSWER.length()))
                : Optional.empty();
    }

    /// The names of the fields it looks at.
    default Set<String> fields() {
        return switch (this) {
            case Always() -> Set.of();
            case OneOf(String attribute, _) -> Set.of(attribute);
            case Answered(String code, _) -> Set.of(field(code));
            case Given(String code) -> Set.of(field(code));
            case Between(String code, _, _) -> Set.of(field(code));
            case Before(String code, String other) ->
                    code.equals(other) ? Set.of(field(code)) : Set.of(field(code), field(other));
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
