package org.fieldbook.ui.find;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.Marked;
import org.fieldbook.ui.fx.Command;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What can be found in one inspection as it stood when the search was opened. Immutable; any thread may
/// use it. Making it takes time: not for the window's thread.
record Searching(
        List<SampleSubject> subjects,
        List<Command> commands,
        NoteIndex notes,
        EvidenceIndex evidence,
        Messages messages) {

    /// As many of each kind as anybody reads through.
    static final int MOST = 40;

    /// What was found, by kind: of each as many as anybody reads through, and how many there are.
    ///
    /// @param subjects by their reference
    /// @param theirs by their inspector's name alone
    record Results(
            List<Found.Doing> commands,
            Some<Found.OfSample> subjects,
            Some<Found.OfSample> theirs,
            Some<Found.InEvidence> evidence,
            Some<Found.InNote> notes) {

        /// Whether there is more of a kind than is shown.
        boolean isCapped() {
            return Stream.of(subjects, theirs, evidence, notes)
                    .anyMatch(some -> some.inAll() > some.shown().size());
        }
    }

    /// The first of what was found of one kind.
    ///
    /// @param inAll how many there are
    record Some<T>(List<T> shown, int inAll) {

        static <T> Some<T> of(List<T> all) {
            return new Some<>(all.stream().limit(MOST).toList(), all.size());
        }
    }

    static Searching of(Snapshot snapshot, List<Command> commands, Messages messages) {
        return new Searching(
                snapshot.subjects(),
                commands,
                NoteIndex.of(snapshot, messages),
                EvidenceIndex.of(snapshot),
                messages);
    }

    /// Where no inspection is open.
    static Searching of(List<Command> commands, Messages messages) {
        return new Searching(List.of(), commands, NoteIndex.EMPTY, EvidenceIndex.EMPTY, messages);
    }

    /// Everything that holds this; without words every command and nothing else.
    Results find(String typed) {
        String wanted = Marked.fold(typed.strip());
        var named = new TypedName(wanted);
        List<Found.Doing> doing =
                commands.stream()
                        .filter(command -> named.isIn(command.title()))
                        .map(Found.Doing::new)
                        .toList();
        if (wanted.isEmpty()) {
            return new Results(
                    doing,
                    Some.of(List.of()),
                    Some.of(List.of()),
                    Some.of(List.of()),
                    Some.of(List.of()));
        }
        return new Results(
                doing,
                subjects(one -> has(one.reference(), wanted)),
                subjects(one -> !has(one.reference(), wanted) && has(one.inspector(), wanted)),
                Some.of(evidence.find(wanted)),
                Some.of(notes.find(wanted)));
    }

    private Some<Found.OfSample> subjects(Predicate<SampleSubject> wanted) {
        return Some.of(
                subjects.stream()
                        .filter(subject -> !subject.isWithdrawn())
                        .filter(wanted)
                        .map(this::subject)
                        .toList());
    }

    private static boolean has(String text, String wanted) {
        return Marked.fold(text).contains(wanted);
    }

    private Found.OfSample subject(SampleSubject subject) {
        String status =
                messages.text(
                        switch (subject.status()) {
                            case NOT_STARTED -> "status.notStarted";
                            case IN_PROGRESS -> "status.inProgress";
                            case COMPLETE -> "status.complete";
                            case SIGNED_OFF -> "status.signedOff";
                        });
        String facts =
                subject.inspector().isEmpty()
                        ? status
                        : messages.text("find.facts", status, subject.inspector());
        return new Found.OfSample(subject.id(), subject.reference(), facts);
    }
}
