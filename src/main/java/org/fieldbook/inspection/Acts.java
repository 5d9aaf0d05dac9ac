package org.fieldbook.inspection;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.ChangeRecord;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// History by act, newest first in reading order.
public final class Acts {

    private final State state;

    /// The first change of the act of every change looked at.
    private final Map<Hash, Hash> firsts = new HashMap<>();

    private Acts(State state) {
        this.state = state;
    }

    /// Every act of the journal.
    public static List<Act> of(State state) {
        return new Acts(state).group(state.changes());
    }

    /// How many acts [#of(State, SubjectId)] lists, without listing them.
    public static int count(State state, SubjectId subject) {
        Acts acts = new Acts(state);
        return Math.toIntExact(touching(state, subject).map(acts::first).distinct().count());
    }

    private static Stream<Change> touching(State state, SubjectId subject) {
        return Stream.concat(Stream.of(state.subject(subject)), belonging(state, subject))
                .flatMap(one -> one.history().stream())
                .flatMap(change ->
                        Stream.concat(Stream.of(change), state.listOrders(change).stream()));
    }

    /// Notes about it; of the inspection as a whole also the evidence, what was made of it, and units of a region.
    private static Stream<Subject> belonging(State state, SubjectId subject) {
        return subject.kind().equals(Fields.INSPECTION)
                ? state.listAllSubjects().stream()
                        .filter(one ->
                                Fields.isOfDelivery(one.id().kind())
                                        || Fields.isOfRegion(one.id().kind()))
                : Notes.everAbout(state, subject);
    }

    /// Every act that touched this subject or what belongs to it, such as a note about it, with what it did there, and the orders to
    /// erase something of it. Notes that were deleted or whose making was undone are among them.
    public static List<Act> of(State state, SubjectId subject) {
        // An order is of the inspection itself, and of what it orders erased.
        return new Acts(state).group(touching(state, subject).distinct().toList());
    }

    /// The whole act that this change belongs to.
    public static Act holding(State state, Change change) {
        Acts acts = new Acts(state);
        Hash first = acts.first(change);
        return acts.act(
                state.changes().stream()
                        .filter(other -> isSameAct(other.record(), change.record()))
                        .filter(other -> acts.first(other).equals(first))
                        .toList());
    }

    /// The newest act that this replica wrote; empty if it wrote none.
    public static Optional<Act> findLast(State state, UUID replica) {
        return state.findTip(replica)
                .flatMap(tip -> state.findChange(tip.hash()))
                .map(change -> holding(state, change));
    }

    /// How many acts these changes are of, as people count them: one that is not whole counts. That a replica
    /// says whose it is nobody did.
    public static int count(Stream<Change> changes) {
        return Math.toIntExact(
                changes.map(Change::record)
                        .filter(record -> !record.subject().kind().equals(Fields.REPLICA))
                        .map(record -> record.replica() + ":" + record.act())
                        .distinct()
                        .count());
    }

    private static boolean isSameAct(ChangeRecord one, ChangeRecord other) {
        return one.replica().equals(other.replica()) && one.act() == other.act();
    }

    private List<Act> group(Collection<Change> changes) {
        Map<Hash, List<Change>> groups = new HashMap<>();
        for (Change change : changes) {
            groups.computeIfAbsent(first(change), _ -> new ArrayList<>()).add(change);
        }
        return groups.values().stream()
                .map(this::act)
                .sorted(Comparator.comparing(Act::first, Register.READING_ORDER).reversed())
                .toList();
    }

    private Act act(List<Change> changes) {
        return new Act(
                changes.stream()
                        .sorted(Comparator.comparingLong((Change change) -> change.record().seq()))
                        .map(change -> new Act.Step(change, before(change)))
                        .toList());
    }

    /// Goes back along the chain to where the act begins, so that acts on both sides of a fork stay
    /// apart although they have the same number.
    private Hash first(Change change) {
        List<Hash> passed = new ArrayList<>();
        Change here = change;
        Hash known = firsts.get(here.hash());
        while (known == null) {
            passed.add(here.hash());
            Optional<Change> before = previousOfAct(here);
            if (before.isEmpty()) {
                known = here.hash();
            } else {
                here = before.get();
                known = firsts.get(here.hash());
            }
        }
        for (Hash hash : passed) {
            firsts.put(hash, known);
        }
        return known;
    }

    private Optional<Change> previousOfAct(Change change) {
        return change.record()
                .prev()
                .flatMap(state::findChange)
                .filter(before -> isSameAct(before.record(), change.record()));
    }

    private List<Content> before(Change change) {
        ChangeRecord record = change.record();
        return record.replaces().stream()
                .flatMap(hash -> state.findChange(hash).stream())
                .filter(other -> other.record().subject().equals(record.subject()))
                .filter(other -> other.record().field().equals(record.field()))
                .sorted(Comparator.comparing(Change::hash))
                .map(Change::content)
                .distinct()
                .toList();
    }
}
