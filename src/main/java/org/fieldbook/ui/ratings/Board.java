package org.fieldbook.ui.ratings;

import org.fieldbook.framework.Basis;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Rating;
import org.fieldbook.framework.Standard;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.EvidenceLog;
import org.fieldbook.inspection.Mark;
import org.fieldbook.rating.AppliedCap;
import org.fieldbook.rating.Counts;
import org.fieldbook.rating.Flag;
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
    ///
    /// @param remarks what is left to happen, and what the panel should look at
    record Measured(StandardResult result, List<Remark> remarks) implements Row {
        Measured {
            remarks = List.copyOf(remarks);
        }
    }

    /// A standard judged on evidence.
    ///
    /// @param found how many strengths and areas for improvement are written; empty without one
    /// @param how what became of the proposal
    record Judged(StandardResult result, String found, String how, Tone tone, String remark)
            implements Row {}

    /// A standard without a rating here.
    record Unrated(StandardResult result, String how) implements Row {}

    /// A few words below a rating.
    ///
    /// @param icon before them, as Ikonli literal; empty if there is none
    record Remark(String icon, String text, Tone tone) {}

    /// How a remark looks.
    enum Tone {
        QUIET,
        WARNING
    }

    static Board of(Ratings ratings, EvidenceLog log, Messages messages) {
        List<Row> rows = new ArrayList<>();
        String domain = "";
        for (StandardResult result : ratings.standards()) {
            Standard standard = result.standard();
            if (!standard.domain().equals(domain)) {
                domain = standard.domain();
                rows.add(new Heading(domain, isMeasured(ratings.framework(), domain)));
            }
            rows.add(row(ratings, log, result, messages));
        }
        return new Board(List.copyOf(rows));
    }

    private static boolean isMeasured(Framework framework, String domain) {
        return framework.standards().stream()
                .anyMatch(standard ->
                        standard.domain().equals(domain) && !standard.questions().isEmpty());
    }

    private static Row row(
            Ratings ratings, EvidenceLog log, StandardResult result, Messages messages) {
        return switch (result.standard().basis()) {
            case Basis.RecordedOnly _ -> new Unrated(result, messages.text("ratings.recorded"));
            case Basis.ByProposal() -> judged(ratings, log, result, messages);
            case Basis.ByKeyQuestions _ ->
                    result.counts()
                            ? measured(ratings.framework(), result, messages)
                            : new Unrated(result, messages.text("ratings.notHere"));
        };
    }

    private static Row judged(
            Ratings ratings, EvidenceLog log, StandardResult result, Messages messages) {
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
                        .orElseGet(() -> messages.text(proposed(ratings, result)));
        Tone tone = cap.isPresent() || result.computed().isEmpty() ? Tone.WARNING : Tone.QUIET;
        Optional<String> decided = decision(result, messages);
        Optional<String> units = byUnits(ratings, result, messages);
        String remark =
                decided.flatMap(one ->
                                units.map(two -> messages.text("ratings.units.and", one, two)))
                        .or(() -> decided)
                        .or(() -> units)
                        .orElse("");
        return new Judged(result, found(log, result.code(), messages), how, tone, remark);
    }

    /// Where a decision rule could have lowered what is proposed and does not, that is said.
    private static String proposed(Ratings ratings, StandardResult result) {
        if (result.computed().isEmpty()) {
            return "ratings.notProposed";
        }
        return ratings.framework().caps().stream()
                        .anyMatch(cap -> cap.standard().equals(result.code()))
                ? "ratings.asProposed.noCap"
                : "ratings.asProposed";
    }

    private static String found(EvidenceLog log, String code, Messages messages) {
        int strengths = log.findings(code, Mark.STRENGTH).size();
        int improve = log.findings(code, Mark.AREA).size();
        return strengths + improve == 0 ? "" : messages.text("ratings.found", strengths, improve);
    }

    /// What the counts of a region's units come to, beside what is proposed.
    private static Optional<String> byUnits(
            Ratings ratings, StandardResult result, Messages messages) {
        return ratings.findAggregate(result.code())
                .filter(_ -> ratings.hasUnits())
                .map(units ->
                        units.lowest()
                                .map(lowest ->
                                        messages.text(
                                                "ratings.units",
                                                word(units.rating(), messages),
                                                lowest.pool().code(),
                                                lowest.counts().yes(),
                                                lowest.counts().judged()))
                                .orElseGet(() -> messages.text("ratings.units.none")));
    }

    private static Optional<AppliedCap> findCap(Ratings ratings, String code) {
        return ratings.rulesApplied().stream()
                .filter(applied -> applied.cap().standard().equals(code))
                .findFirst();
    }

    private static Row measured(Framework framework, StandardResult result, Messages messages) {
        List<Remark> remarks = new ArrayList<>();
        decision(result, messages)
                .ifPresent(text -> remarks.add(new Remark("mdi2g-gavel", text, Tone.WARNING)));
        result.questions().stream()
                .filter(QuestionResult::dependsOnConflicts)
                .map(question -> depends(question, messages))
                .forEach(text -> remarks.add(new Remark("", text, Tone.WARNING)));
        if (remarks.isEmpty()) {
            Remark said =
                    result.drivingQuestion()
                            .map(driving -> left(framework, driving, messages))
                            .orElseGet(() -> quiet(messages.text("ratings.notYet")));
            remarks.add(undecided(result, said, messages));
        }
        if (result.flags().contains(Flag.WITHIN_DISCRETION) && result.decided().isEmpty()) {
            remarks.add(
                    new Remark(
                            "mdi2s-scale-unbalanced",
                            messages.text("ratings.flag", framework.discretion().points()),
                            Tone.QUIET));
        }
        return new Measured(result, remarks);
    }

    /// Says too how many answers are not counted because people disagree about them.
    private static Remark undecided(StandardResult result, Remark said, Messages messages) {
        int undecided = result.questions().stream().mapToInt(one -> one.counts().undecided()).sum();
        return undecided == 0
                ? said
                : new Remark(
                        said.icon(),
                        messages.text("ratings.undecided", said.text(), undecided),
                        Tone.WARNING);
    }

    private static Remark quiet(String text) {
        return new Remark("", text, Tone.QUIET);
    }

    /// What the answers still to be given can do.
    private static Remark left(Framework framework, QuestionResult driving, Messages messages) {
        Optional<Rating> next = driving.band().flatMap(Rating::next);
        Counts counts = driving.counts();
        if (driving.moreYes().isPresent() && next.isPresent()) {
            return new Remark(
                    "",
                    messages.text("ratings.moreYes", driving.moreYes().get(), next.get().word()),
                    Tone.WARNING);
        }
        Optional<Integer> stay = driving.stayAtEnd().filter(least -> least > 0);
        if (stay.isPresent()) {
            return quiet(messages.text("ratings.stay", stay.get(), counts.unanswered()));
        }
        return quiet(
                counts.unanswered() == 0
                        ? messages.text(
                                "ratings.allJudged",
                                counts.judged(),
                                many(framework, driving, counts.judged()))
                        : messages.text("ratings.left", counts.unanswered()));
    }

    /// What the sample calls so many of its own.
    private static String many(Framework framework, QuestionResult driving, int count) {
        return framework
                .findSample(driving.question().sample())
                .map(sample -> sample.called(count))
                .orElse("");
    }

    private static String depends(QuestionResult question, Messages messages) {
        return messages.text(
                "ratings.depends",
                question.code(),
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
