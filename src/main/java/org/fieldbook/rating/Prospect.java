package org.fieldbook.rating;

import org.fieldbook.framework.Cap;
import org.fieldbook.framework.Rating;

import java.util.List;
import java.util.Optional;

/// What answers still to be given could make of one standard, and through it of the score. For checking
/// only: no answer that was given takes part.
///
/// @param standard whose rating would be another
/// @param better whether it would be a better one
/// @param steps what it takes; more than one where several key questions hold the standard
/// @param moves every standard whose rating would be another, in the pack's order
/// @param begin decision rules that would begin to apply
/// @param end decision rules that would no longer apply
public record Prospect(
        String standard,
        boolean better,
        List<Step> steps,
        List<Move> moves,
        List<Cap> begin,
        List<Cap> end,
        int score,
        Optional<Rating> overall) {

    public Prospect {
        steps = List.copyOf(steps);
        moves = List.copyOf(moves);
        begin = List.copyOf(begin);
        end = List.copyOf(end);
    }

    /// What it takes of one key question. Of a better rating the next answers are Yes and the others
    /// stay to be given; of a worse one all are given.
    ///
    /// @param yes how many of the answers still to be given are Yes
    /// @param left how many are still to be given today
    public record Step(String question, int yes, int left, Counts then) {}

    /// A standard's rating today and then; empty while it has none.
    public record Move(String standard, Optional<Rating> from, Optional<Rating> to) {}
}
