package org.fieldbook.ui.why;

import org.fieldbook.framework.Basis;
import org.fieldbook.framework.Rating;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Finality;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.rating.Counts;
import org.fieldbook.rating.QuestionResult;
import org.fieldbook.rating.Ratings;
import org.fieldbook.rating.StandardResult;
import org.fieldbook.service.OpenQueries;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.FinalityWords;
import org.fieldbook.ui.fx.Moments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the derivation of a standard or of the whole inspection out of a snapshot.
final class Derivations {

    private static final int QUERIES = 3;

    private final Snapshot snapshot;
    private final Ratings ratings;
    private final Messages messages;
    private final Moments moments;
    private final Sentences words;
    private final CasesBehind cases;

    Derivations(Snapshot snapshot, Messages messages, Moments moments) {
        this.snapshot = snapshot;
        this.ratings = snapshot.ratings();
        this.messages = messages;
        this.moments = moments;
        this.words = new Sentences(messages);
        this.cases = new CasesBehind(snapshot, messages);
    }

    /// @param code of a standard, or [Derivation#OVERALL]
    /// @param at when it was worked out, in words
    Derivation of(String code, String at) {
        boolean overall = code.equals(Derivation.OVERALL);
        String source = words.text("why.source", at, snapshot.framework().period());
        List<String> codes = codes();
        int place = codes.indexOf(code);
        return new Derivation(
                code,
                overall ? overallTitle() : title(ratings.getStandard(code)),
                source,
                overall ? overall() : steps(ratings.getStandard(code)),
                overall ? List.of() : queries(ratings.getStandard(code)),
                place > 0 ? Optional.of(codes.get(place - 1)) : Optional.empty(),
                place + 1 < codes.size() ? Optional.of(codes.get(place + 1)) : Optional.empty());
    }

    /// The standards in the pack's order, then the whole.
    private List<String> codes() {
        List<String> codes = new ArrayList<>();
        ratings.standards().forEach(result -> codes.add(result.code()));
        codes.add(Derivation.OVERALL);
        return codes;
    }

    private String title(StandardResult result) {
        String name = words.text("why.name", result.code(), result.standard().title());
        return result.rating()
                .map(rating -> words.text("why.title", name, rating.word()))
                .orElseGet(() -> words.text("why.title.none", name));
    }

    private String overallTitle() {
        return ratings.overall()
                .map(rating -> words.text("why.title.overall", rating.word()))
                .orElseGet(() -> words.text("why.title.overall.none"));
    }

    private List<Step> overall() {
        var steps = new OverallSteps(ratings, messages);
        List<Step> all = new ArrayList<>();
        all.add(steps.points());
        all.add(new RuleSteps(ratings, messages).all());
        all.add(steps.bands());
        if (snapshot.me().leads()) {
            steps.prospects().ifPresent(all::add);
        }
        all.add(
                Step.of(
                        words.text("why.step.overall"),
                        new Step.Tag.None(),
                        List.of(
                                new Part.Outcome(
                                        ratings.overall(),
                                        words.runs(
                                                "why.result.overall",
                                                new Run.Strong(
                                                        words.text("why.points", ratings.score())),
                                                ratings.max(),
                                                interim())))));
        return all;
    }

    private String interim() {
        if (!(snapshot.finality() instanceof Finality.Interim)) {
            return new FinalityWords(messages, moments::minute).sentence(snapshot.finality());
        }
        String main = ratings.framework().samples().getFirst().id();
        return words.text("why.interim", snapshot.listSubjects(main).size());
    }

    private List<Step> steps(StandardResult result) {
        List<Step> steps = new ArrayList<>();
        if (result.isOnlyRecorded()) {
            return List.of(unrated("why.recorded"));
        }
        if (!result.counts()) {
            return List.of(unrated("why.notHere"));
        }
        switch (result.standard().basis()) {
            case Basis.ByKeyQuestions _ -> {
                var counting = new CountingSteps(result, cases, messages);
                steps.add(counting.sample());
                steps.add(counting.counts());
                steps.add(
                        new LowestStep(result, ratings.framework().bands(), cases, messages)
                                .step());
                new MixedStep(snapshot, result, messages).step().ifPresent(steps::add);
            }
            case Basis.ByProposal() -> {
                ratings.findAggregate(result.code())
                        .map(units -> new UnitsStep(units, messages).step())
                        .ifPresent(steps::add);
                steps.add(proposal(result));
            }
            case Basis.RecordedOnly _ -> {}
        }
        steps.add(new RuleSteps(ratings, messages).of(result));
        steps.add(new PanelStep(snapshot, result, messages, moments).step());
        steps.add(
                Step.of(
                        words.text("why.step.result", result.code(), result.standard().title()),
                        new Step.Tag.None(),
                        List.of(new Part.Outcome(result.rating(), outcome(result)))));
        return steps;
    }

    private Step unrated(String key) {
        return Step.of(
                words.text("rating.none"), new Step.Tag.None(), List.of(words.sentence(key)));
    }

    private List<Run> outcome(StandardResult result) {
        return result.points()
                .map(points ->
                        words.runs(
                                "why.result",
                                new Run.Strong(words.text("why.points", points)),
                                Rating.MOST_POINTS,
                                interim()))
                .orElseGet(() -> words.runs("why.result.none"));
    }

    private Step proposal(StandardResult result) {
        List<Part> parts = new ArrayList<>();
        String reason =
                snapshot.state()
                        .subject(Fields.inspection(snapshot.state().inspection()))
                        .read(Fields.reason(snapshot.framework(), result.code()))
                        .standIn()
                        .orElse("");
        parts.add(
                result.computed()
                        .map(rating ->
                                words.sentence("why.proposed", rating.word(), rating.points()))
                        .orElseGet(() -> words.sentence("why.proposed.none")));
        parts.add(
                reason.isBlank()
                        ? words.sentence("why.proposed.noReason")
                        : new Part.Listed(
                                words.text("why.proposed.reason"),
                                List.of(new Run.Words(reason.strip()))));
        return Step.of(
                words.text("why.step.proposal"),
                result.computed().<Step.Tag>map(Step.Tag.Rated::new).orElseGet(Step.Tag.None::new),
                parts);
    }

    /// Of the lowest key question, with what turning the judgement would make of it.
    private List<List<Run>> queries(StandardResult result) {
        return result.drivingQuestion()
                .map(driving ->
                        new OpenQueries(snapshot)
                                .about(driving.question()).stream()
                                        .limit(QUERIES)
                                        .map(subject -> query(driving, subject))
                                        .toList())
                .orElse(List.of());
    }

    private List<Run> query(QuestionResult question, SampleSubject subject) {
        AnswerState answer =
                subject.answers().getOrDefault(question.code(), AnswerState.UNANSWERED);
        Counts then = question.counts().withOneTurned(answer);
        return words.runs(
                answer == AnswerState.YES ? "why.query.yes" : "why.query.no",
                new Run.ToCase(
                        words.text("why.query.what", subject.reference(), question.code()),
                        subject.id(),
                        question.code()),
                then.yes(),
                then.judged(),
                then.percent().orElseThrow());
    }
}
