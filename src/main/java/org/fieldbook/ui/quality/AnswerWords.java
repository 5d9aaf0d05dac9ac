package org.fieldbook.ui.quality;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.ui.control.Shapes;

/// What people call an answer.
final class AnswerWords {

    private AnswerWords() {}

    static String of(AnswerState answer, Messages messages) {
        return messages.text("answer." + Shapes.style(answer));
    }
}
