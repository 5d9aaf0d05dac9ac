package org.fieldbook.inspection;

import org.fieldbook.framework.Condition;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Whether a condition of a pack holds, decided from fields that may be in conflict.
public final class Applicability {

    /// What a condition comes to. Undecided only if the fields in conflict make a difference.
    public enum Verdict {
        APPLIES,
        DOES_NOT_APPLY,
        UNDECIDED;

        static Verdict of(boolean holds) {
            return holds ? APPLIES : DOES_NOT_APPLY;
        }
    }

    private Applicability() {}

    /// What the condition comes to.
    ///
    /// @param possible the values each field named by the condition may have; "" is no value. More
    ///     than one means that people disagree.
    public static Verdict of(Condition condition, Function<String, Set<String>> possible) {
        if (condition instanceof Condition.Always) {
            return Verdict.APPLIES;
        }
        Map<String, String> fixed = new HashMap<>();
        Map<String, Set<String>> open = new TreeMap<>();
        for (String name : condition.fields()) {
            Set<String> values = possible.apply(name);
            if (values.size() == 1) {
                fixed.put(name, values.iterator().next());
            } else {
                open.put(name, values);
            }
        }
        return decide(condition, List.copyOf(open.keySet()), open, fixed);
    }

    /// Tries every combination, so that a conflict that makes no difference leaves nothing undecided.
    private static Verdict decide(
            Condition condition,
            List<String> names,
            Map<String, Set<String>> open,
            Map<String, String> fixed) {
        if (names.isEmpty()) {
            return Verdict.of(condition.holds(fixed));
        }
        String name = names.getFirst();
        List<String> rest = names.subList(1, names.size());
        Set<Verdict> found =
                open.getOrDefault(name, Set.of()).stream()
                        .map(value -> {
                            fixed.put(name, value);
                            return decide(condition, rest, open, fixed);
                        })
                        .collect(Collectors.toSet());
        return found.size() == 1 ? found.iterator().next() : Verdict.UNDECIDED;
    }

    /// The values a field may have, as far as people agree; "" is no value.
    public static Set<String> possible(Reading reading) {
        return switch (reading) {
            case Reading.Absent() -> Set.of("");
            case Reading.Settled(Value value) -> Set.of(words(value));
            case Reading.Differing(List<Change> heads) ->
                    heads.stream()
                            .map(head -> head.value().map(Applicability::words).orElse(""))
                            .collect(Collectors.toUnmodifiableSet());
        };
    }

    /// True and false count as the `yes` and `no` that packs and case lists write.
    private static String words(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Truth(boolean truth) -> truth ? "yes" : "no";
            case Value.Whole(long number) -> Long.toString(number);
            case Value.Items _, Value.Members _ -> "";
        };
    }
}
