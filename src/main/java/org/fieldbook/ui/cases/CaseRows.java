package org.fieldbook.ui.cases;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.Standard;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.Conflict;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Snapshot;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes the rows of the case table.
final class CaseRows {

    private CaseRows() {}

    /// The subjects of this sample that are not withdrawn, by reference.
    static List<CaseRow> of(Snapshot snapshot, String sample) {
        Set<SubjectId> conflicts =
                snapshot.state().listConflicts().stream()
                        .map(Conflict::subject)
                        .collect(Collectors.toSet());
        return snapshot.listSubjects(sample).stream()
                .map(subject -> row(snapshot, subject, conflicts.contains(subject.id())))
                .toList();
    }

    /// Those of these subjects that are withdrawn.
    static List<CaseRow> withdrawn(Snapshot snapshot, List<SubjectId> wanted) {
        return snapshot.subjects().stream()
                .filter(subject -> subject.isWithdrawn() && wanted.contains(subject.id()))
                .map(subject -> row(snapshot, subject, false))
                .toList();
    }

    /// How often each answer was given.
    static Map<AnswerState, Integer> counts(List<CaseRow> found) {
        Map<AnswerState, Integer> counts = new EnumMap<>(AnswerState.class);
        for (AnswerState answer : AnswerState.values()) {
            counts.put(answer, 0);
        }
        found.stream()
                .flatMap(row -> row.answers().values().stream())
                .flatMap(List::stream)
                .forEach(answer -> counts.merge(answer, 1, Integer::sum));
        return counts;
    }

    private static CaseRow row(Snapshot snapshot, SampleSubject subject, boolean conflict) {
        CaseStatus status = status(snapshot, subject);
        return new CaseRow(
                subject.id(),
                subject.reference(),
                subject.attributes(),
                subject.inspector(),
                status,
                answers(snapshot.framework(), subject),
                subject.judged(),
                subject.applicable(),
                conflict,
                Optional.empty(),
                status == CaseStatus.NOT_STARTED ? Optional.empty() : subject.lastChanged());
    }

    private static CaseStatus status(Snapshot snapshot, SampleSubject subject) {
        boolean signed = snapshot.state().subject(subject.id()).text(Fields.SIGN_OFF).isPresent();
        return switch (subject.status()) {
            case NOT_STARTED -> CaseStatus.NOT_STARTED;
            case IN_PROGRESS -> CaseStatus.IN_PROGRESS;
            case COMPLETE ->
                    subject.changedSince() && signed ? CaseStatus.CHANGED : CaseStatus.COMPLETE;
            case SIGNED_OFF -> CaseStatus.SIGNED_OFF;
        };
    }

    private static Map<String, List<AnswerState>> answers(
            Framework framework, SampleSubject subject) {
        Map<String, List<AnswerState>> answers = new LinkedHashMap<>();
        for (Standard standard : framework.standards()) {
            List<AnswerState> given =
                    standard.questions().stream()
                            .map(KeyQuestion::code)
                            .filter(subject.answers()::containsKey)
                            .map(subject.answers()::get)
                            .toList();
            if (!given.isEmpty()) {
                answers.put(standard.code(), given);
            }
        }
        return answers;
    }
}
