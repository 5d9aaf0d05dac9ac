package org.fieldbook.service;

import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.AnswerStates;
import org.fieldbook.inspection.Applicability;
import org.fieldbook.inspection.Facts;
import org.fieldbook.inspection.PromptBalance;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.Subject;
import org.fieldbook.inspection.Undo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The queries that are open: judgements that point another way than their prompts, without anybody
/// having said why.
public final class OpenQueries {

    private static final Map<String, AnswerState> ANSWERS =
            Map.of(
                    AnswerStates.YES,
                    AnswerState.YES,
                    AnswerStates.NO,
                    AnswerState.NO,
                    AnswerStates.NOT_APPLICABLE,
                    AnswerState.NOT_APPLICABLE);

    private final Snapshot snapshot;
    private final Facts facts;

    public OpenQueries(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.facts = Facts.of(snapshot.framework(), snapshot.state());
    }

    /// The subjects whose judgement of this key question is queried, in the order of their sample.
    public List<SampleSubject> about(KeyQuestion question) {
        return snapshot.listSubjects(question.sample()).stream()
                .filter(subject -> isOpen(subject, question))
                .toList();
    }

    /// Whether any judgement of this subject is queried, or answers do not fit together that still have to
    /// be changed or explained.
    public boolean isAnyOpen(SampleSubject subject) {
        return !subject.completeness().open().isEmpty() || isAnyJudgementOpen(subject);
    }

    private boolean isAnyJudgementOpen(SampleSubject subject) {
        return snapshot.framework().questionsOf(subject.sample()).stream()
                .anyMatch(question -> isOpen(subject, question));
    }

    private boolean isOpen(SampleSubject summary, KeyQuestion question) {
        Subject subject = snapshot.state().subject(summary.id());
        boolean explained =
                subject.field(snapshot.framework().field(question.code())).heads().stream()
                        .flatMap(head -> head.record().reason().stream())
                        .anyMatch(reason -> !Undo.isTurn(reason));
        AnswerState judgement =
                summary.answers().getOrDefault(question.code(), AnswerState.UNANSWERED);
        return !explained && balance(subject, question).disagreesWith(judgement);
    }

    private PromptBalance balance(Subject subject, KeyQuestion question) {
        Function<String, Set<String>> possible = facts.possible(subject);
        return PromptBalance.of(
                question.prompts().stream()
                        .filter(prompt ->
                                Applicability.of(prompt.appliesWhen(), possible)
                                        != Applicability.Verdict.DOES_NOT_APPLY)
                        .map(prompt ->
                                state(subject.read(snapshot.framework().field(prompt.code()))))
                        .toList());
    }

    private static AnswerState state(Reading reading) {
        Optional<String> word =
                reading instanceof Reading.Differing ? Optional.empty() : reading.text();
        return word.map(text -> ANSWERS.getOrDefault(text, AnswerState.UNANSWERED))
                .orElse(AnswerState.UNANSWERED);
    }
}
