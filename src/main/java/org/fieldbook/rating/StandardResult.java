package org.fieldbook.rating;

import org.fieldbook.framework.Basis;
import org.fieldbook.framework.Rating;
import org.fieldbook.framework.Standard;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How one standard came out. Order: computed, panel decision, caps, rating.
///
/// @param counts whether it counts towards score and maximum; false for recorded standards and those
///     that are not rated here
/// @param computed from answers, or the proposal; empty while it cannot be worked out
/// @param decided what a decision that applies made of it
/// @param stale a panel decision that no longer fits what is computed, shown and not applied
/// @param rating after caps
/// @param driving codes of the lowest key questions; the first one sets the rating
public record StandardResult(
        Standard standard,
        boolean counts,
        Optional<Rating> computed,
        Optional<PanelDecision> decided,
        Optional<PanelDecision> stale,
        Optional<Rating> rating,
        List<String> driving,
        List<QuestionResult> questions,
        Set<Flag> flags) {

    public StandardResult {
        driving = List.copyOf(driving);
        questions = List.copyOf(questions);
        flags = Set.copyOf(flags);
    }

    public String code() {
        return standard.code();
    }

    /// Whether the framework records the standard and never rates it.
    public boolean isOnlyRecorded() {
        return standard.basis() instanceof Basis.RecordedOnly;
    }

    /// The points of the rating; empty while there is none.
    public Optional<Integer> points() {
        return counts ? rating.map(Rating::points) : Optional.empty();
    }

    /// The result of the key question that sets the rating.
    public Optional<QuestionResult> drivingQuestion() {
        return questions.stream()
                .filter(question ->
                        !driving.isEmpty() && question.code().equals(driving.getFirst()))
                .findFirst();
    }
}
