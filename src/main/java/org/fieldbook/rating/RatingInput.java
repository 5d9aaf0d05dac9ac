package org.fieldbook.rating;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Everything a rating is worked out from, besides the framework.
///
/// @param facts answers to the framework's set-up questions, by id
/// @param proposals by code of the standard; a missing one is [Proposal.None]
/// @param notRated codes of standards recorded as not rated
public record RatingInput(
        Map<String, Boolean> facts,
        List<JudgedSubject> subjects,
        Map<String, Proposal> proposals,
        List<PanelDecision> decisions,
        Set<String> notRated) {

    public RatingInput {
        facts = Map.copyOf(facts);
        subjects = List.copyOf(subjects);
        proposals = Map.copyOf(proposals);
        decisions = List.copyOf(decisions);
        notRated = Set.copyOf(notRated);
    }
}
