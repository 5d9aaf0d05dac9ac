package org.fieldbook.intake;

import java.util.List;

/// Answers with the subjects they speak of.
///
/// @param cases from the case list, or made from the answers where there is none
public record AnswerList(List<CaseRow> cases, List<AnswerRow> answers) {

    public AnswerList {
        cases = List.copyOf(cases);
        answers = List.copyOf(answers);
    }
}
