package org.fieldbook.service;

import org.fieldbook.framework.Rating;
import org.fieldbook.rating.Counts;
import org.fieldbook.rating.QuestionResult;
import org.fieldbook.rating.Ratings;
import org.fieldbook.rating.StandardResult;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which ratings and counts differ between two times.
///
/// @param standards those whose rating moves, in the pack's order
/// @param questions those whose counts move, in the pack's order
public record RatingMoves(List<Standard> standards, List<Question> questions) {

    public RatingMoves {
        standards = List.copyOf(standards);
        questions = List.copyOf(questions);
    }

    /// A standard's rating; empty while it has none.
    public record Standard(String code, String title, Optional<Rating> from, Optional<Rating> to) {}

    /// A key question's counts.
    public record Question(String code, Counts from, Counts to) {}

    /// Both are of the same framework, or of two versions of it: what only one of them rates moves from or to
    /// nothing.
    public static RatingMoves of(Ratings before, Ratings after) {
        List<Standard> standards = new ArrayList<>();
        List<Question> questions = new ArrayList<>();
        for (StandardResult to : after.standards()) {
            Optional<StandardResult> from =
                    before.standards().stream()
                            .filter(was -> was.code().equals(to.code()))
                            .findFirst();
            Optional<Rating> rating = from.flatMap(StandardResult::rating);
            if (!rating.equals(to.rating())) {
                standards.add(new Standard(to.code(), to.standard().title(), rating, to.rating()));
            }
            for (QuestionResult now : to.questions()) {
                from.stream()
                        .flatMap(was -> was.questions().stream())
                        .filter(was -> was.code().equals(now.code()))
                        .filter(was -> !was.counts().equals(now.counts()))
                        .forEach(was ->
                                questions.add(
                                        new Question(now.code(), was.counts(), now.counts())));
            }
        }
        return new RatingMoves(standards, questions);
    }

    /// Whether nothing moves.
    public boolean isEmpty() {
        return standards.isEmpty() && questions.isEmpty();
    }
}
