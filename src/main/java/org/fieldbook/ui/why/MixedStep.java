package org.fieldbook.ui.why;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.PackCohort;
import org.fieldbook.rating.StandardResult;
import org.fieldbook.service.Snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The step that names what was done under an earlier version of the pack and is counted all the same.
final class MixedStep {

    private final PackCohort cohort;
    private final StandardResult result;
    private final Sentences words;

    MixedStep(Snapshot snapshot, StandardResult result, Messages messages) {
        this.cohort = PackCohort.of(snapshot.framework(), snapshot.state(), snapshot.subjects());
        this.result = result;
        this.words = new Sentences(messages);
    }

    /// Empty where nothing is mixed.
    Optional<Step> step() {
        List<Part> parts = new ArrayList<>();
        if (!cohort.older().isEmpty()) {
            parts.add(
                    words.marked(
                            "mdi2a-alert-outline",
                            "why.mixed.cases",
                            cohort.older().size(),
                            cohort.newer()));
            parts.add(listed("why.mixed.older", cohort.older(), ""));
        }
        for (PackCohort.Flagged flagged : cohort.answers()) {
            boolean own =
                    result.questions().stream()
                            .anyMatch(question -> question.code().equals(flagged.code()));
            if (own) {
                parts.add(
                        words.marked(
                                "mdi2a-alert-outline",
                                "why.mixed.meaning",
                                flagged.code(),
                                flagged.meaning()));
                parts.add(listed("why.mixed.answers", flagged.subjects(), flagged.code()));
            }
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(Step.of(words.text("why.step.mixed"), new Step.Tag.None(), parts));
    }

    /// @param code of a key question to open the cases at; empty for the standard's first
    private Part listed(String key, List<PackCohort.Named> subjects, String code) {
        String question =
                code.isEmpty()
                        ? result.questions().stream().findFirst().map(one -> one.code()).orElse("")
                        : code;
        List<Run> runs = new ArrayList<>();
        for (PackCohort.Named subject : subjects) {
            if (!runs.isEmpty()) {
                runs.add(new Run.Words(", "));
            }
            runs.add(new Run.ToCase(subject.reference(), subject.id(), question));
        }
        return new Part.Listed(words.text(key), runs);
    }
}
