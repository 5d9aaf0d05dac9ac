package org.fieldbook.ui.recording;

import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.Prompt;
import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Marked;

import java.util.ArrayList;
import java.util.List;

/// The guidance of one key question in the parts it is read in.
///
/// @param question whose it is
/// @param parts in their order; none if the pack has no guidance
record GuidanceParts(KeyQuestion question, List<Part> parts) {

    /// A heading and what stands under it.
    ///
    /// @param lines at least one
    record Part(String heading, List<Line> lines) {}

    /// @param code of the prompt it is about; empty if it is about the key question
    /// @param lead what stands before the text, such as the letter of a prompt
    record Line(String code, String lead, String text) {}

    static GuidanceParts of(KeyQuestion question, Messages messages) {
        List<Part> parts = new ArrayList<>();
        if (!question.guidance().isEmpty()) {
            parts.add(part("guidance.yes", question.guidance().yes(), messages));
            parts.add(part("guidance.no", question.guidance().no(), messages));
            add(
                    parts,
                    messages.text("guidance.weigh"),
                    question.guidance().weigh().stream()
                            .map(point -> new Line("", "\u2022", point))
                            .toList());
        }
        add(
                parts,
                messages.text("guidance.prompts"),
                question.prompts().stream()
                        .filter(prompt -> !prompt.guidance().isEmpty())
                        .map(GuidanceParts::line)
                        .toList());
        return new GuidanceParts(question, parts);
    }

    private static Line line(Prompt prompt) {
        return new Line(prompt.code(), prompt.letter(), prompt.guidance());
    }

    private static Part part(String key, String text, Messages messages) {
        return new Part(messages.text(key), List.of(new Line("", "", text)));
    }

    private static void add(List<Part> parts, String heading, List<Line> lines) {
        if (!lines.isEmpty()) {
            parts.add(new Part(heading, lines));
        }
    }

    /// What of it holds what is searched for; all of it if the key question's own words do.
    GuidanceParts only(String wanted) {
        if (Marked.isIn(question.title(), wanted) || Marked.isIn(question.text(), wanted)) {
            return this;
        }
        return new GuidanceParts(
                question,
                parts.stream()
                        .map(part ->
                                new Part(
                                        part.heading(),
                                        part.lines().stream()
                                                .filter(line -> Marked.isIn(line.text(), wanted))
                                                .toList()))
                        .filter(part -> !part.lines().isEmpty())
                        .toList());
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }
}
