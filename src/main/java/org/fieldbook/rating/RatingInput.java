package org.fieldbook.rating;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Everything a rating is worked out from, besides the framework.
///
/// @param facts answers to the framework's set-up questions, by id; the usual answer where missing
/// @param undecidedFacts ids of set-up questions whose answers are in conflict
/// @param proposals by code of the standard; a missing one is [Proposal.None]
/// @param decisions of the panel, at most one for each standard
/// @param undecidedDecisions codes of standards about whose panel decision people disagree
/// @param notRated codes of standards recorded as not rated
/// @param units whose counts a region adds up
public record RatingInput(
        Map<String, Boolean> facts,
        Set<String> undecidedFacts,
        List<JudgedSubject> subjects,
        Map<String, Proposal> proposals,
        List<PanelDecision> decisions,
        Set<String> undecidedDecisions,
        Set<String> notRated,
        List<UnitCounts> units) {

    public RatingInput {
        facts = Map.copyOf(facts);
        undecidedFacts = Set.copyOf(undecidedFacts);
        subjects = List.copyOf(subjects);
        proposals = Map.copyOf(proposals);
        decisions = List.copyOf(decisions);
        undecidedDecisions = Set.copyOf(undecidedDecisions);
        notRated = Set.copyOf(notRated);
        units = List.copyOf(units);
    }

    /// The input of answers and proposals alone: usual set-up, no conflicts, no panel decisions.
    public static RatingInput of(
            List<JudgedSubject> subjects, Map<String, Proposal> proposals, Set<String> notRated) {
        return new RatingInput(
                Map.of(), Set.of(), subjects, proposals, List.of(), Set.of(), notRated, List.of());
    }

    /// The same with the counts of these units.
    public RatingInput withUnits(List<UnitCounts> counts) {
        return new RatingInput(
                facts,
                undecidedFacts,
                subjects,
                proposals,
                decisions,
                undecidedDecisions,
                notRated,
                counts);
    }
}
