package org.fieldbook.service;

import org.fieldbook.inspection.Register;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Subject;
import org.fieldbook.inspection.Tip;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What somebody knows when they act: what was on their screen and, besides, what this laptop wrote
/// since, for whoever presses two keys quickly knows of the first one before the screen does. What came
/// in from anybody else meanwhile is not known.
final class Known {

    private Known() {}

    /// The heads of a field that they know. What came in unseen stays a head of its own.
    static List<Hash> heads(Register newest, List<Hash> onScreen, UUID replica) {
        Set<Hash> replaced =
                newest.history().stream()
                        .filter(change -> isOwn(change, replica))
                        .flatMap(change -> change.record().replaces().stream())
                        .collect(Collectors.toSet());
        Stream<Hash> own =
                newest.heads().stream().filter(head -> isOwn(head, replica)).map(Change::hash);
        return Stream.concat(onScreen.stream().filter(head -> !replaced.contains(head)), own)
                .distinct()
                .sorted()
                .toList();
    }

    /// The heads of every field of a subject that they know.
    static List<Hash> heads(Subject newest, Subject onScreen, UUID replica) {
        return newest.fieldNames().stream()
                .flatMap(field ->
                        heads(newest.field(field), onScreen.field(field).headHashes(), replica)
                                .stream())
                .sorted()
                .toList();
    }

    /// The state that they know.
    static State state(State newest, State onScreen, UUID replica) {
        Deque<Change> since = new ArrayDeque<>();
        Optional<Hash> at = newest.findTip(replica).map(Tip::hash);
        while (at.isPresent() && onScreen.findChange(at.get()).isEmpty()) {
            Change change = newest.findChange(at.get()).orElseThrow();
            since.addFirst(change);
            at = change.record().prev();
        }
        return onScreen.with(since);
    }

    private static boolean isOwn(Change change, UUID replica) {
        return change.record().replica().equals(replica);
    }
}
