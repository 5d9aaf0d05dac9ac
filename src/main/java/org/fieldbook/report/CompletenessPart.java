package org.fieldbook.report;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Sample;
import org.fieldbook.rating.Provisional;
import org.fieldbook.rating.StandardResult;
import org.fieldbook.report.InterimInput.SampleProgress;

import java.util.ArrayList;
import java.util.List;

/// How far the work has come and why ratings may still change, as counts only.
record CompletenessPart(InterimInput input, Phrases phrases) {

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, phrases.text("heading.completeness")));
        if (!input.completeness().samples().isEmpty()) {
            blocks.add(table());
        }
        blocks.add(new Block.Sentences(false, sentences()));
        return blocks;
    }

    /// What several subjects of a sample are called.
    static String many(Framework framework, SampleProgress progress) {
        return framework.findSample(progress.sample()).map(Sample::many).orElse(progress.sample());
    }

    private Block table() {
        return new Block.Table(
                true,
                List.of(
                        new Column(phrases.text("completeness.sample"), false, 24),
                        new Column(phrases.text("completeness.size"), true, 10),
                        new Column(phrases.text("completeness.notStarted"), true, 13),
                        new Column(phrases.text("completeness.inProgress"), true, 13),
                        new Column(phrases.text("completeness.complete"), true, 13),
                        new Column(phrases.text("completeness.signedOff"), true, 13),
                        new Column(phrases.text("completeness.withdrawn"), true, 14)),
                input.completeness().samples().stream().map(this::line).toList());
    }

    private Row line(SampleProgress sample) {
        return new Row.Line(
                List.of(
                        new Cell.Words(phrases.capital(many(input.ratings().framework(), sample))),
                        number(sample.size()),
                        number(sample.notStarted()),
                        number(sample.inProgress()),
                        number(sample.complete()),
                        number(sample.signedOff()),
                        number(sample.withdrawn())),
                Row.Standing.PLAIN);
    }

    private static Cell number(int count) {
        return new Cell.Words(Integer.toString(count));
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        List<StandardResult> open =
                input.ratings().standards().stream()
                        .filter(standard -> unanswered(standard) > 0)
                        .toList();
        if (!open.isEmpty()) {
            sentences.add(
                    phrases.text(
                            "completeness.unanswered", phrases.list(open, this::unansweredOf)));
        }
        input.ratings().provisional().stream()
                .filter(reason -> !(reason instanceof Provisional.Unanswered))
                .forEach(reason -> sentences.add(reason(reason)));
        int changed =
                input.completeness().samples().stream()
                        .mapToInt(SampleProgress::changedSince)
                        .sum();
        if (changed > 0) {
            sentences.add(phrases.text("completeness.changed", changed));
        }
        if (sentences.isEmpty()) {
            sentences.add(phrases.text("completeness.all"));
        }
        sentences.add(
                phrases.text(
                        "completeness.waiting",
                        input.completeness().conflicts(),
                        input.completeness().bundlesWaiting(),
                        input.completeness().changesWaiting()));
        return sentences;
    }

    private static int unanswered(StandardResult standard) {
        return standard.questions().stream()
                .mapToInt(question -> question.counts().unanswered())
                .sum();
    }

    private String unansweredOf(StandardResult standard) {
        int asked =
                standard.questions().stream()
                        .mapToInt(question -> question.counts().applicable())
                        .sum();
        return phrases.text(
                "completeness.unansweredOf",
                phrases.standard(input.ratings().framework(), standard.code()),
                unanswered(standard),
                asked);
    }

    private String reason(Provisional reason) {
        Framework framework = input.ratings().framework();
        return switch (reason) {
            case Provisional.Unanswered(String question, int count) ->
                    phrases.text("completeness.unansweredQuestion", question, count);
            case Provisional.Undecided(String question, int count) ->
                    phrases.text("completeness.undecided", question, count);
            case Provisional.NotProposed(String standard) ->
                    phrases.text("completeness.notProposed", phrases.standard(framework, standard));
            case Provisional.ProposalUndecided(String standard) ->
                    phrases.text(
                            "completeness.proposalUndecided",
                            phrases.standard(framework, standard));
            case Provisional.NotRatedYet(String standard) ->
                    phrases.text("completeness.notRatedYet", phrases.standard(framework, standard));
            case Provisional.StaleDecision(String standard) ->
                    phrases.text("completeness.stale", phrases.standard(framework, standard));
            case Provisional.DecisionUndecided(String standard) ->
                    phrases.text(
                            "completeness.decisionUndecided",
                            phrases.standard(framework, standard));
            case Provisional.FactUndecided(String standard) ->
                    phrases.text(
                            "completeness.factUndecided", phrases.standard(framework, standard));
            case Provisional.NoScoreBands(int max) ->
                    phrases.text("completeness.noScoreBands", max);
        };
    }
}
