package org.fieldbook.inspection;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Value;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Where key questions stand for subjects. Source: rating rules, section 2.
public final class AnswerStates {

    public static final String YES = "yes";
    public static final String NO = "no";
    public static final String NOT_APPLICABLE = "na";

    private AnswerStates() {}

    /// Whether the subject is out of its sample; in conflict if some withdrew it and others did not.
    public static Applicability.Verdict withdrawn(Subject subject) {
        if (subject.isEditedAgainstDeletion()
                || subject.read(Subject.DELETED) instanceof Reading.Differing) {
            return Applicability.Verdict.UNDECIDED;
        }
        return switch (subject.read(Fields.WITHDRAWN)) {
            case Reading.Absent() -> Applicability.Verdict.DOES_NOT_APPLY;
            case Reading.Settled(Value value) -> Applicability.Verdict.of(isReason(value));
            case Reading.Differing(List<Change> heads) ->
                    heads.stream()
                                    .allMatch(head ->
                                            head.value().filter(AnswerStates::isReason).isPresent())
                            ? Applicability.Verdict.APPLIES
                            : Applicability.Verdict.UNDECIDED;
        };
    }

    private static boolean isReason(Value value) {
        return value instanceof Value.Text(String text) && !text.isBlank();
    }

    /// Where the question stands for one subject that is not withdrawn. An adjudicated answer counts in place of
    /// its own, see [Adjudication].
    ///
    /// @param possible the values that each field the question's applicability depends on may have,
    ///     see [Applicability#possible]: the subject's own fields, and the inspection's set-up facts
    public static AnswerState of(
            Framework framework,
            KeyQuestion question,
            Subject subject,
            Function<String, Set<String>> possible) {
        if (withdrawn(subject) == Applicability.Verdict.UNDECIDED) {
            return AnswerState.UNDECIDED;
        }
        Applicability.Verdict applies = Applicability.of(question.appliesWhen(), possible);
        Reading answer = Adjudication.counting(framework, subject, question.code());
        return switch (applies) {
            case DOES_NOT_APPLY -> AnswerState.NOT_APPLICABLE;
            case UNDECIDED -> AnswerState.UNDECIDED;
            case APPLIES ->
                    answer instanceof Reading.Differing
                            ? AnswerState.UNDECIDED
                            : ofWord(question, answer.text().orElse(""));
        };
    }

    /// What a settled answer to a question that applies counts as. `na` counts only where the pack
    /// lets a person say that the question does not apply; anything else is no answer.
    public static AnswerState ofWord(KeyQuestion question, String word) {
        return switch (word) {
            case YES -> AnswerState.YES;
            case NO -> AnswerState.NO;
            case NOT_APPLICABLE ->
                    question.mayNotApply().isEmpty()
                            ? AnswerState.UNANSWERED
                            : AnswerState.NOT_APPLICABLE;
            default -> AnswerState.UNANSWERED;
        };
    }

    /// The word that records an answer a person gives.
    public static String word(AnswerState answer) {
        return switch (answer) {
            case YES -> YES;
            case NO -> NO;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case UNANSWERED, UNDECIDED ->
                    throw new IllegalArgumentException("nobody gives the answer " + answer);
        };
    }
}
