package org.fieldbook.inspection;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.SetupFact;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the conditions of a pack can see: an inspection's set-up facts and a subject's fields, each
/// with every value it may have while people disagree.
public final class Facts {

    private final Map<String, Set<String>> setup;

    private Facts(Map<String, Set<String>> setup) {
        this.setup = setup;
    }

    /// The set-up facts of this state. The usual answer stands where there is none.
    public static Facts of(Framework framework, State state) {
        Subject inspection = state.subject(Fields.inspection(state.inspection()));
        Map<String, Set<String>> setup = new HashMap<>();
        for (SetupFact fact : framework.setup()) {
            String usual = fact.usual() ? AnswerStates.YES : AnswerStates.NO;
            setup.put(
                    fact.id(),
                    Applicability.possible(inspection.read(fact.id())).stream()
                            .map(word -> isAnswer(word) ? word : usual)
                            .collect(Collectors.toUnmodifiableSet()));
        }
        return new Facts(setup);
    }

    private static boolean isAnswer(String word) {
        return word.equals(AnswerStates.YES) || word.equals(AnswerStates.NO);
    }

    /// The values that each field a condition names may have: a subject's own fields, and the
    /// inspection's for set-up facts.
    public Function<String, Set<String>> possible(Subject subject) {
        return name -> {
            Set<String> fact = setup.get(name);
            return fact == null ? Applicability.possible(subject.read(name)) : fact;
        };
    }
}
