package org.fieldbook.ui.recording;

import org.fieldbook.journal.SubjectId;

/// Where somebody works in a case. Holds no text.
///
/// @param question code of the key question
/// @param row the prompt; as many as there are prompts stands for the judgement
/// @param caret place in the note
public record Place(SubjectId subject, String question, int row, int caret) {}
