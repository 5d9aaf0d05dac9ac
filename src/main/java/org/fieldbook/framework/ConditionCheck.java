package org.fieldbook.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Checks that a condition looks at fields that exist, for values they can have.
final class ConditionCheck {

    /// Every combination of answers in conflict is tried, so there must not be many.
    private static final int MOST_FIELDS = 6;

    private ConditionCheck() {}

    /// @param known the fields there are, with the values they can have if those are listed
    static List<Fault> check(
            String path, Condition condition, Map<String, Optional<Set<String>>> known) {
        List<Fault> faults = new ArrayList<>();
        if (condition.fields().size() > MOST_FIELDS) {
            faults.add(
                    new Fault(
                            path, "A condition looks at no more than " + MOST_FIELDS + " fields."));
        }
        collect(path, condition, known, faults);
        return faults;
    }

    private static void collect(
            String path,
            Condition condition,
            Map<String, Optional<Set<String>>> known,
            List<Fault> faults) {
        switch (condition) {
            case Condition.Always() -> {}
            case Condition.OneOf oneOf -> collect(path, oneOf, known, faults);
            case Condition.AllOf(List<Condition> parts) ->
                    parts(path + ".all", parts, known, faults);
            case Condition.AnyOf(List<Condition> parts) ->
                    parts(path + ".any", parts, known, faults);
            case Condition.Not(Condition part) -> collect(path + ".not", part, known, faults);
        }
    }

    private static void parts(
            String path,
            List<Condition> parts,
            Map<String, Optional<Set<String>>> known,
            List<Fault> faults) {
        for (int i = 0; i < parts.size(); i++) {
            collect(path + "[" + i + "]", parts.get(i), known, faults);
        }
    }

    private static void collect(
            String path,
            Condition.OneOf oneOf,
            Map<String, Optional<Set<String>>> known,
            List<Fault> faults) {
        Optional<Set<String>> values = known.get(oneOf.attribute());
        if (values == null) {
            faults.add(
                    new Fault(
                            path + ".attribute",
                            "There is no field " + oneOf.attribute() + " here."));
            return;
        }
        values.ifPresent(listed ->
                oneOf.values().stream()
                        .filter(value -> !listed.contains(value))
                        .sorted()
                        .map(value -> oneOf.attribute() + " is never " + value + ".")
                        .forEach(words -> faults.add(new Fault(path + ".oneOf", words))));
    }
}
