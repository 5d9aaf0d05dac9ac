package org.fieldbook.framework;

import java.util.List;

/// What a standard is rated by.
public sealed interface Basis {

    /// Rated by the lowest of its key questions.
    record ByKeyQuestions(List<KeyQuestion> questions) implements Basis {
        public ByKeyQuestions {
            questions = List.copyOf(questions);
        }
    }

    /// Rated by a judgement on evidence: somebody proposes a rating with a reason.
    record ByProposal() implements Basis {}

    /// Recorded, never rated; no points and no part of the maximum.
    ///
    /// @param questions judged and counted, without a band; often none
    record RecordedOnly(List<KeyQuestion> questions) implements Basis {
        public RecordedOnly {
            questions = List.copyOf(questions);
        }
    }
}
