package org.fieldbook.service;

import java.util.Optional;

/// What somebody entered, ready to be written: words, or a value they chose. What asks for something
/// to be done, as an undo does, is none.
public sealed interface Entry {

    /// Text as it stands while somebody types.
    record Typed(Draft draft) implements Entry {
        @Override
        public String place() {
            return Drafts.key(draft);
        }

        @Override
        public String toString() {
            return "Typed " + place();
        }
    }

    /// Text whose field somebody left: it becomes an act.
    record Left(Draft draft) implements Entry {
        @Override
        public String place() {
            return Drafts.key(draft);
        }

        @Override
        public String toString() {
            return "Left " + place();
        }
    }

    /// Likewise, and somebody said that it is the note: it stands in place of all they saw.
    record Settled(Draft draft) implements Entry {
        @Override
        public String place() {
            return Drafts.key(draft);
        }

        @Override
        public String toString() {
            return "Settled " + place();
        }
    }

    /// The answer to a question.
    record Answered(RecordAnswers.Given given) implements Entry {
        @Override
        public String place() {
            return "answer/" + given.subject().id() + "/" + given.code();
        }

        @Override
        public String toString() {
            return "Answered " + place();
        }
    }

    /// The proposed rating of a standard.
    record Proposed(ProposeRatings.Proposed proposed) implements Entry {
        @Override
        public String place() {
            return "proposal/" + proposed.standard();
        }
    }

    /// What a panel decided, or that its decision is withdrawn.
    record Decided(DecideForPanel.Recorded recorded) implements Entry {
        @Override
        public String place() {
            return "decision/" + recorded.standard();
        }
    }

    /// A case that is returned to its inspector with a comment.
    record Returned(CompleteCases.Returned returned) implements Entry {
        @Override
        public String place() {
            return "return/" + returned.subject();
        }
    }

    /// The field it is for; entries of one place follow each other.
    String place();

    /// The text that it holds; none if it is a value somebody chose.
    default Optional<Draft> text() {
        return switch (this) {
            case Typed(Draft draft) -> Optional.of(draft);
            case Left(Draft draft) -> Optional.of(draft);
            case Settled(Draft draft) -> Optional.of(draft);
            case Answered _, Proposed _, Decided _, Returned _ -> Optional.empty();
        };
    }
}
