package org.fieldbook.inspection;

import org.fieldbook.framework.AnswerType;
import org.fieldbook.framework.Condition;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.SetupFact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the conditions of a pack can see: an inspection's set-up facts and a subject's fields and
/// answers, each with every value it may have while people disagree. An answer that itself does not
/// apply is not seen.
public final class Facts {

    private static final Set<String> NOTHING = Set.of("");

    private final Framework framework;
    private final Map<String, Set<String>> setup;

    /// What answers conditions ask for, by code.
    private final Map<String, Asked> asked;

    /// @param type of the answer to an item; empty for key questions and prompts
    private record Asked(Condition appliesWhen, Optional<AnswerType> type) {}

    private Facts(Framework framework, Map<String, Set<String>> setup) {
        this.framework = framework;
        this.setup = setup;
        this.asked = new HashMap<>();
        for (KeyQuestion question : framework.questions()) {
            put(question.code(), question.appliesWhen(), Optional.empty());
            question.prompts()
                    .forEach(prompt -> put(prompt.code(), prompt.appliesWhen(), Optional.empty()));
        }
        framework.samples().stream()
                .flatMap(sample -> sample.items().stream())
                .forEach(item -> put(item.code(), item.appliesWhen(), Optional.of(item.answer())));
    }

    private void put(String code, Condition appliesWhen, Optional<AnswerType> type) {
        asked.put(code, new Asked(appliesWhen, type));
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
        return new Facts(framework, setup);
    }

    /// Whether the set-up facts of another state of the same inspection are the same.
    boolean saySame(Facts other) {
        return setup.equals(other.setup);
    }

    private static boolean isAnswer(String word) {
        return word.equals(AnswerStates.YES) || word.equals(AnswerStates.NO);
    }

    /// The values that each field a condition names may have: the inspection's for set-up facts, a
    /// subject's own fields, and its answers. Remembers what it worked out: for one subject as it is
    /// now, in one thread.
    public Function<String, Set<String>> possible(Subject subject) {
        Map<String, Set<String>> known = new HashMap<>(setup);
        return new Function<>() {
            @Override
            public Set<String> apply(String name) {
                Set<String> before = known.get(name);
                if (before != null) {
                    return before;
                }
                Set<String> found =
                        Condition.code(name)
                                .map(code -> answers(subject, code, this))
                                .orElseGet(() -> Applicability.possible(subject.read(name)));
                known.put(name, found);
                return found;
            }
        };
    }

    /// What an answer may come to, whether it applies considered. Nothing hangs on itself: a pack in
    /// which something did would have failed its check.
    private Set<String> answers(
            Subject subject, String code, Function<String, Set<String>> possible) {
        Asked what = asked.get(code);
        if (what == null) {
            return NOTHING;
        }
        return switch (Applicability.of(what.appliesWhen(), possible)) {
            case DOES_NOT_APPLY -> NOTHING;
            case APPLIES -> given(subject, code, what);
            case UNDECIDED -> {
                Set<String> either = new HashSet<>(given(subject, code, what));
                either.addAll(NOTHING);
                yield Set.copyOf(either);
            }
        };
    }

    private Set<String> given(Subject subject, String code, Asked what) {
        return what.type()
                .map(type ->
                        ItemAnswers.possible(
                                type, ItemAnswers.register(framework, code, subject).reading()))
                .orElseGet(() -> Adjudication.possible(framework, subject, code));
    }
}
