package org.fieldbook.ui.why;

import org.fieldbook.framework.Basis;
import org.fieldbook.framework.Cap;
import org.fieldbook.framework.Confidence;
import org.fieldbook.framework.Rating;
import org.fieldbook.framework.Standard;
import org.fieldbook.i18n.Messages;
import org.fieldbook.rating.AppliedCap;
import org.fieldbook.rating.Ratings;
import org.fieldbook.rating.StandardResult;
import org.fieldbook.ui.control.FactSheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The step that says what the decision rules do.
final class RuleSteps {

    private static final String APPLIES = "mdi2g-gavel";
    private static final String IDLE = "mdi2m-minus-circle-outline";

    private final Ratings ratings;
    private final Sentences words;

    RuleSteps(Ratings ratings, Messages messages) {
        this.ratings = ratings;
        this.words = new Sentences(messages);
    }

    /// What the rules do to a standard, and what the standard does to others through them.
    Step of(StandardResult result) {
        List<Part> parts = new ArrayList<>();
        List<Cap> own =
                caps().stream().filter(cap -> cap.standard().equals(result.code())).toList();
        if (own.isEmpty()) {
            parts.add(words.marked(IDLE, "why.rule.none", result.code()));
        }
        own.forEach(cap -> addOwn(parts, cap));
        caps().stream()
                .filter(cap -> cap.whenAny().contains(result.code()))
                .forEach(cap -> parts.add(through(cap, result.code())));
        return step(parts);
    }

    /// All rules.
    Step all() {
        List<Part> parts = new ArrayList<>();
        if (caps().isEmpty()) {
            parts.add(words.marked(IDLE, "why.rule.noneAtAll"));
        }
        caps().forEach(cap -> addOwn(parts, cap));
        return step(parts);
    }

    private Step step(List<Part> parts) {
        return Step.of(words.text("ratings.rules"), new Step.Tag.None(), parts);
    }

    private List<Cap> caps() {
        return ratings.framework().caps();
    }

    private Optional<AppliedCap> applied(Cap cap) {
        return ratings.rulesApplied().stream().filter(one -> one.cap().equals(cap)).findFirst();
    }

    /// The rule in its two parts: what it does to its standard, and the standards it looks at.
    private void addOwn(List<Part> parts, Cap cap) {
        parts.add(
                applied(cap)
                        .map(one -> applies(one, cap.standard()))
                        .orElseGet(() ->
                                sentence(
                                        IDLE,
                                        words.text("ratings.rule.idle", cap.id()),
                                        words.runs(
                                                "why.rule.idle",
                                                toStandard(cap.standard()),
                                                cap.at().word(),
                                                cap.is().word()))));
        parts.add(words.sentence("why.rule.text", cap.text(), sure(cap)));
        parts.add(new Part.Table("rule-" + cap.id(), looksAt(cap)));
    }

    private String sure(Cap cap) {
        Confidence confidence = cap.provenance().confidence();
        return words.text(
                switch (confidence) {
                    case PUBLISHED -> "why.sure.published";
                    case DERIVED -> "why.sure.derived";
                    case UNCONFIRMED -> "why.sure.unconfirmed";
                });
    }

    private FactSheet<Run> looksAt(Cap cap) {
        List<FactSheet.Row<Run>> rows = new ArrayList<>();
        for (String code : cap.whenAny()) {
            StandardResult result = ratings.getStandard(code);
            boolean brings = result.rating().equals(Optional.of(cap.is()));
            rows.add(
                    new FactSheet.Row<>(
                            List.of(
                                    toStandard(code),
                                    new Run.Words(word(result.rating())),
                                    new Run.Words(
                                            words.text(
                                                    brings
                                                            ? "why.rule.brings"
                                                            : "why.rule.leaves"))),
                            brings));
        }
        return new FactSheet<>(
                words.text("why.table.rule", cap.id()),
                List.of(
                        new FactSheet.Head(words.text("why.column.standard"), false),
                        new FactSheet.Head(words.text("why.column.rating"), false),
                        new FactSheet.Head(words.text("why.column.rule", cap.id()), false)),
                rows);
    }

    private Part.Sentence applies(AppliedCap applied, String standard) {
        return sentence(
                APPLIES,
                words.text("why.rule.applies", applied.cap().id(), name(standard)),
                words.runs(
                        isProposed(applied) ? "why.rule.proposed" : "why.rule.capped",
                        applied.from().word(),
                        applied.from().points(),
                        applied.to().word(),
                        applied.to().points()));
    }

    /// Whether it is the proposal itself that the rule lowered.
    private boolean isProposed(AppliedCap applied) {
        StandardResult result = ratings.getStandard(applied.cap().standard());
        return result.standard().basis() instanceof Basis.ByProposal && result.decided().isEmpty();
    }

    private Part.Sentence through(Cap cap, String code) {
        Optional<AppliedCap> applied = applied(cap);
        if (applied.isPresent() && applied.get().because().contains(code)) {
            return applies(applied.get(), cap.standard());
        }
        return sentence(
                IDLE,
                words.text("why.rule.notThrough", cap.id(), code),
                words.runs("why.rule.only", toStandard(cap.standard()), cap.is().word()));
    }

    private static Part.Sentence sentence(String icon, String lead, List<Run> rest) {
        List<Run> runs = new ArrayList<>();
        runs.add(new Run.Strong(lead + " "));
        runs.addAll(rest);
        return new Part.Sentence(icon, runs);
    }

    private Run toStandard(String code) {
        return new Run.ToStandard(name(code), code);
    }

    private String name(String code) {
        return words.text(
                "why.name",
                code,
                ratings.framework().findStandard(code).map(Standard::title).orElse(""));
    }

    private String word(Optional<Rating> rating) {
        return rating.map(Rating::word).orElseGet(() -> words.text("rating.none"));
    }
}
