package org.fieldbook.report;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Sample;
import org.fieldbook.rating.Provisional;
import org.fieldbook.rating.StandardResult;
import org.fieldbook.report.InterimInput.SampleProgress;
import org.fieldbook.report.InterimInput.StandardProgress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// How far the work has come and why ratings may still change, as counts only.
record CompletenessPart(InterimInput input, Phrases phrases) {

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, phrases.text("heading.completeness")));
        if (!input.completeness().samples().isEmpty()) {
            blocks.add(table());
        }
        if (!input.completeness().standards().isEmpty()) {
            blocks.add(byStandard());
        }
        blocks.add(new Block.Sentences(false, sentences()));
        return List.of(new Block.Together(blocks));
    }

    /// What several subjects of a sample are called.
    static String many(Framework framework, SampleProgress progress) {
        return framework.findSample(progress.sample()).map(Sample::many).orElse(progress.sample());
    }

    /// What as many as there are of it are called.
    static String counted(Framework framework, SampleProgress progress) {
        return framework
                .findSample(progress.sample())
                .map(sample -> sample.called(progress.size()))
                .orElse(progress.sample());
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
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        for (Provisional reason : input.ratings().provisional()) {
            reason(
                    reason,
                    (key, what) ->
                            reasons.computeIfAbsent(key, first -> new ArrayList<>()).add(what));
        }
        reasons.forEach(
                (key, what) -> sentences.add(phrases.text(key, phrases.list(what, one -> one))));
        int changed =
                input.completeness().samples().stream()
                        .mapToInt(SampleProgress::changedSince)
                        .sum();
        if (changed > 0) {
            sentences.add(phrases.text("completeness.changed", changed));
        }
        boolean answered =
                input.ratings().standards().stream().allMatch(one -> unanswered(one) == 0);
        if (sentences.isEmpty() && answered) {
            sentences.add(phrases.text("completeness.all"));
        }
        sentences.add(
                phrases.text(
                        "completeness.waiting",
                        input.completeness().conflicts(),
                        input.completeness().changesWaiting()));
        return sentences;
    }

    /// Counts alone: which cases they are, and whose, stands on the annexe.
    private Block byStandard() {
        List<Row> rows = new ArrayList<>();
        int unanswered = 0;
        int asked = 0;
        for (StandardProgress progress : input.completeness().standards()) {
            StandardResult standard = input.ratings().getStandard(progress.code());
            unanswered += unanswered(standard);
            asked += asked(standard);
            rows.add(
                    new Row.Line(
                            List.of(
                                    new Cell.Words(name(progress.code())),
                                    of(progress.open(), progress.subjects()),
                                    of(unanswered(standard), asked(standard))),
                            Row.Standing.PLAIN));
        }
        rows.add(
                new Row.Line(
                        List.of(
                                new Cell.Strong(phrases.text("completeness.total")),
                                new Cell.Empty(),
                                of(unanswered, asked)),
                        Row.Standing.TOTAL));
        return new Block.Together(
                List.of(
                        new Block.Heading(3, phrases.text("heading.unanswered")),
                        new Block.Table(
                                true,
                                List.of(
                                        new Column(
                                                phrases.text("completeness.standard"), false, 48),
                                        new Column(phrases.text("completeness.subjects"), true, 26),
                                        new Column(
                                                phrases.text("completeness.questions"), true, 26)),
                                rows)));
    }

    private Cell of(int part, int all) {
        return new Cell.Words(phrases.text("groups.counts", part, all));
    }

    private static int asked(StandardResult standard) {
        return standard.questions().stream()
                .mapToInt(question -> question.counts().applicable())
                .sum();
    }

    private static int unanswered(StandardResult standard) {
        return standard.questions().stream()
                .mapToInt(question -> question.counts().unanswered())
                .sum();
    }

    /// Names the sentence that a reason belongs to and what it is about. Unanswered questions have their
    /// own table, by standard.
    private void reason(Provisional reason, BiConsumer<String, String> to) {
        switch (reason) {
            case Provisional.Unanswered _ -> {}
            case Provisional.Undecided(String question, int count) ->
                    to.accept(
                            "completeness.undecided",
                            phrases.text("completeness.undecidedOf", question, count));
            case Provisional.NotProposed(String standard) ->
                    to.accept("completeness.notProposed", name(standard));
            case Provisional.ProposalUndecided(String standard) ->
                    to.accept("completeness.proposalUndecided", name(standard));
            case Provisional.NotRatedYet(String standard) ->
                    to.accept("completeness.notRatedYet", name(standard));
            case Provisional.StaleDecision(String standard) ->
                    to.accept("completeness.stale", name(standard));
            case Provisional.DecisionUndecided(String standard) ->
                    to.accept("completeness.decisionUndecided", name(standard));
            case Provisional.FactUndecided(String standard) ->
                    to.accept("completeness.factUndecided", name(standard));
            case Provisional.NoScoreBands(int max) ->
                    to.accept("completeness.noScoreBands", Integer.toString(max));
        }
    }

    private String name(String standard) {
        return phrases.standard(input.ratings().framework(), standard);
    }
}
