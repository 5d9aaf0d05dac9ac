package org.fieldbook.rating;

import org.fieldbook.framework.Banding;
import org.fieldbook.framework.Bands;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.Rating;
import org.fieldbook.inspection.AnswerState;

import java.util.List;
import java.util.Optional;

/// From subjects to a key question's percentage and band. Source: rating rules, section 2.
final class QuestionRater {

    private final Bands bands;

    QuestionRater(Bands bands) {
        this.bands = bands;
    }

    QuestionResult rate(KeyQuestion question, List<JudgedSubject> subjects) {
        return result(question, count(question, subjects));
    }

    /// Counts the subjects of the question's sample; others are none of its business.
    static Counts count(KeyQuestion question, List<JudgedSubject> subjects) {
        Counts counts = Counts.NONE;
        for (JudgedSubject subject : subjects) {
            if (subject.sample().equals(question.sample())) {
                counts =
                        subject.excluded()
                                ? counts.plusExcluded()
                                : counts.plus(
                                        subject.answers()
                                                .getOrDefault(
                                                        question.code(), AnswerState.UNANSWERED));
            }
        }
        return counts;
    }

    /// The result of these counts where nothing is ever rated: a percentage without a band.
    static QuestionResult unrated(KeyQuestion question, Counts counts) {
        return new QuestionResult(
                question,
                counts,
                counts.percent(),
                Optional.empty(),
                counts.judged() == 0
                        ? Optional.empty()
                        : Optional.of(Wilson.of(counts.yes(), counts.judged())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /// The result of these counts.
    QuestionResult result(KeyQuestion question, Counts counts) {
        int yes = counts.yes();
        int judged = counts.judged();
        int undecided = counts.undecided();
        Optional<Rating> ifNo =
                undecided == 0
                        ? Optional.empty()
                        : Optional.of(Bander.band(bands, yes, judged + undecided));
        Optional<Rating> ifYes =
                undecided == 0
                        ? Optional.empty()
                        : Optional.of(Bander.band(bands, yes + undecided, judged + undecided));
        if (judged == 0) {
            return new QuestionResult(
                    question,
                    counts,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    ifNo,
                    ifYes,
                    false);
        }
        Rating band = Bander.band(bands, yes, judged);
        return new QuestionResult(
                question,
                counts,
                Optional.of(Bander.percent(yes, judged)),
                Optional.of(band),
                Optional.of(Wilson.of(yes, judged)),
                Counterfactuals.noToYes(bands, counts, band),
                Counterfactuals.moreYes(bands, counts, band),
                Counterfactuals.liftAtEnd(bands, counts, band),
                Counterfactuals.stayAtEnd(bands, counts, band),
                ifNo,
                ifYes,
                Bander.band(bands, Banding.EXACT, yes, judged)
                        != Bander.band(bands, Banding.ROUNDED, yes, judged));
    }
}
