package org.fieldbook.ui.recording;

import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Snapshot;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The order in which cases and their key questions are gone through.
final class CaseOrder {

    private CaseOrder() {}

    /// The first key question of a case without an answer; empty if it has them all.
    static String firstOpen(Snapshot snapshot, SubjectId id) {
        return snapshot.subjects().stream()
                .filter(one -> one.id().equals(id))
                .flatMap(one -> one.answers().entrySet().stream())
                .filter(answer -> answer.getValue() == AnswerState.UNANSWERED)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /// The case so many places on in its sample; one that whoever looks assesses apart is left out.
    static Optional<SubjectId> neighbour(Snapshot snapshot, SampleSubject subject, int step) {
        List<SubjectId> cases =
                snapshot.listSubjects(subject.sample()).stream()
                        .filter(one -> !one.hidden())
                        .map(SampleSubject::id)
                        .toList();
        int here = cases.indexOf(subject.id());
        int there = here + step;
        return here >= 0 && there >= 0 && there < cases.size()
                ? Optional.of(cases.get(there))
                : Optional.empty();
    }
}
