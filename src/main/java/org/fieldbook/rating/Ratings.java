package org.fieldbook.rating;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Rating;

import java.util.List;
import java.util.Optional;

/// The ratings of one inspection with their reasons.
///
/// @param provisional why they may still change; empty exactly if they are complete
/// @param standards in the pack's order
/// @param score points of the standards rated so far
/// @param overall empty while any standard that counts has no rating
/// @param aggregates what a region's standards come to by its units' counts: told to whoever proposes them
public record Ratings(
        Framework framework,
        List<Provisional> provisional,
        List<StandardResult> standards,
        int score,
        int max,
        Optional<Rating> overall,
        List<AppliedCap> rulesApplied,
        List<AggregateResult> aggregates) {

    public Ratings {
        provisional = List.copyOf(provisional);
        standards = List.copyOf(standards);
        rulesApplied = List.copyOf(rulesApplied);
        aggregates = List.copyOf(aggregates);
    }

    /// Whether nothing applicable is unanswered or undecided.
    public boolean complete() {
        return provisional.isEmpty();
    }

    /// Every key question's result in the pack's order.
    public List<QuestionResult> questions() {
        return standards.stream().flatMap(standard -> standard.questions().stream()).toList();
    }

    /// Whether counts of any unit are added up.
    public boolean hasUnits() {
        return aggregates.stream()
                .flatMap(result -> result.questions().stream())
                .anyMatch(pool -> !pool.shares().isEmpty());
    }

    /// What the units' counts come to for this standard; empty where the pack adds up nothing for it.
    public Optional<AggregateResult> findAggregate(String standard) {
        return aggregates.stream()
                .filter(result -> result.aggregate().standard().equals(standard))
                .findFirst();
    }

    public StandardResult getStandard(String code) {
        return standards.stream()
                .filter(standard -> standard.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no standard " + code));
    }
}
