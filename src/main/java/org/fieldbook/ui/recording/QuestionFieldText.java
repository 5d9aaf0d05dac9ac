package org.fieldbook.ui.recording;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Act;
import org.fieldbook.inspection.Adjudication;
import org.fieldbook.inspection.AnswerStates;
import org.fieldbook.inspection.QuestionField;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Value;

/// What somebody did to a field that speaks of an answer, as the history tells it.
final class QuestionFieldText {

    private QuestionFieldText() {}

    /// @param title what people call the question
    static String of(QuestionField field, Act.Step step, String title, Messages messages) {
        boolean stands = step.after() instanceof Content.Held;
        return switch (field.what()) {
            case COMMENT ->
                    messages.text(
                            stands ? "history.commented" : "history.commented.cleared", title);
            case KEPT_WITHOUT_EVIDENCE, KEPT_SAME_NOTE ->
                    messages.text(stands ? "history.kept" : "history.kept.cleared", title);
            case ASSESSORS_NOTE, ANSWER -> messages.text("history.assessor.noted", title);
            case ADJUDICATED ->
                    step.after() instanceof Content.Held(Value value)
                            ? Adjudication.find(value)
                                    .map(said -> adjudicated(said, title, messages))
                                    .orElse("")
                            : messages.text("history.adjudicated.cleared", title);
        };
    }

    private static String adjudicated(Adjudication.Said said, String title, Messages messages) {
        String word =
                messages.text(
                        switch (said.word()) {
                            case AnswerStates.YES -> "answer.yes";
                            case AnswerStates.NO -> "answer.no";
                            default -> "answer.not-applicable";
                        });
        return messages.text("history.adjudicated", title, word, said.reason());
    }
}
