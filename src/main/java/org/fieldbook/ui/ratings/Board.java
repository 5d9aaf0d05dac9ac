package org.fieldbook.ui.ratings;

import org.fieldbook.framework.Basis;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Rating;
import org.fieldbook.framework.Standard;
import org.fieldbook.i18n.Messages;
import org.fieldbook.rating.AppliedCap;
import org.fieldbook.rating.Counts;
import org.fieldbook.rating.PanelDecision;
import org.fieldbook.rating.QuestionResult;
import org.fieldbook.rating.Ratings;
import org.fieldbook.rating.StandardResult;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rows of the ratings board in words, in the framework's order.
///
/// @param rows headings and standards
record Board(List<Row> rows) {

    /// One row.
    sealed interface Row {}

    /// The heading of a domain.
    ///
    /// @param measured whether the scale of percentages belongs above its standards
    record Heading(String title, boolean measured) implements Row {}

    /// A standard rated by its key questions, as bars.
    record Measured(StandardResult result, String remark, Tone tone) implements Row {}

    /// A standard judged on evidence.
    ///
    /// @param how what became of the proposal
    record Judged(StandardResult result, String how, Tone tone, String remark) implements Row {}

    /// A standard without a rating here.
    record Unrated(StandardResult result, String how) implements Row {}

    /// How a remark looks.
    enum Tone {
        QUIET,
        WARNING
    }

    static Board of(Ratings ratings, Messages messages) {
        List<Row> rows = new ArrayList<>();
        String domain = "";
        for (StandardResult result : ratings.standards()) {
            Standard standard = result.standard();
            if (!standard.domain().equals(domain)) {
                domain = standard.domain();
                rows.add(new Heading(domain, isMeasured(ratings.framework(), domain)));
            }
            rows.add(row(ratings, result, messages));
        }
        return new Board(List.copyOf(rows));
    }

    private static boolean isMeasured(Framework framework, String domain) {
        return framework.standards().stream()
                .anyMatch(standard ->
                        standard.domain().equals(domain) && !standard.questions().isEmpty());
    }

    private static Row row(Ratings ratings, StandardResult result, Messages messages) {
        return switch (result.standard().basis()) {
            case Basis.RecordedOnly() -> new Unrated(result, messages.text("ratings.recorded"));
            case Basis.ByProposal() -> judged(ratings, result, messages);
            case Basis.ByKeyQuestions _ ->
                    result.counts()
                            ? measured(result, messages)
                            : new Unrated(result, messages.text("ratings.notHere"));
        };
    }

    private static Row judged(Ratings ratings, StandardResult result, Messages messages) {
        if (!result.counts()) {
            return new Unrated(result, messages.text("ratings.notHere"));
        }
        Optional<AppliedCap> cap = findCap(ratings, result.code());
        String how =
                cap.map(applied ->
                                messages.text(
                                        "ratings.capped",
                                        applied.from().word(),
                                        applied.cap().id()))
                        .orElseGet(() ->
                                messages.text(
                                        result.computed().isPresent()
                                                ? "ratings.asProposed"
                                                : "ratings.notProposed"));
        Tone tone = cap.isPresent() || result.computed().isEmpty() ? Tone.WARNING : Tone.QUIET;
        return new Judged(result, how, tone, decision(result, messages).orElse(""));
    }

    private static Optional<AppliedCap> findCap(Ratings ratings, String code) {
        return ratings.rulesApplied().stream()
                .filter(applied -> applied.cap().standard().equals(code))
                .findFirst();
    }

    private static Row measured(StandardResult result, Messages messages) {
        Optional<String> decided = decision(result, messages);
        if (decided.isPresent()) {
            return new Measured(result, decided.get(), Tone.WARNING);
        }
        List<QuestionResult> open =
                result.questions().stream().filter(QuestionResult::dependsOnConflicts).toList();
        if (!open.isEmpty()) {
            return new Measured(result, depends(open.getFirst(), messages), Tone.WARNING);
        }
        Measured said =
                result.drivingQuestion()
                        .map(driving -> withDriving(result, driving, messages))
                        .orElseGet(() ->
                                new Measured(result, messages.text("ratings.notYet"), Tone.QUIET));
        int undecided = result.questions().stream().mapToInt(one -> one.counts().undecided()).sum();
        return undecided == 0
                ? said
                : new Measured(
                        result,
                        messages.text("ratings.undecided", said.remark(), undecided),
                        Tone.WARNING);
    }

    private static Measured withDriving(
            StandardResult result, QuestionResult driving, Messages messages) {
        Optional<Rating> next = driving.band().flatMap(Rating::next);
        Counts counts = driving.counts();
        if (driving.moreYes().isPresent() && next.isPresent()) {
            return new Measured(
                    result,
                    messages.text("ratings.moreYes", driving.moreYes().get(), next.get().word()),
                    Tone.WARNING);
        }
        String remark =
                counts.unanswered() == 0
                        ? messages.text("ratings.allJudged", counts.judged())
                        : messages.text("ratings.left", counts.unanswered());
        return new Measured(result, remark, Tone.QUIET);
    }

    private static String depends(QuestionResult question, Messages messages) {
        return messages.text(
                "ratings.depends",
                question.counts().undecided(),
                word(question.allUndecidedNo(), messages),
                word(question.allUndecidedYes(), messages));
    }

    private static String word(Optional<Rating> rating, Messages messages) {
        return rating.map(Rating::word).orElseGet(() -> messages.text("rating.none"));
    }

    /// What a panel decided, or decided before what it decided about changed.
    private static Optional<String> decision(StandardResult result, Messages messages) {
        Optional<String> decided =
                result.decided().map(one -> sentence("ratings.decided", one, messages));
        return decided.isPresent()
                ? decided
                : result.stale().map(one -> sentence("ratings.stale", one, messages));
    }

    private static String sentence(String key, PanelDecision decision, Messages messages) {
        return messages.text(key, decision.from().word(), decision.to().word(), decision.by());
    }
}
