package org.fieldbook.framework;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What conditions of a framework can look at: set-up facts everywhere, attributes and answers of the
/// same sample besides.
final class Scope {

    private final Framework framework;
    private final Map<String, Optional<Set<String>>> facts;

    Scope(Framework framework) {
        this.framework = framework;
        this.facts =
                framework.setup().stream()
                        .collect(
                                Collectors.toMap(
                                        SetupFact::id,
                                        _ -> Optional.of(Set.of("yes", "no")),
                                        (a, _) -> a));
    }

    /// What a condition about the inspection as a whole can look at.
    ConditionCheck.Known ofInspection() {
        return new ConditionCheck.Known(facts, Map.of());
    }

    /// What a condition about a subject of this sample can look at; a sample that is not there has
    /// nothing of its own.
    ConditionCheck.Known of(String sample) {
        Map<String, Optional<Set<String>>> fields = new HashMap<>(facts);
        Map<String, AnswerType> answers = new HashMap<>();
        framework
                .findSample(sample)
                .ifPresent(found -> {
                    found.attributes().forEach(one -> fields.put(one.id(), values(one)));
                    found.items().forEach(item -> answers.put(item.code(), item.answer()));
                });
        for (KeyQuestion question : framework.questionsOf(sample)) {
            boolean mayNotApply = !question.mayNotApply().isEmpty();
            answers.put(question.code(), new AnswerType.YesNo(mayNotApply));
            question.prompts()
                    .forEach(prompt -> answers.put(prompt.code(), new AnswerType.YesNo(true)));
        }
        return new ConditionCheck.Known(fields, answers);
    }

    private static Optional<Set<String>> values(Attribute attribute) {
        return attribute.values().isEmpty()
                ? Optional.empty()
                : Optional.of(Set.copyOf(attribute.values()));
    }
}
