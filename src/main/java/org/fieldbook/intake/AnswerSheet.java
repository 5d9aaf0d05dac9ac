package org.fieldbook.intake;

import java.util.Map;

/// One answer sheet of a survey.
///
/// @param line of the file it begins on, counting from 1
/// @param sheet what the file calls it; empty if it has no column for that
/// @param answers by code of the item, as its type writes them; none of them empty
public record AnswerSheet(long line, String sheet, Map<String, String> answers) {

    public AnswerSheet {
        answers = Map.copyOf(answers);
    }

    /// Nothing of what people answered.
    @Override
    public String toString() {
        return "Answer sheet of line " + line;
    }
}
