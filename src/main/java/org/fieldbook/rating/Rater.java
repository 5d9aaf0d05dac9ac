package org.fieldbook.rating;

import org.fieldbook.framework.Basis;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.Rating;
import org.fieldbook.framework.SetupFact;
import org.fieldbook.framework.Standard;
import org.fieldbook.inspection.AnswerStates;
import org.fieldbook.inspection.Applicability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Rates an inspection. A pure function: the same input makes the same ratings, in whatever order the
/// subjects come.
public final class Rater {

    private final Framework framework;
    private final RatingInput input;
    private final QuestionRater questionRater;
    private final StandardRater standardRater;

    private Rater(Framework framework, RatingInput input) {
        this.framework = framework;
        this.input = input;
        this.questionRater = new QuestionRater(framework.bands());
        this.standardRater = new StandardRater(framework.bands(), framework.discretion());
    }

    /// The ratings with their reasons.
    public static Ratings rate(Framework framework, RatingInput input) {
        return new Rater(framework, input).rate();
    }

    /// A standard before anything is settled.
    private record Draft(Settlement.Computed computed, List<QuestionResult> questions) {}

    private Ratings rate() {
        List<Draft> drafts = framework.standards().stream().map(this::draft).toList();
        Settlement.Outcome outcome =
                Settlement.settle(framework, drafts.stream().map(Draft::computed).toList());
        List<StandardResult> results = new ArrayList<>();
        List<Provisional> provisional = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            StandardResult result = result(drafts.get(i), outcome.standards().get(i));
            results.add(result);
            if (result.counts()) {
                provisional.addAll(Openness.reasons(result, input));
                if (applies(result.standard()) == Applicability.Verdict.UNDECIDED) {
                    provisional.add(new Provisional.FactUndecided(result.code()));
                }
            }
        }
        if (outcome.max() > 0 && outcome.bands().isEmpty()) {
            provisional.add(new Provisional.NoScoreBands(outcome.max()));
        }
        return new Ratings(
                framework,
                provisional,
                results,
                outcome.score(),
                outcome.max(),
                outcome.overall(),
                outcome.rulesApplied(),
                RegionRater.rate(framework, input.units()));
    }

    private Draft draft(Standard standard) {
        List<QuestionResult> questions =
                standard.questions().stream()
                        .map(question -> questionResult(standard, question))
                        .toList();
        boolean counts = counts(standard);
        boolean certain = applies(standard) == Applicability.Verdict.APPLIES;
        Optional<Rating> computed =
                counts && certain ? computed(standard, questions) : Optional.empty();
        Optional<PanelDecision> decision =
                input.decisions().stream()
                        .filter(candidate -> candidate.standard().equals(standard.code()))
                        .findFirst();
        return new Draft(new Settlement.Computed(standard, counts, computed, decision), questions);
    }

    private QuestionResult questionResult(Standard standard, KeyQuestion question) {
        return standard.basis() instanceof Basis.RecordedOnly
                ? QuestionRater.unrated(question, QuestionRater.count(question, input.subjects()))
                : questionRater.rate(question, input.subjects());
    }

    private Optional<Rating> computed(Standard standard, List<QuestionResult> questions) {
        return switch (standard.basis()) {
            case Basis.ByKeyQuestions _ -> standardRater.rate(questions);
            case Basis.ByProposal() ->
                    switch (Openness.proposal(input, standard)) {
                        case Proposal.Proposed(Rating rating) -> Optional.of(rating);
                        case Proposal.None(), Proposal.Undecided() -> Optional.empty();
                    };
            case Basis.RecordedOnly _ -> Optional.empty();
        };
    }

    private boolean counts(Standard standard) {
        return !(standard.basis() instanceof Basis.RecordedOnly)
                && !input.notRated().contains(standard.code())
                && applies(standard) != Applicability.Verdict.DOES_NOT_APPLY;
    }

    private Applicability.Verdict applies(Standard standard) {
        return Applicability.of(standard.ratedWhen(), this::fact);
    }

    private Set<String> fact(String id) {
        if (input.undecidedFacts().contains(id)) {
            return Set.of(AnswerStates.YES, AnswerStates.NO);
        }
        boolean usual =
                framework.setup().stream()
                        .filter(fact -> fact.id().equals(id))
                        .anyMatch(SetupFact::usual);
        boolean value = input.facts().getOrDefault(id, usual);
        return Set.of(value ? AnswerStates.YES : AnswerStates.NO);
    }

    private StandardResult result(Draft draft, Settlement.Settled settled) {
        boolean isComputed = draft.computed().computed().isPresent();
        List<QuestionResult> questions = draft.questions();
        return new StandardResult(
                draft.computed().standard(),
                draft.computed().counts(),
                draft.computed().computed(),
                settled.decided(),
                settled.stale(),
                settled.rating(),
                isComputed ? standardRater.driving(questions) : List.of(),
                questions,
                isComputed ? standardRater.flags(questions) : Set.of());
    }
}
