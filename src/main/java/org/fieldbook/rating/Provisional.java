package org.fieldbook.rating;

/// Why ratings may still change.
public sealed interface Provisional {

    /// Answers still to be given.
    record Unanswered(String question, int count) implements Provisional {}

    /// Answers in conflict, or whose applicability is.
    record Undecided(String question, int count) implements Provisional {}

    /// A standard judged on evidence without a proposed rating.
    record NotProposed(String standard) implements Provisional {}

    /// Differing proposed ratings.
    record ProposalUndecided(String standard) implements Provisional {}

    /// A standard none of whose applicable questions, or not all of them, has an answer yet.
    record NotRatedYet(String standard) implements Provisional {}

    /// A panel decision that no longer fits.
    record StaleDecision(String standard) implements Provisional {}

    /// Several panel decisions by people who had not seen each other's; none applies.
    record DecisionUndecided(String standard) implements Provisional {}

    /// A set-up question with differing answers decides whether the standard is rated.
    record FactUndecided(String standard) implements Provisional {}

    /// The framework has no overall bands for this maximum, so there is no overall rating.
    record NoScoreBands(int max) implements Provisional {}

    /// The reason as it stands in files: a kind, what it concerns, how many.
    default String words() {
        return switch (this) {
            case Unanswered(String question, int count) ->
                    "unanswered: " + question + " (" + count + ")";
            case Undecided(String question, int count) ->
                    "undecided: " + question + " (" + count + ")";
            case NotProposed(String standard) -> "not proposed: " + standard;
            case ProposalUndecided(String standard) -> "proposal undecided: " + standard;
            case NotRatedYet(String standard) -> "not rated yet: " + standard;
            case StaleDecision(String standard) -> "stale decision: " + standard;
            case DecisionUndecided(String standard) -> "decision undecided: " + standard;
            case FactUndecided(String standard) -> "set-up undecided: " + standard;
            case NoScoreBands(int max) -> "no overall bands: " + max;
        };
    }
}
