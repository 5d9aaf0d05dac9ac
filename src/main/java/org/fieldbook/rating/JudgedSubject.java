package org.fieldbook.rating;

import org.fieldbook.inspection.AnswerState;

import java.util.Map;

/// What rating sees of one subject of a sample.
///
/// @param reference what people call it, such as `WK-014`
/// @param excluded withdrawn from the sample
/// @param answers by code of the key question; a question of its sample that is missing is unanswered
/// @param attributes by attribute id, for groups
public record JudgedSubject(
        String reference,
        String sample,
        boolean excluded,
        Map<String, AnswerState> answers,
        Map<String, String> attributes) {

    public JudgedSubject {
        answers = Map.copyOf(answers);
        attributes = Map.copyOf(attributes);
    }
}
