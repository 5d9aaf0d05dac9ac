package org.fieldbook.service;

import org.fieldbook.framework.Condition;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.SetupFact;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.AnswerStates;
import org.fieldbook.inspection.Applicability;
import org.fieldbook.intake.AnswerList;
import org.fieldbook.intake.AnswerRow;
import org.fieldbook.intake.CaseRow;
import org.fieldbook.intake.StandardRow;
import org.fieldbook.rating.JudgedSubject;
import org.fieldbook.rating.Proposal;
import org.fieldbook.rating.RatingInput;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What rating sees of answers from files. Set-up questions have their usual answers.
final class FileInput {

    private final Framework framework;
    private final Map<String, Map<String, String>> answers = new HashMap<>();

    private FileInput(Framework framework, List<AnswerRow> rows) {
        this.framework = framework;
        for (AnswerRow row : rows) {
            answers.computeIfAbsent(row.reference(), _ -> new HashMap<>())
                    .put(row.code(), row.answer());
        }
    }

    static RatingInput of(Framework framework, AnswerList list, List<StandardRow> standards) {
        FileInput input = new FileInput(framework, list.answers());
        List<JudgedSubject> subjects = new ArrayList<>();
        list.cases().forEach(row -> subjects.add(input.subject(row)));
        Map<String, Proposal> proposals = new HashMap<>();
        Set<String> notRated = new HashSet<>();
        for (StandardRow row : standards) {
            switch (row) {
                case StandardRow.Proposed proposed ->
                        proposals.put(
                                proposed.standard(), new Proposal.Proposed(proposed.rating()));
                case StandardRow.NotRated(String standard) -> notRated.add(standard);
            }
        }
        return RatingInput.of(subjects, proposals, notRated);
    }

    private JudgedSubject subject(CaseRow row) {
        Map<String, String> given = answers.getOrDefault(row.reference(), Map.of());
        Map<String, AnswerState> states = new HashMap<>();
        for (KeyQuestion question : framework.questionsOf(row.sample())) {
            states.put(question.code(), state(row, question, given));
        }
        Map<String, String> attributes = new HashMap<>(row.attributes());
        if (!row.inspector().isEmpty()) {
            attributes.put("inspector", row.inspector());
        }
        return new JudgedSubject(
                row.reference(), row.sample(), !row.withdrawn().isEmpty(), states, attributes);
    }

    /// Nobody disagrees in a file, so nothing is undecided.
    private AnswerState state(CaseRow row, KeyQuestion question, Map<String, String> given) {
        Applicability.Verdict applies = applies(row, question.appliesWhen(), given);
        return applies == Applicability.Verdict.DOES_NOT_APPLY
                ? AnswerState.NOT_APPLICABLE
                : AnswerStates.ofWord(question, given.getOrDefault(question.code(), ""));
    }

    private Applicability.Verdict applies(
            CaseRow row, Condition condition, Map<String, String> given) {
        return Applicability.of(condition, name -> Set.of(value(row, name, given)));
    }

    private String value(CaseRow row, String name, Map<String, String> given) {
        return Condition.code(name)
                .map(code -> answer(row, code, given))
                .orElseGet(() -> value(row, name));
    }

    /// An answer that does not apply is none.
    private String answer(CaseRow row, String code, Map<String, String> given) {
        return framework
                .findCondition(code)
                .filter(condition ->
                        applies(row, condition, given) != Applicability.Verdict.DOES_NOT_APPLY)
                .map(_ -> given.getOrDefault(code, ""))
                .orElse("");
    }

    private String value(CaseRow row, String name) {
        return framework.setup().stream()
                .filter(fact -> fact.id().equals(name))
                .findFirst()
                .map(SetupFact::usual)
                .map(usual -> usual ? AnswerStates.YES : AnswerStates.NO)
                .orElseGet(() -> row.attributes().getOrDefault(name, ""));
    }
}
