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

    /// The share of Yes in tenths of a per cent, half up; empty while nobody is judged. For showing the
    /// sum: bands are never read off it.
    public Optional<Integer> tenths() {
        return judged() == 0 ? Optional.empty() : Optional.of(Bander.tenths(yes, judged()));
    }

    /// The same once this many of the answers still to be given are Yes and this many No.
    public Counts withGiven(int moreYes, int moreNo) {
        if (moreYes < 0 || moreNo < 0 || moreYes + moreNo > unanswered) {
            throw new IllegalArgumentException(
                    moreYes + " and " + moreNo + " of " + unanswered + " answers");
        }
        return new Counts(
                yes + moreYes,
                no + moreNo,
                notApplicable,
                unanswered - moreYes - moreNo,
                undecided,
                excluded);
    }

    /// The same had one Yes been No, or one No been Yes. Refuses an answer nobody gave, and one that
    /// is neither.
    public Counts withOneTurned(AnswerState answer) {
        int more =
                switch (answer) {
                    case YES -> -1;
                    case NO -> 1;
                    case NOT_APPLICABLE, UNANSWERED, UNDECIDED ->
                            throw new IllegalArgumentException("neither Yes nor No: " + answer);
                };
        if (yes + more < 0 || no - more < 0) {
            throw new IllegalArgumentException("nobody answered " + answer);
        }
        return new Counts(yes + more, no - more, notApplicable, unanswered, undecided, excluded);
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

    /// Both added up.
    Counts plus(Counts other) {
        return new Counts(
                yes + other.yes,
                no + other.no,
                notApplicable + other.notApplicable,
                unanswered + other.unanswered,
                undecided + other.undecided,
                excluded + other.excluded);
    }

    Counts plusExcluded() {
        return new Counts(yes, no, notApplicable, unanswered, undecided, excluded + 1);
    }
}
