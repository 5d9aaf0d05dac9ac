package org.fieldbook.service;

import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.rating.QuestionResult;
import org.fieldbook.rating.StandardResult;

import java.util.List;

/// What is left to be answered of one subject of a sample.
final class UnansweredQuestions {

    private UnansweredQuestions() {}

    /// The codes of the standard's key questions that apply to the subject and have no answer.
    static List<String> of(StandardResult standard, SampleSubject subject) {
        return standard.questions().stream()
                .map(QuestionResult::code)
                .filter(code -> subject.answers().get(code) == AnswerState.UNANSWERED)
                .toList();
    }
}
