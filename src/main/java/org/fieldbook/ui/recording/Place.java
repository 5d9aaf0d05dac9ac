package org.fieldbook.ui.recording;

import org.fieldbook.journal.SubjectId;

/// Where somebody works in a case. Holds no text.
///
/// @param question code of the key question, or what stands in its place where a section is open
/// @param row the prompt; as many as there are prompts stands for the judgement
/// @param caret place in the note
public record Place(SubjectId subject, String question, int row, int caret) {

    /// How what stands in place of a key question's code begins where a section is open. No code is called so.
    static final String SECTION = "section/";

    /// At a section of the case.
    ///
    /// @param section its id
    public static Place ofSection(SubjectId subject, String section) {
        return new Place(subject, SECTION + section, 0, 0);
    }
}
