package org.fieldbook.inspection;

import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.journal.Hash;

import java.util.List;
import java.util.Optional;

/// Something about a judgement that somebody might look at again. It blocks nothing and decides nothing: whoever
/// keeps the judgement may say why, and that stays.
///
/// @param others what the other cases with the same note are called; none for any other kind
/// @param kept why it stands, as somebody said; empty if nobody did
/// @param seen the heads of what was said
public record Nudge(
        Kind kind,
        SampleSubject subject,
        KeyQuestion question,
        List<String> others,
        Optional<String> kept,
        List<Hash> seen) {

    /// What there is to look at.
    public enum Kind {
        /// A judgement about which nothing is noted.
        NO_EVIDENCE(QuestionField.What.KEPT_WITHOUT_EVIDENCE),
        /// A note that says what a note of another case says.
        SAME_NOTE(QuestionField.What.KEPT_SAME_NOTE),
        /// More prompts say the opposite of the judgement than agree with it. Why it stands is said with the answer.
        AGAINST_PROMPTS(QuestionField.What.ANSWER);

        private final QuestionField.What field;

        Kind(QuestionField.What field) {
            this.field = field;
        }

        /// The field of the case that says why the judgement stands.
        public QuestionField.What field() {
            return field;
        }
    }

    public Nudge {
        others = List.copyOf(others);
        seen = List.copyOf(seen);
    }

    /// Whether nobody said why it stands.
    public boolean isOpen() {
        return kept.isEmpty();
    }

    /// Nothing of what somebody said.
    @Override
    public String toString() {
        return kind + " " + question.code();
    }
}
