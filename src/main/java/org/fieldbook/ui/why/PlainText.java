package org.fieldbook.ui.why;

import org.fieldbook.framework.Rating;
import org.fieldbook.i18n.Messages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A derivation as plain text: the same words and numbers in the same order, for a message or minutes.
final class PlainText {

    private final Messages messages;

    PlainText(Messages messages) {
        this.messages = messages;
    }

    /// @param marking what stands above and below everything copied
    String of(Derivation derivation, String marking) {
        var text = new StringBuilder();
        text.append(marking).append("\n\n");
        text.append(derivation.title()).append('\n').append(derivation.source()).append('\n');
        int number = 1;
        for (Step step : derivation.steps()) {
            text.append('\n')
                    .append(
                            messages.text("why.text.step", number++, step.title(), tag(step.tag()))
                                    .strip())
                    .append('\n');
            step.parts().forEach(part -> text.append(part(part)).append('\n'));
        }
        if (!derivation.queries().isEmpty()) {
            text.append('\n');
            derivation.queries().forEach(query -> text.append(words(query)).append('\n'));
        }
        return text.append('\n').append(marking).append('\n').toString();
    }

    private static String tag(Step.Tag tag) {
        return switch (tag) {
            case Step.Tag.None() -> "";
            case Step.Tag.Words(String text) -> text;
            case Step.Tag.Rated(Rating rating) -> rating.word();
            case Step.Tag.Cases(String text, _) -> text;
            case Step.Tag.Leads _ -> "";
        };
    }

    private String part(Part part) {
        return switch (part) {
            case Part.Sentence(_, List<Run> runs) -> words(runs);
            case Part.Listed(String title, List<Run> runs) ->
                    messages.text("why.text.listed", title, words(runs));
            case Part.Table table -> table.sheet().text(Run::text).stripTrailing();
            case Part.Axis axis -> axis.twin().sheet().text(Run::text).stripTrailing();
            case Part.Recorded(String by, String at, String what, String reason) ->
                    messages.text("why.text.recorded", by, at, what, reason);
            case Part.Outcome(Optional<Rating> rating, List<Run> runs) ->
                    messages.text(
                            "why.text.outcome",
                            rating.map(Rating::word).orElseGet(() -> messages.text("rating.none")),
                            words(runs));
        };
    }

    static String words(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
