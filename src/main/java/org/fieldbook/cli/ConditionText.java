package org.fieldbook.cli;

import org.fieldbook.framework.Condition;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A condition in words.
final class ConditionText {

    private ConditionText() {}

    /// Empty if it always holds.
    static String of(Condition condition) {
        return switch (condition) {
            case Condition.Always() -> "";
            case Condition.OneOf(String attribute, Set<String> values) ->
                    attribute + " is " + String.join(" or ", new TreeSet<>(values));
            case Condition.Answered(String code, Set<String> values) ->
                    code + " is " + String.join(" or ", new TreeSet<>(values));
            case Condition.Given(String code) -> code + " is answered";
            case Condition.Between(String code, long least, long most) ->
                    code + " is from " + least + " to " + most;
            case Condition.Before(String code, String other) -> code + " is before " + other;
            case Condition.AllOf(List<Condition> parts) -> joined(" and ", parts);
            case Condition.AnyOf(List<Condition> parts) -> joined(" or ", parts);
            case Condition.Not(Condition part) -> "not (" + of(part) + ")";
        };
    }

    private static String joined(String word, List<Condition> parts) {
        return parts.stream().map(part -> "(" + of(part) + ")").collect(Collectors.joining(word));
    }
}
