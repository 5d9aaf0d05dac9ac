package org.fieldbook.ui.why;

import org.fieldbook.framework.Bands;
import org.fieldbook.framework.Discretion;
import org.fieldbook.framework.Rating;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Members;
import org.fieldbook.inspection.RecordedDecision;
import org.fieldbook.inspection.Register;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Content;
import org.fieldbook.rating.Flag;
import org.fieldbook.rating.PanelDecision;
import org.fieldbook.rating.QuestionResult;
import org.fieldbook.rating.StandardResult;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.fx.Moments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The step that says what the panel should look at and what it decided. Flags change no rating.
final class PanelStep {

    private final Snapshot snapshot;
    private final StandardResult result;
    private final Sentences words;
    private final Moments moments;

    PanelStep(Snapshot snapshot, StandardResult result, Messages messages, Moments moments) {
        this.snapshot = snapshot;
        this.result = result;
        this.words = new Sentences(messages);
        this.moments = moments;
    }

    Step step() {
        List<Part> parts = new ArrayList<>();
        result.drivingQuestion().ifPresent(driving -> addFlags(parts, driving));
        if (result.flags().isEmpty()) {
            parts.add(words.sentence("why.flag.none"));
        }
        boolean undecided =
                RecordedDecision.isUndecided(snapshot.framework(), snapshot.state(), result.code());
        if (undecided) {
            parts.add(words.marked("mdi2a-alert-outline", "why.panel.undecided"));
        }
        decision().ifPresent(decision -> parts.add(recorded(decision)));
        if (result.stale().isPresent()) {
            parts.add(words.marked("mdi2a-alert-outline", "why.panel.stale"));
        }
        withdrawn().ifPresent(parts::add);
        return new Step(
                words.text("why.step.panel"),
                new Step.Tag.Words(words.text(tag(undecided))),
                parts,
                true);
    }

    private Optional<PanelDecision> decision() {
        return result.decided().or(result::stale);
    }

    private String tag(boolean undecided) {
        if (undecided) {
            return "why.panel.tag.undecided";
        }
        if (result.stale().isPresent()) {
            return "why.panel.tag.stale";
        }
        return result.decided()
                .map(decided ->
                        decided.from() == decided.to()
                                ? "why.panel.tag.notUsed"
                                : "why.panel.tag.used")
                .orElse("why.panel.tag.none");
    }

    private void addFlags(List<Part> parts, QuestionResult driving) {
        Discretion discretion = snapshot.framework().discretion();
        Bands bands = snapshot.framework().bands();
        int percent = driving.percent().orElseThrow();
        for (Flag flag : Flag.values()) {
            if (result.flags().contains(flag)) {
                parts.add(
                        switch (flag) {
                            case WITHIN_DISCRETION ->
                                    words.sentence(
                                            "why.flag.within",
                                            percent,
                                            discretion.points(),
                                            driving.band()
                                                    .flatMap(Rating::next)
                                                    .map(bands::edge)
                                                    .orElseThrow());
                            case ONE_CASE_DECIDES -> words.sentence("why.flag.oneCase");
                            case SMALL_SAMPLE ->
                                    words.sentence("why.flag.small", driving.counts().judged());
                        });
            }
        }
    }

    private Part recorded(PanelDecision decision) {
        String what =
                decision.from() == decision.to()
                        ? words.text("why.panel.keeps", decision.to().word())
                        : words.text(
                                "why.panel.changes", decision.from().word(), decision.to().word());
        return new Part.Recorded(
                decision.by(), moments.minute(decision.at()), what, decision.reason());
    }

    /// Who took the last decision back, and why.
    private Optional<Part> withdrawn() {
        Register register =
                snapshot.state()
                        .subject(Fields.inspection(snapshot.state().inspection()))
                        .field(Fields.decision(snapshot.framework(), result.code()));
        return register.heads().stream()
                .filter(head -> head.content() instanceof Content.Cleared)
                .findFirst()
                .map(this::withdrawn);
    }

    private Part withdrawn(Change head) {
        String by =
                Members.find(snapshot.state(), head.record().author()).map(Member::name).orElse("");
        return new Part.Recorded(
                by,
                moments.minute(head.record().at()),
                words.text("why.panel.withdrawn"),
                head.record().reason().orElse(""));
    }
}
