package org.fieldbook.report;

import org.fieldbook.framework.Cap;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Rating;
import org.fieldbook.rating.AppliedCap;
import org.fieldbook.rating.QuestionResult;
import org.fieldbook.rating.Ratings;
import org.fieldbook.rating.StandardResult;

import java.util.ArrayList;
import java.util.List;

/// The sentences below the ratings: which rules lowered a rating and which did not, which panel
/// decisions hold, and which key questions open conflicts could move.
record Remarks(Ratings ratings, Phrases phrases) {

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        ratings.rulesApplied().forEach(applied -> sentences.add(applied(applied)));
        List<Cap> idle = idle();
        if (!idle.isEmpty()) {
            sentences.add(phrases.text("remark.idle", idle.size(), phrases.list(idle, Cap::id)));
        }
        for (StandardResult standard : ratings.standards()) {
            standard.decided()
                    .ifPresent(decision ->
                            sentences.add(
                                    phrases.text(
                                            "remark.decided",
                                            name(standard.code()),
                                            decision.from().word(),
                                            decision.to().word())));
            standard.stale()
                    .ifPresent(decision ->
                            sentences.add(
                                    phrases.text(
                                            "remark.stale",
                                            name(standard.code()),
                                            decision.from().word(),
                                            decision.to().word())));
        }
        ratings.questions().stream()
                .filter(QuestionResult::dependsOnConflicts)
                .forEach(question -> sentences.add(depends(question)));
        return sentences;
    }

    private List<Cap> idle() {
        List<Cap> applied = ratings.rulesApplied().stream().map(AppliedCap::cap).toList();
        return ratings.framework().caps().stream().filter(cap -> !applied.contains(cap)).toList();
    }

    private String applied(AppliedCap applied) {
        Framework framework = ratings.framework();
        Rating is = applied.cap().is();
        return phrases.text(
                "remark.cap",
                applied.cap().id(),
                name(applied.cap().standard()),
                applied.to().word(),
                applied.because().size(),
                phrases.list(applied.because(), code -> phrases.standard(framework, code)),
                is.word());
    }

    private String name(String standard) {
        return phrases.standard(ratings.framework(), standard);
    }

    /// What an open conflict could make of a key question, with both bands.
    private String depends(QuestionResult question) {
        return phrases.text(
                "remark.depends",
                phrases.text("format.coded", question.code(), question.question().title()),
                question.counts().undecided(),
                phrases.rating(question.allUndecidedNo()),
                phrases.rating(question.allUndecidedYes()));
    }
}
