package org.fieldbook.ui.find;

import org.fieldbook.journal.SubjectId;
import org.fieldbook.ui.fx.Command;

/// Something that was found.
sealed interface Found {

    /// Something to do.
    record Doing(Command command) implements Found {}

    /// A case, or another subject of a sample.
    ///
    /// @param reference what people call it
    /// @param facts who has it and how far it is
    record OfSample(SubjectId subject, String reference, String facts) implements Found {}

    /// A note in which the words stand.
    ///
    /// @param reference of the subject it is about
    /// @param code of what it is evidence for: a prompt, or a key question
    /// @param text around the first hit
    record InNote(SubjectId subject, String reference, String code, String text) implements Found {

        /// Nothing of the text.
        @Override
        public String toString() {
            return "Note about " + reference + " " + code;
        }
    }

    /// Evidence about the organisation, or what was found from it, in which the words stand.
    ///
    /// @param reference what people call it; of what was found the standard's code
    /// @param text around the first hit
    record InEvidence(SubjectId id, String reference, String text) implements Found {

        /// Nothing of the text.
        @Override
        public String toString() {
            return "Evidence " + reference;
        }
    }
}
