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

    /// A note in which the words stand, or something else that people wrote about a case: what is to be looked at
    /// again, what a second assessor noted, why it is out of the sample or in it.
    ///
    /// @param reference of the subject it is about
    /// @param code where in the case it leads: a prompt, a key question, or a section
    /// @param name what people call that
    /// @param text around the first hit
    record InNote(SubjectId subject, String reference, String code, String name, String text)
            implements Found {

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
