package org.fieldbook.rating;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.inspection.Compared;
import org.fieldbook.inspection.SecondAssessment;
import org.fieldbook.inspection.State;

import java.util.List;
import java.util.Optional;

/// How far the two assessments of all cases that were judged twice agree.
///
/// @param cases how many have both assessments in
/// @param questions by key question, in the pack's order; those without a pair are missing
/// @param overall the answers to all key questions together. Answers about one case are not independent of each
///     other, so that its standard error is too small rather than too large
public record Agreements(int cases, List<OfQuestion> questions, Agreement overall) {

    public Agreements {
        questions = List.copyOf(questions);
    }

    /// The agreement on one key question.
    public record OfQuestion(KeyQuestion question, Agreement agreement) {}

    private record Answered(KeyQuestion question, Agreement.Pair pair) {}

    /// The agreement over everything that was judged twice and is in.
    public static Agreements of(Framework framework, State state) {
        List<List<Compared>> compared =
                SecondAssessment.of(state).stream()
                        .filter(SecondAssessment::areBothIn)
                        .map(second -> Compared.of(framework, state, second))
                        .toList();
        List<Answered> answered =
                compared.stream()
                        .flatMap(List::stream)
                        .map(one ->
                                new Answered(
                                        one.question(),
                                        new Agreement.Pair(one.first(), one.second())))
                        .filter(one -> one.pair().isJudged())
                        .toList();
        return new Agreements(
                compared.size(),
                framework.questions().stream()
                        .flatMap(question -> of(question, answered).stream())
                        .toList(),
                Agreement.of(answered.stream().map(Answered::pair).toList()));
    }

    private static Optional<OfQuestion> of(KeyQuestion question, List<Answered> answered) {
        List<Agreement.Pair> pairs =
                answered.stream()
                        .filter(one -> one.question().equals(question))
                        .map(Answered::pair)
                        .toList();
        return pairs.isEmpty()
                ? Optional.empty()
                : Optional.of(new OfQuestion(question, Agreement.of(pairs)));
    }
}
