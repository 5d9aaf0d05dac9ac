package org.fieldbook.rating;

import org.fieldbook.framework.Basis;
import org.fieldbook.framework.Standard;

import java.util.ArrayList;
import java.util.List;

/// Why a standard that counts may still change. Source: rating rules, section 3.
final class Openness {

    private Openness() {}

    static List<Provisional> reasons(StandardResult result, RatingInput input) {
        List<Provisional> reasons = new ArrayList<>();
        String code = result.code();
        switch (result.standard().basis()) {
            case Basis.ByKeyQuestions _ -> ofQuestions(result, reasons);
            case Basis.ByProposal() -> {
                switch (proposal(input, result.standard())) {
                    case Proposal.None() -> reasons.add(new Provisional.NotProposed(code));
                    case Proposal.Undecided() ->
                            reasons.add(new Provisional.ProposalUndecided(code));
                    case Proposal.Proposed _ -> {}
                }
            }
            case Basis.RecordedOnly _ -> {}
        }
        if (result.stale().isPresent()) {
            reasons.add(new Provisional.StaleDecision(code));
        }
        if (input.undecidedDecisions().contains(code)) {
            reasons.add(new Provisional.DecisionUndecided(code));
        }
        return reasons;
    }

    private static void ofQuestions(StandardResult result, List<Provisional> reasons) {
        for (QuestionResult question : result.questions()) {
            Counts counts = question.counts();
            if (counts.unanswered() > 0) {
                reasons.add(new Provisional.Unanswered(question.code(), counts.unanswered()));
            }
            if (counts.undecided() > 0) {
                reasons.add(new Provisional.Undecided(question.code(), counts.undecided()));
            }
        }
        if (result.computed().isEmpty()) {
            reasons.add(new Provisional.NotRatedYet(result.code()));
        }
    }

    /// What stands as the proposed rating.
    static Proposal proposal(RatingInput input, Standard standard) {
        return input.proposals().getOrDefault(standard.code(), new Proposal.None());
    }
}
