package org.fieldbook.rating.json;

import org.fieldbook.rating.Provisional;

/// The reasons for provisional ratings as they stand in files: a kind, what it concerns, how many.
final class ReasonWords {

    private ReasonWords() {}

    static String of(Provisional reason) {
        return switch (reason) {
            case Provisional.Unanswered(String question, int count) ->
                    "unanswered: " + question + " (" + count + ")";
            case Provisional.Undecided(String question, int count) ->
                    "undecided: " + question + " (" + count + ")";
            case Provisional.NotProposed(String standard) -> "not proposed: " + standard;
            case Provisional.ProposalUndecided(String standard) ->
                    "proposal undecided: " + standard;
            case Provisional.NotRatedYet(String standard) -> "not rated yet: " + standard;
            case Provisional.StaleDecision(String standard) -> "stale decision: " + standard;
            case Provisional.DecisionUndecided(String standard) ->
                    "decision undecided: " + standard;
            case Provisional.FactUndecided(String standard) -> "set-up undecided: " + standard;
            case Provisional.NoScoreBands(int max) -> "no overall bands: " + max;
        };
    }
}
