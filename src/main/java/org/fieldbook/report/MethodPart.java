package org.fieldbook.report;

import org.fieldbook.framework.Bands;
import org.fieldbook.framework.Discretion;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.ScoreBands;
import org.fieldbook.rating.Flag;
import org.fieldbook.rating.QuestionResult;
import org.fieldbook.rating.Ratings;
import org.fieldbook.rating.StandardResult;

import java.util.ArrayList;
import java.util.List;

/// How the ratings were worked out: the rules in words, each with its source and how sure it is, and
/// what the panel should look at.
record MethodPart(Ratings ratings, Phrases phrases) {

    List<Block> blocks() {
        List<String> rules = new ArrayList<>();
        rules.add(phrases.text("method.percent"));
        rules.add(bands());
        rules.add(phrases.text("method.lowest"));
        ratings.framework()
                .findScoreBands(ratings.max())
                .ifPresent(bands -> rules.add(score(bands)));
        ratings.framework()
                .caps()
                .forEach(cap ->
                        rules.add(
                                phrases.text(
                                        "method.cap",
                                        cap.id(),
                                        cap.text(),
                                        phrases.provenance(cap.provenance()))));
        rules.add(discretion());
        return List.of(
                new Block.Heading(2, phrases.text("heading.method")),
                new Block.Sentences(true, rules));
    }

    private String bands() {
        Bands bands = ratings.framework().bands();
        String rounded =
                switch (bands.banding()) {
                    case EXACT -> phrases.text("method.exact");
                    case ROUNDED -> phrases.text("method.rounded");
                };
        List<QuestionResult> differing =
                ratings.questions().stream().filter(QuestionResult::roundingMatters).toList();
        String edges =
                phrases.text(
                        "method.bands",
                        bands.outstanding(),
                        bands.good(),
                        bands.requiresImprovement(),
                        phrases.provenance(bands.provenance()));
        String matters =
                differing.isEmpty()
                        ? phrases.text("method.roundingIdle")
                        : phrases.text(
                                "method.roundingMatters",
                                phrases.list(differing, QuestionResult::code));
        return String.join(" ", edges, rounded, matters);
    }

    private String score(ScoreBands bands) {
        return phrases.text(
                "method.score",
                bands.max(),
                bands.requiresImprovement(),
                bands.good(),
                bands.outstanding(),
                phrases.provenance(bands.provenance()));
    }

    private String discretion() {
        Framework framework = ratings.framework();
        Discretion discretion = framework.discretion();
        List<String> flagged = new ArrayList<>();
        for (Flag flag : Flag.values()) {
            List<StandardResult> standards =
                    ratings.standards().stream()
                            .filter(standard -> standard.flags().contains(flag))
                            .toList();
            if (!standards.isEmpty()) {
                flagged.add(flag(standards, flag, discretion));
            }
        }
        String rule = phrases.text("method.flags", phrases.provenance(discretion.provenance()));
        return flagged.isEmpty()
                ? rule + " " + phrases.text("method.flagsNone")
                : rule + " " + String.join(" ", flagged);
    }

    private String flag(List<StandardResult> standards, Flag flag, Discretion discretion) {
        String names =
                phrases.list(
                        standards,
                        standard -> phrases.standard(ratings.framework(), standard.code()));
        return switch (flag) {
            case WITHIN_DISCRETION ->
                    phrases.text("method.withinDiscretion", discretion.points(), names);
            case ONE_CASE_DECIDES -> phrases.text("method.oneCaseDecides", names);
            case SMALL_SAMPLE ->
                    phrases.text("method.smallSample", discretion.smallSample(), names);
        };
    }
}
