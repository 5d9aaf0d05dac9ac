package org.fieldbook.service;

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

    /// The field it is for; entries of one place follow each other.
    String place();
}
