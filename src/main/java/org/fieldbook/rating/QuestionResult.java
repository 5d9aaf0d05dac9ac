package org.fieldbook.rating;

import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.Rating;

import java.util.Optional;

/// How one key question came out, with what explains it.
///
/// @param percent whole per cent of Yes, half up; empty while nobody is judged, as are band and interval;
///     a standard that is never rated has no band at all
/// @param noToYes the least number of No that, had they been Yes, lift the band; empty if nothing can
/// @param moreYes the least number of answers still to be given that, if Yes, lift the band; empty if
///     too few are left
/// @param liftAtEnd the least number of Yes among the answers still to be given with which the band is
///     better once all of them are given; empty if nothing is left or too little
/// @param stayAtEnd likewise with which it is no worse; empty only if nothing is left
/// @param allUndecidedNo the band if every undecided answer were No; empty without undecided answers
/// @param allUndecidedYes likewise if every one were Yes
/// @param roundingMatters whether banding before and after rounding differ
public record QuestionResult(
        KeyQuestion question,
        Counts counts,
        Optional<Integer> percent,
        Optional<Rating> band,
        Optional<Interval> interval,
        Optional<Integer> noToYes,
        Optional<Integer> moreYes,
        Optional<Integer> liftAtEnd,
        Optional<Integer> stayAtEnd,
        Optional<Rating> allUndecidedNo,
        Optional<Rating> allUndecidedYes,
        boolean roundingMatters) {

    public String code() {
        return question.code();
    }

    /// Whether the open conflicts could move the band.
    public boolean dependsOnConflicts() {
        return !allUndecidedNo.equals(allUndecidedYes);
    }

    /// The whole per cent if every answer still open, unanswered or undecided, became No; empty if
    /// the question applies to nobody.
    public Optional<Integer> allLeftNo() {
        return percentWith(0);
    }

    /// The whole per cent if every answer still open became Yes.
    public Optional<Integer> allLeftYes() {
        return percentWith(counts.unanswered() + counts.undecided());
    }

    private Optional<Integer> percentWith(int more) {
        return counts.applicable() == 0
                ? Optional.empty()
                : Optional.of(Bander.percent(counts.yes() + more, counts.applicable()));
    }
}
