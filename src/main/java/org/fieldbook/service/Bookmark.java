package org.fieldbook.service;

import org.fieldbook.journal.SubjectId;

import java.util.Optional;

/// Where somebody was in an inspection. Holds no text: what was being written is a draft or an act.
///
/// @param section the part of the window, such as "cases"
/// @param spot where in a case, if one was open
/// @param left whether they had gone to the list of inspections
public record Bookmark(String section, Optional<Spot> spot, boolean left) {

    /// Where in a case.
    ///
    /// @param question code of the key question
    /// @param row the prompt; as many as there are prompts stands for the judgement
    /// @param caret place in the note
    /// @param writing whether the keyboard was in the note
    public record Spot(SubjectId subject, String question, int row, int caret, boolean writing) {}
}
