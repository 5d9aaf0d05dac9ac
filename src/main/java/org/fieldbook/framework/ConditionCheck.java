package org.fieldbook.framework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Checks that a condition looks at fields that exist, for values they can have.
final class ConditionCheck {

    /// Every combination of answers in conflict is tried, so there must not be many.
    private static final int MOST_FIELDS = 6;

    private ConditionCheck() {}

    static List<Fault> check(String path, Condition condition, Known known) {
        List<Fault> faults = new ArrayList<>();
        if (condition.fields().size() > MOST_FIELDS) {
            faults.add(
                    new Fault(
                            path, "A condition looks at no more than " + MOST_FIELDS + " fields."));
        }
        collect(path, condition, known, faults);
        return faults;
    }

    private static void collect(String path, Condition condition, Known known, List<Fault> faults) {
        switch (condition) {
            case Condition.Always() -> {}
            case Condition.OneOf oneOf -> collect(path, oneOf, known, faults);
            case Condition.Answered(String code, Set<String> values) ->
                    known.findAnswer(path, code, faults)
                            .ifPresent(type -> listed(path, code, type, values, faults));
            case Condition.Given(String code) -> known.findAnswer(path, code, faults);
            case Condition.Between(String code, long least, long most) -> {
                known.findAnswer(path, code, faults)
                        .filter(type -> !(type instanceof AnswerType.Whole))
                        .ifPresent(_ ->
                                faults.add(new Fault(path + ".answer", code + " is no number.")));
                if (least > most) {
                    faults.add(new Fault(path + ".atMost", "The range ends before it begins."));
                }
            }
            case Condition.Before(String code, String other) -> {
                day(path + ".answer", known.findAnswer(path, code, faults), code, faults);
                day(
                        path + ".before",
                        known.findAnswer(path + ".before", other, faults),
                        other,
                        faults);
            }
            case Condition.AllOf(List<Condition> parts) ->
                    parts(path + ".all", parts, known, faults);
            case Condition.AnyOf(List<Condition> parts) ->
                    parts(path + ".any", parts, known, faults);
            case Condition.Not(Condition part) -> collect(path + ".not", part, known, faults);
        }
    }

    private static void parts(String path, List<Condition> parts, Known known, List<Fault> faults) {
        for (int i = 0; i < parts.size(); i++) {
            collect(path + "[" + i + "]", parts.get(i), known, faults);
        }
    }

    private static void collect(
            String path, Condition.OneOf oneOf, Known known, List<Fault> faults) {
        Optional<Set<String>> values = known.fields().get(oneOf.attribute());
        if (values == null) {
            faults.add(
                    new Fault(
                            path + ".attribute",
                            "There is no field " + oneOf.attribute() + " here."));
            return;
        }
        values.ifPresent(
                listed -> neverOneOf(path, oneOf.attribute(), listed, oneOf.values(), faults));
    }

    private static void neverOneOf(
            String path,
            String name,
            Collection<String> listed,
            Set<String> values,
            List<Fault> faults) {
        values.stream()
                .filter(value -> !listed.contains(value))
                .sorted()
                .map(value -> name + " is never " + value + ".")
                .forEach(words -> faults.add(new Fault(path + ".oneOf", words)));
    }

    private static void listed(
            String path, String code, AnswerType type, Set<String> values, List<Fault> faults) {
        if (type.values().isEmpty()) {
            faults.add(new Fault(path + ".oneOf", code + " lists no values to be one of."));
        } else {
            neverOneOf(path, code, type.values(), values, faults);
        }
    }

    private static void day(
            String path, Optional<AnswerType> type, String code, List<Fault> faults) {
        type.filter(known -> !(known instanceof AnswerType.Day))
                .ifPresent(_ -> faults.add(new Fault(path, code + " is no day.")));
    }

    /// What conditions can look at in one place.
    ///
    /// @param fields attributes and set-up facts, with the values they can have if those are listed
    /// @param answers by code
    record Known(Map<String, Optional<Set<String>>> fields, Map<String, AnswerType> answers) {

        private Optional<AnswerType> findAnswer(String path, String code, List<Fault> faults) {
            AnswerType type = answers.get(code);
            if (type == null) {
                String at = path.endsWith(".before") ? path : path + ".answer";
                faults.add(new Fault(at, "There is no answer " + code + " here."));
            }
            return Optional.ofNullable(type);
        }
    }
}
