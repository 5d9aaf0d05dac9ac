package org.fieldbook.rating;

import org.fieldbook.inspection.AnswerState;

import java.util.Optional;

/// How the subjects of a sample stand with one key question. Each that is not excluded is exactly one
/// of the first five. Source: rating rules, section 2.
///
/// @param excluded withdrawn subjects, counted beside the others
public record Counts(
        int yes, int no, int notApplicable, int unanswered, int undecided, int excluded) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    /// The base of the percentage: Yes and No together.
    public int judged() {
        return yes + no;
    }

    /// The subjects the question applies to, as far as is known.
    public int applicable() {
        return yes + no + unanswered + undecided;
    }

    /// The whole per cent of Yes, half up; empty while nobody is judged.
    public Optional<Integer> percent() {
        return judged() == 0 ? Optional.empty() : Optional.of(Bander.percent(yes, judged()));
    }

    Counts plus(AnswerState answer) {
        return switch (answer) {
            case YES -> new Counts(yes + 1, no, notApplicable, unanswered, undecided, excluded);
            case NO -> new Counts(yes, no + 1, notApplicable, unanswered, undecided, excluded);
            case NOT_APPLICABLE ->
                    new Counts(yes, no, notApplicable + 1, unanswered, undecided, excluded);
            case UNANSWERED ->
                    new Counts(yes, no, notApplicable, unanswered + 1, undecided, excluded);
            case UNDECIDED ->
                    new Counts(yes, no, notApplicable, unanswered, undecided + 1, excluded);
        };
    }

    Counts plusExcluded() {
        return new Counts(yes, no, notApplicable, unanswered, undecided, excluded + 1);
    }
}
