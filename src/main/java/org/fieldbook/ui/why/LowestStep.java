package org.fieldbook.ui.why;

import org.fieldbook.framework.Bands;
import org.fieldbook.framework.Rating;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.rating.Counts;
import org.fieldbook.rating.Interval;
import org.fieldbook.rating.QuestionResult;
import org.fieldbook.rating.StandardResult;
import org.fieldbook.ui.control.FactSheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The step from the key questions to the standard: the lowest one sets it.
final class LowestStep {

    private final StandardResult result;
    private final Bands bands;
    private final CasesBehind cases;
    private final Sentences words;

    LowestStep(StandardResult result, Bands bands, CasesBehind cases, Messages messages) {
        this.result = result;
        this.bands = bands;
        this.cases = cases;
        this.words = new Sentences(messages);
    }

    Step step() {
        List<Part> parts = new ArrayList<>();
        result.drivingQuestion()
                .ifPresentOrElse(
                        driving -> addLowest(parts, driving),
                        () -> parts.add(words.sentence("why.lowest.notYet")));
        for (QuestionResult question : result.questions()) {
            if (question.dependsOnConflicts()) {
                parts.add(
                        words.marked(
                                "mdi2a-alert-outline",
                                "why.depends",
                                question.code(),
                                cases.link(
                                        Integer.toString(question.counts().undecided()),
                                        words.text(
                                                "why.cases.what",
                                                question.code(),
                                                words.text("why.list.undecided")),
                                        cases.answered(question.question(), AnswerState.UNDECIDED)),
                                question.counts().undecided(),
                                word(question.allUndecidedNo()),
                                word(question.allUndecidedYes())));
            }
        }
        Step.Tag tag =
                result.computed().<Step.Tag>map(Step.Tag.Rated::new).orElseGet(Step.Tag.None::new);
        return Step.of(words.text("why.step.lowest"), tag, parts);
    }

    private String word(Optional<Rating> rating) {
        return rating.map(Rating::word).orElseGet(() -> words.text("rating.none"));
    }

    private void addLowest(List<Part> parts, QuestionResult driving) {
        Rating band = driving.band().orElseThrow();
        int percent = driving.percent().orElseThrow();
        String name = driving.code() + " " + driving.question().title();
        parts.add(
                result.driving().size() == 1
                        ? words.sentence("why.lowest.one", name, percent, edge(band))
                        : words.sentence(
                                "why.lowest.several",
                                String.join(", ", result.driving()),
                                percent,
                                edge(band)));
        parts.add(new Part.Axis(result.questions(), result.driving(), twin()));
        addLeft(parts, driving);
        parts.add(
                words.sentence(
                        driving.roundingMatters() ? "why.rounding.matters" : "why.rounding.exact"));
    }

    /// Which percentages the band reaches over.
    private String edge(Rating band) {
        int from = bands.edge(band);
        Optional<Rating> next = band.next();
        if (next.isEmpty()) {
            return words.text("why.edge.best", from, band.word());
        }
        int to = bands.edge(next.get());
        return from == 0
                ? words.text("why.edge.least", to, band.word())
                : words.text("why.edge.between", from, to, band.word());
    }

    private void addLeft(List<Part> parts, QuestionResult driving) {
        Counts counts = driving.counts();
        List<SampleSubject> left = cases.answered(driving.question(), AnswerState.UNANSWERED);
        if (counts.unanswered() == 0) {
            parts.add(words.sentence("why.left.none"));
            return;
        }
        List<Run> runs = new ArrayList<>();
        runs.addAll(
                words.runs(
                        counts.undecided() == 0 ? "why.left" : "why.left.undecided",
                        cases.link(
                                Integer.toString(counts.unanswered()),
                                words.text(
                                        "why.cases.what",
                                        driving.code(),
                                        words.text("why.cases.left")),
                                left),
                        cases.many(driving.question(), counts.unanswered()),
                        driving.allLeftNo().orElseThrow(),
                        driving.allLeftYes().orElseThrow(),
                        counts.undecided()));
        driving.moreYes()
                .map(more -> moreYes(more, counts.withGiven(more, 0)))
                .ifPresent(runs::addAll);
        driving.liftAtEnd()
                .map(yes -> atEnd("why.left.lift", yes, counts))
                .or(() ->
                        driving.stayAtEnd()
                                .filter(yes -> yes > 0)
                                .map(yes -> atEnd("why.left.stay", yes, counts)))
                .ifPresent(runs::addAll);
        parts.add(new Part.Sentence("", runs));
    }

    private List<Run> moreYes(int more, Counts then) {
        return words.runs(
                "why.left.more", more, then.yes(), then.judged(), then.percent().orElseThrow());
    }

    private List<Run> atEnd(String key, int yes, Counts counts) {
        Counts then = counts.withGiven(yes, counts.unanswered() - yes);
        return words.runs(key, yes, counts.unanswered(), then.yes(), then.judged());
    }

    private Part.Table twin() {
        List<FactSheet.Head> heads = new ArrayList<>();
        heads.add(new FactSheet.Head(words.text("why.column.question"), false));
        for (String key :
                List.of(
                        "why.column.shown",
                        "why.column.counts",
                        "why.column.interval",
                        "why.column.allNo",
                        "why.column.allYes")) {
            heads.add(new FactSheet.Head(words.text(key), true));
        }
        heads.add(new FactSheet.Head(words.text("why.column.band"), false));
        return new Part.Table(
                "axis",
                new FactSheet<>(
                        words.text("why.table.axis", result.code()),
                        heads,
                        result.questions().stream().map(this::row).toList()));
    }

    private FactSheet.Row<Run> row(QuestionResult question) {
        List<Run> cells = new ArrayList<>();
        cells.add(new Run.Words(question.code() + " " + question.question().title()));
        cells.add(percent(question.percent()));
        cells.add(
                new Run.Words(
                        words.text(
                                "why.counts",
                                question.counts().yes(),
                                question.counts().judged())));
        cells.add(
                new Run.Words(
                        question.interval()
                                .map(this::interval)
                                .orElseGet(() -> words.text("why.percent.none"))));
        cells.add(percent(question.allLeftNo()));
        cells.add(percent(question.allLeftYes()));
        cells.add(new Run.Words(word(question.band())));
        return FactSheet.Row.marked(
                cells, result.driving().contains(question.code()), words.text("ratings.lowest"));
    }

    private Run percent(Optional<Integer> percent) {
        return new Run.Words(
                percent.map(whole -> words.text("why.percent", whole))
                        .orElseGet(() -> words.text("why.percent.none")));
    }

    private String interval(Interval interval) {
        return words.text(
                "why.interval",
                interval.lowTenths() / 10,
                interval.lowTenths() % 10,
                interval.highTenths() / 10,
                interval.highTenths() % 10);
    }
}
