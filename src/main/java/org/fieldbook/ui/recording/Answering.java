package org.fieldbook.ui.recording;

import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.AnswerStates;
import org.fieldbook.journal.Hash;
import org.fieldbook.service.RecordAnswers;

import java.util.List;
import java.util.Optional;

/// Answers to the prompts and the judgement on screen, naming what was seen there.
final class Answering {

    /// Stands for the judgement where a prompt's place is asked for.
    static final int JUDGEMENT = Integer.MAX_VALUE;

    private final Turns turns;
    private final RecordAnswers answers;

    Answering(Turns turns, RecordAnswers answers) {
        this.turns = turns;
        this.answers = answers;
    }

    /// Gives an answer.
    ///
    /// @param answer nothing clears it
    /// @param reason why it does not apply, or why it stands against the prompts
    /// @param place of the prompt; beyond the last one it is the judgement
    void give(Optional<AnswerState> answer, Optional<String> reason, int place) {
        turns.take(shown -> {
            boolean judging = place >= shown.rows().size();
            String code = judging ? shown.question().code() : shown.rows().get(place).code();
            List<Hash> seen = judging ? shown.judgement().seen() : shown.rows().get(place).seen();
            var given =
                    new RecordAnswers.Given(
                            shown.subject().id(), code, answer.map(Answering::word), reason, seen);
            return () -> answers.answer(given);
        });
    }

    private static String word(AnswerState answer) {
        return switch (answer) {
            case YES -> AnswerStates.YES;
            case NO -> AnswerStates.NO;
            case NOT_APPLICABLE -> AnswerStates.NOT_APPLICABLE;
            case UNANSWERED, UNDECIDED ->
                    throw new IllegalArgumentException("nobody gives the answer " + answer);
        };
    }
}
