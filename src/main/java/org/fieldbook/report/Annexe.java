package org.fieldbook.report;

import org.fieldbook.inspection.Status;

import java.util.List;

/// What is printed only when somebody asks for it: which cases are meant, and whose they are.
///
/// @param unanswered the subjects with applicable key questions unanswered, in their order
/// @param left by standard, the subjects to whom none or not all of its key questions apply
/// @param queried by standard, the subjects with an answer that is queried
public record Annexe(List<Unanswered> unanswered, List<Named> left, List<Named> queried) {

    public Annexe {
        unanswered = List.copyOf(unanswered);
        left = List.copyOf(left);
        queried = List.copyOf(queried);
    }

    /// A subject of a sample with something left to be answered.
    ///
    /// @param reference such as `WK-014`
    /// @param inspector by name; empty if nobody has it
    /// @param codes of the key questions left
    public record Unanswered(
            String reference, String inspector, Status status, List<String> codes) {
        public Unanswered {
            codes = List.copyOf(codes);
        }

        /// Only what it is called.
        @Override
        public String toString() {
            return reference;
        }
    }

    /// Subjects about which one thing is said.
    ///
    /// @param standard its code
    public record Named(String standard, List<String> references) {
        public Named {
            references = List.copyOf(references);
        }
    }
}
