package org.fieldbook.report;

import org.fieldbook.framework.Bands;
import org.fieldbook.rating.QuestionResult;
import org.fieldbook.rating.Ratings;
import org.fieldbook.rating.StandardResult;

import java.util.ArrayList;
import java.util.List;

/// All that the chart of key questions says, in words.
record ChartWords(Ratings ratings, List<StandardResult> standards, Phrases phrases) {

    String text() {
        Bands bands = ratings.framework().bands();
        List<String> sentences = new ArrayList<>();
        sentences.add(
                phrases.text(
                        "chart.alternative",
                        standards.stream().mapToInt(standard -> standard.questions().size()).sum(),
                        bands.requiresImprovement(),
                        bands.good(),
                        bands.outstanding()));
        for (StandardResult standard : standards) {
            for (QuestionResult question : standard.questions()) {
                sentences.add(inWords(question, standard.driving().contains(question.code())));
            }
        }
        return String.join(" ", sentences);
    }

    private String inWords(QuestionResult question, boolean driving) {
        String name = phrases.text("format.coded", question.code(), question.question().title());
        if (question.percent().isEmpty()) {
            return phrases.text("chart.rowUnanswered", name);
        }
        return phrases.text(
                driving ? "chart.rowDriving" : "chart.row",
                name,
                phrases.percent(question),
                question.counts().yes(),
                question.counts().judged(),
                question.interval()
                        .map(found -> QuestionsPart.interval(found, phrases))
                        .orElse(phrases.text("figure.none")),
                phrases.rating(question.band()));
    }
}
