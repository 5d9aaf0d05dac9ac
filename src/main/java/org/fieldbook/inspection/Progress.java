package org.fieldbook.inspection;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;

import java.util.Collection;
import java.util.List;

/// How far a subject of a sample is, and whether it changed since somebody said so.
record Progress(Status status, boolean changedSince) {

    /// @param moved the packs that the inspection moved to
    static Progress of(
            Subject subject,
            List<Note> notes,
            Collection<AnswerState> answers,
            Completeness completeness,
            List<Hash> moved) {
        List<Change> signOff = marks(subject, Fields.SIGN_OFF);
        List<Change> complete = marks(subject, Fields.COMPLETE);
        if (signOff.isEmpty() && complete.isEmpty()) {
            return new Progress(
                    isStarted(subject, notes) ? Status.IN_PROGRESS : Status.NOT_STARTED, false);
        }
        Hash now = CaseState.hash(subject, notes);
        boolean changed = !speakOf(signOff.isEmpty() ? complete : signOff, now, moved);
        if (answers.contains(AnswerState.UNANSWERED) || !completeness.missing().isEmpty()) {
            return new Progress(Status.IN_PROGRESS, changed);
        }
        return new Progress(
                signOff.isEmpty() || changed ? Status.COMPLETE : Status.SIGNED_OFF, changed);
    }

    /// The marks that stand; two people may have made them over different states.
    private static List<Change> marks(Subject subject, String field) {
        return subject.field(field).heads().stream()
                .filter(head -> head.value().isPresent())
                .toList();
    }

    private static boolean speakOf(List<Change> marks, Hash now, List<Hash> moved) {
        return marks.stream()
                .anyMatch(mark ->
                        mark.value()
                                .filter(value -> PackMove.speaksOf(value, now, moved))
                                .isPresent());
    }

    /// What came with the case list is no beginning; every answer's field has a pack's name in it.
    private static boolean isStarted(Subject subject, List<Note> notes) {
        return !notes.isEmpty()
                || subject.fieldNames().stream()
                        .filter(name -> name.indexOf('/') >= 0 && !Fields.isRemark(name))
                        .filter(name -> !(subject.read(name) instanceof Reading.Absent))
                        .anyMatch(name -> !cameWithTheList(subject, subject.field(name)));
    }

    /// Whether the act that brought the subject in wrote all that stands there.
    private static boolean cameWithTheList(Subject subject, Register register) {
        return register.heads().stream()
                .allMatch(head ->
                        subject.field(Fields.REFERENCE).history().stream()
                                .anyMatch(first ->
                                        first.record().replica().equals(head.record().replica())
                                                && first.record().act() == head.record().act()));
    }
}
