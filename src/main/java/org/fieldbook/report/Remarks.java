package org.fieldbook.report;

import org.fieldbook.framework.Cap;
import org.fieldbook.framework.Rating;
import org.fieldbook.rating.AppliedCap;
import org.fieldbook.rating.PanelDecision;
import org.fieldbook.rating.QuestionResult;
import org.fieldbook.rating.Ratings;
import org.fieldbook.rating.StandardResult;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The sentences below the ratings: which rules lowered a rating and which did not, which panel
/// decisions hold, and which key questions open conflicts could move.
record Remarks(Ratings ratings, Phrases phrases) {

    /// What rules did; several that did the same share a sentence.
    private record Effect(String standard, Rating to, List<String> because, Rating is) {
        static Effect of(AppliedCap applied) {
            return new Effect(
                    applied.cap().standard(), applied.to(), applied.because(), applied.cap().is());
        }
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        Map<Effect, List<AppliedCap>> effects = new LinkedHashMap<>();
        ratings.rulesApplied()
                .forEach(applied ->
                        effects.computeIfAbsent(Effect.of(applied), key -> new ArrayList<>())
                                .add(applied));
        effects.forEach((effect, rules) -> sentences.add(applied(effect, rules)));
        List<Cap> idle = idle();
        if (!idle.isEmpty()) {
            sentences.add(phrases.text("remark.idle", idle.size(), phrases.list(idle, Cap::id)));
        }
        ratings.standards().forEach(standard -> sentences.addAll(decisions(standard)));
        ratings.questions().stream()
                .filter(QuestionResult::dependsOnConflicts)
                .forEach(question -> sentences.add(depends(question)));
        return sentences;
    }

    /// What the rules and the panel did to one standard; a rule with its words and where they come from.
    List<String> sentences(StandardResult standard) {
        List<String> sentences = new ArrayList<>();
        ratings.rulesApplied().stream()
                .filter(rule -> rule.cap().standard().equals(standard.code()))
                .forEach(rule -> {
                    sentences.add(applied(Effect.of(rule), List.of(rule)));
                    sentences.add(
                            phrases.text(
                                    "method.cap",
                                    rule.cap().id(),
                                    rule.cap().text(),
                                    phrases.provenance(rule.cap().provenance())));
                });
        sentences.addAll(decisions(standard));
        return sentences;
    }

    private List<String> decisions(StandardResult standard) {
        return Stream.concat(
                        standard
                                .decided()
                                .map(one -> decision("remark.decided", standard, one))
                                .stream(),
                        standard
                                .stale()
                                .map(one -> decision("remark.stale", standard, one))
                                .stream())
                .toList();
    }

    private String decision(String key, StandardResult standard, PanelDecision decision) {
        return phrases.text(
                key, name(standard.code()), decision.from().word(), decision.to().word());
    }

    private List<Cap> idle() {
        List<Cap> applied = ratings.rulesApplied().stream().map(AppliedCap::cap).toList();
        return ratings.framework().caps().stream().filter(cap -> !applied.contains(cap)).toList();
    }

    private String applied(Effect effect, List<AppliedCap> rules) {
        return phrases.text(
                "remark.cap",
                rules.size(),
                phrases.list(rules, rule -> rule.cap().id()),
                name(effect.standard()),
                effect.to().word(),
                effect.because().size(),
                phrases.list(effect.because(), this::name),
                effect.is().word());
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
