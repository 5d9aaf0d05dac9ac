package org.fieldbook.report;

import org.fieldbook.framework.Basis;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Rating;
import org.fieldbook.framework.ScoreBands;
import org.fieldbook.rating.Ratings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the inspection is, that its ratings are interim, and the score on its scale.
///
/// @param heading the document's name
/// @param notice what has to be known of every page
record HeadPart(InterimInput input, String heading, String notice, Phrases phrases) {

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, heading));
        blocks.add(new Block.Paragraph(Block.Emphasis.LEAD, lead()));
        blocks.add(new Block.Notice(notice));
        Ratings ratings = input.ratings();
        if (ratings.max() == 0) {
            blocks.add(new Block.Paragraph(Block.Emphasis.NORMAL, phrases.text("score.unrated")));
        } else {
            blocks.add(
                    new Block.Score(
                            ratings.score(),
                            ratings.overall(),
                            phrases.rating(ratings.overall()),
                            points(ratings),
                            beside()));
            ScoreScale.of(ratings, phrases).ifPresent(blocks::add);
        }
        return blocks;
    }

    private String lead() {
        InterimInput.Facts facts = input.facts();
        Framework framework = input.ratings().framework();
        String first =
                phrases.text(
                        "lead.inspection", facts.service(), framework.title(), framework.period());
        return facts.fieldwork().map(fieldwork -> first + " " + fieldwork(fieldwork)).orElse(first);
    }

    private String fieldwork(InterimInput.Fieldwork fieldwork) {
        boolean sameYear = fieldwork.from().getYear() == fieldwork.to().getYear();
        String from =
                sameYear ? phrases.dayOfYear(fieldwork.from()) : phrases.date(fieldwork.from());
        String to = phrases.date(fieldwork.to());
        return fieldwork
                .day()
                .map(day -> phrases.text("lead.fieldworkDay", from, to, day, fieldwork.days()))
                .orElse(phrases.text("lead.fieldwork", from, to));
    }

    private String points(Ratings ratings) {
        if (ratings.overall().isEmpty()) {
            return phrases.text("score.pointsSoFar", ratings.score(), ratings.max());
        }
        Optional<ScoreBands> bands = ratings.framework().findScoreBands(ratings.max());
        Optional<Rating> next = ratings.overall().flatMap(Rating::next);
        if (bands.isEmpty() || next.isEmpty()) {
            return phrases.text("score.points", ratings.score(), ratings.max());
        }
        int missing = bands.get().edge(next.get()) - ratings.score();
        return phrases.text(
                "score.pointsBelow", ratings.score(), ratings.max(), missing, next.get().word());
    }

    private List<String> beside() {
        List<String> lines = new ArrayList<>();
        Framework framework = input.ratings().framework();
        List<InterimInput.SampleProgress> samples = input.completeness().samples();
        for (InterimInput.SampleProgress sample : samples.stream().limit(1).toList()) {
            lines.add(
                    phrases.text(
                            "score.sample",
                            sample.size(),
                            CompletenessPart.counted(framework, sample),
                            sample.done(),
                            sample.signedOff()));
        }
        List<String> others = new ArrayList<>();
        samples.stream()
                .skip(1)
                .map(sample ->
                        phrases.text(
                                "score.otherSample",
                                sample.size(),
                                CompletenessPart.counted(framework, sample)))
                .forEach(others::add);
        if (framework.standards().stream()
                .anyMatch(standard -> standard.basis() instanceof Basis.ByProposal)) {
            others.add(phrases.text("score.evidence", input.completeness().evidence()));
        }
        lines.add(String.join(phrases.text("score.separator"), others));
        return lines;
    }
}
