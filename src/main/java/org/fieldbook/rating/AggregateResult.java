package org.fieldbook.rating;

import org.fieldbook.framework.Aggregate;
import org.fieldbook.framework.Rating;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What an aggregate comes to. It is told to whoever proposes the standard's rating, with how sure its
/// rule is, and rates nothing by itself.
///
/// @param rating the band of the lowest question; empty while a question has no Yes or No at all
/// @param driving codes of the lowest questions; the first by code drives
public record AggregateResult(
        Aggregate aggregate,
        List<PoolResult> questions,
        Optional<Rating> rating,
        List<String> driving) {

    public AggregateResult {
        questions = List.copyOf(questions);
        driving = List.copyOf(driving);
    }

    /// One percentage over all units.
    ///
    /// @param counts added up
    /// @param percent whole, half up; empty while nobody is judged, as is the band
    /// @param lacking names of the units that do not have the question
    /// @param shares what each unit adds
    public record PoolResult(
            Aggregate.Pool pool,
            Counts counts,
            Optional<Integer> percent,
            Optional<Rating> band,
            List<String> lacking,
            List<Share> shares) {

        public PoolResult {
            lacking = List.copyOf(lacking);
            shares = List.copyOf(shares);
        }
    }

    /// What one unit adds to a question.
    ///
    /// @param inspection the unit's
    /// @param name of the unit
    public record Share(UUID inspection, String name, Counts counts) {}

    /// The lowest question; empty while one has nobody judged.
    public Optional<PoolResult> lowest() {
        return driving.stream()
                .findFirst()
                .flatMap(code ->
                        questions.stream()
                                .filter(question -> question.pool().code().equals(code))
                                .findFirst());
    }

    /// Whether every unit has every question and nothing that applies is unanswered or undecided.
    public boolean complete() {
        return questions.stream()
                .allMatch(question ->
                        question.lacking().isEmpty()
                                && question.counts().unanswered() == 0
                                && question.counts().undecided() == 0);
    }
}
