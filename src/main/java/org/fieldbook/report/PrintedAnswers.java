package org.fieldbook.report;

import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.AnswerStates;
import org.fieldbook.inspection.Reading;

/// Where the answer to a prompt stands.
final class PrintedAnswers {

    private PrintedAnswers() {}

    static AnswerState state(Reading reading) {
        return reading instanceof Reading.Differing
                ? AnswerState.UNDECIDED
                : state(reading.text().orElse(""));
    }

    static AnswerState state(String word) {
        return switch (word) {
            case AnswerStates.YES -> AnswerState.YES;
            case AnswerStates.NO -> AnswerState.NO;
            case AnswerStates.NOT_APPLICABLE -> AnswerState.NOT_APPLICABLE;
            default -> AnswerState.UNANSWERED;
        };
    }
}
