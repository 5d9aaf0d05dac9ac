package org.fieldbook.ui.exchange;

import org.fieldbook.framework.Rating;
import org.fieldbook.i18n.Messages;
import org.fieldbook.rating.Counts;
import org.fieldbook.rating.QuestionResult;
import org.fieldbook.rating.Ratings;
import org.fieldbook.rating.StandardResult;
import org.fieldbook.service.ArrivalPreview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which figures taking a bundle in would move, and how.
final class Moves {

    private final ArrivalPreview preview;
    private final Ratings before;
    private final Ratings after;
    private final Messages messages;

    Moves(ArrivalPreview preview, Messages messages) {
        this.preview = preview;
        this.before = preview.ratings().before();
        this.after = preview.ratings().after();
        this.messages = messages;
    }

    /// Cases complete and answers first, then each key question and standard that moves, then the score.
    List<Move> list() {
        List<Move> moves = new ArrayList<>();
        moves.add(
                count(
                        "exchange.move.complete",
                        preview.ratings().completeBefore(),
                        preview.ratings().completeAfter()));
        moves.add(count("exchange.move.judged", judged(before), judged(after)));
        for (StandardResult standard : after.standards()) {
            for (QuestionResult question : standard.questions()) {
                question(question).ifPresent(moves::add);
            }
            standard(standard).ifPresent(moves::add);
        }
        if (after.framework().isRated()) {
            moves.add(
                    new Move(
                            messages.text("exchange.move.score", after.max()),
                            messages.text("exchange.move.count", before.score()),
                            messages.text("exchange.move.count", after.score()),
                            after.overall()));
        }
        return moves;
    }

    private Move count(String key, int was, int is) {
        return new Move(
                messages.text(key),
                messages.text("exchange.move.count", was),
                messages.text("exchange.move.count", is),
                Optional.empty());
    }

    private static int judged(Ratings ratings) {
        return ratings.questions().stream().mapToInt(one -> one.counts().judged()).sum();
    }

    private Optional<Move> question(QuestionResult is) {
        QuestionResult was =
                before.questions().stream()
                        .filter(one -> one.code().equals(is.code()))
                        .findFirst()
                        .orElse(is);
        return isAlike(was.counts(), is.counts())
                ? Optional.empty()
                : Optional.of(
                        new Move(
                                messages.text(
                                        "exchange.move.question",
                                        is.code(),
                                        is.question().shortTitle()),
                                Percent.of(was, messages),
                                Percent.of(is, messages),
                                is.band()));
    }

    /// New cases without a judgement move nothing that is shown here.
    private static boolean isAlike(Counts was, Counts is) {
        return was.yes() == is.yes() && was.no() == is.no() && was.undecided() == is.undecided();
    }

    private Optional<Move> standard(StandardResult is) {
        Optional<Rating> was = before.getStandard(is.code()).rating();
        return was.equals(is.rating())
                ? Optional.empty()
                : Optional.of(
                        new Move(
                                messages.text(
                                        "exchange.move.standard", is.code(), is.standard().title()),
                                word(was),
                                word(is.rating()),
                                is.rating()));
    }

    private String word(Optional<Rating> rating) {
        return rating.map(Rating::word).orElseGet(() -> messages.text("rating.none"));
    }

    /// What the moves come to, such as that no rating changes.
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        boolean isMoved =
                after.standards().stream()
                        .anyMatch(
                                is -> !before.getStandard(is.code()).rating().equals(is.rating()));
        if (!isMoved) {
            remarks.add(messages.text("exchange.move.none"));
        }
        List<String> open =
                after.questions().stream()
                        .filter(QuestionResult::dependsOnConflicts)
                        .map(QuestionResult::code)
                        .toList();
        if (!open.isEmpty()) {
            remarks.add(messages.text("exchange.move.depends", String.join(", ", open)));
        }
        return remarks;
    }
}
