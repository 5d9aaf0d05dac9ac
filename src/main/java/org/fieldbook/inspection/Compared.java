package org.fieldbook.inspection;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A key question of a case as two judged it apart.
///
/// @param first the first assessment's answer, see [SecondAssessment#first]
/// @param second the second one's
/// @param adjudicated the answer that counts in place of both, if the lead gave one
public record Compared(
        KeyQuestion question,
        AnswerState first,
        AnswerState second,
        Optional<Adjudication> adjudicated) {

    /// Every key question that applies to the case, in the pack's order; none while one of both is not in.
    public static List<Compared> of(Framework framework, State state, SecondAssessment second) {
        if (!second.areBothIn()) {
            return List.of();
        }
        Subject about = second.about();
        Function<String, Set<String>> possible = Facts.of(framework, state).possible(about);
        return framework.questionsOf(about.id().kind()).stream()
                .filter(question ->
                        Applicability.of(question.appliesWhen(), possible)
                                != Applicability.Verdict.DOES_NOT_APPLY)
                .map(question ->
                        new Compared(
                                question,
                                second.first(framework, question, possible),
                                second.answer(framework, question, possible),
                                Adjudication.find(framework, state, about, question)))
                .toList();
    }

    /// Whether they judged otherwise and nobody has adjudicated.
    public boolean isOpen() {
        return first != second && adjudicated.isEmpty();
    }
}
