package org.fieldbook.ui.why;

import org.fieldbook.framework.Rating;
import org.fieldbook.rating.QuestionResult;
import org.fieldbook.ui.control.FactSheet;

import java.util.List;
import java.util.Optional;

/// What a step of the derivation holds.
sealed interface Part {

    /// A sentence.
    ///
    /// @param icon before it, as Ikonli literal; empty if there is none
    record Sentence(String icon, List<Run> runs) implements Part {
        public Sentence {
            runs = List.copyOf(runs);
        }
    }

    /// What is said of some cases, and which they are.
    record Listed(String title, List<Run> runs) implements Part {
        public Listed {
            runs = List.copyOf(runs);
        }
    }

    /// A table.
    ///
    /// @param id the end of its node's id
    record Table(String id, FactSheet<Run> sheet) implements Part {}

    /// The key questions of a standard on the band axis.
    ///
    /// @param driving codes of the lowest
    /// @param twin the same as a table
    record Axis(List<QuestionResult> questions, List<String> driving, Table twin) implements Part {
        public Axis {
            questions = List.copyOf(questions);
            driving = List.copyOf(driving);
        }
    }

    /// What somebody recorded.
    ///
    /// @param what it comes to; empty if the text says it all
    record Recorded(String by, String at, String what, String text) implements Part {

        /// Nothing of the text.
        @Override
        public String toString() {
            return "Recorded " + at;
        }
    }

    /// A rating with what stands beside it.
    record Outcome(Optional<Rating> rating, List<Run> runs) implements Part {
        public Outcome {
            runs = List.copyOf(runs);
        }
    }
}
