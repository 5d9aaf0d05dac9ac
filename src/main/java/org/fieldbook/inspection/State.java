package org.fieldbook.inspection;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.ChangeRecord;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The state of one inspection: a pure function of the set of changes it holds, in whatever order and
/// grouping they came. Immutable; a successor shares everything that did not change.
///
/// A change is folded once its chain reaches back to its replica's first change; until then it waits,
/// is kept and listed, and does not count.
public final class State {

    private final UUID inspection;
    private final PMap<Hash, Change> folded;
    private final PMap<Hash, PVector<Change>> waiting;
    private final PMap<SubjectId, Subject> subjects;
    private final PMap<UUID, Tip> tips;
    private final long tick;

    private State(
            UUID inspection,
            PMap<Hash, Change> folded,
            PMap<Hash, PVector<Change>> waiting,
            PMap<SubjectId, Subject> subjects,
            PMap<UUID, Tip> tips,
            long tick) {
        this.inspection = inspection;
        this.folded = folded;
        this.waiting = waiting;
        this.subjects = subjects;
        this.tips = tips;
        this.tick = tick;
    }

    /// The state before the first change.
    public static State empty(UUID inspection) {
        return new State(
                inspection,
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                0);
    }

    /// The state that also holds these changes; those it holds already make no difference.
    public State with(Collection<Change> changes) {
        State state = this;
        for (Change change : changes) {
            state = state.with(change);
        }
        return state;
    }

    /// The state that also holds this change. Refuses a change of another inspection.
    public State with(Change change) {
        if (!change.record().inspection().equals(inspection)) {
            throw new IllegalArgumentException("the change belongs to another inspection");
        }
        if (holds(change)) {
            return this;
        }
        return isConnected(change.record()) ? withConnected(change) : withWaiting(change);
    }

    private boolean holds(Change change) {
        return folded.containsKey(change.hash())
                || change.record().prev().stream()
                        .flatMap(prev -> waitingFor(prev).stream())
                        .anyMatch(other -> other.hash().equals(change.hash()));
    }

    private boolean isConnected(ChangeRecord record) {
        return record.prev()
                .map(prev -> {
                    Change before = folded.get(prev);
                    return before != null && follows(before.record(), record);
                })
                .orElse(true);
    }

    private static boolean follows(ChangeRecord before, ChangeRecord after) {
        return before.replica().equals(after.replica()) && before.seq() + 1 == after.seq();
    }

    private List<Change> waitingFor(Hash prev) {
        PVector<Change> changes = waiting.get(prev);
        return changes == null ? List.of() : changes;
    }

    private State withWaiting(Change change) {
        Hash prev = change.record().prev().orElseThrow();
        PVector<Change> others = TreePVector.from(waitingFor(prev)).plus(change);
        return new State(inspection, folded, waiting.plus(prev, others), subjects, tips, tick);
    }

    private State withConnected(Change change) {
        State state = this;
        Deque<Change> ready = new ArrayDeque<>(List.of(change));
        while (!ready.isEmpty()) {
            Change next = ready.remove();
            state = state.fold(next);
            for (Change after : state.waitingFor(next.hash())) {
                if (follows(next.record(), after.record())) {
                    state = state.withoutWaiting(next.hash(), after);
                    ready.add(after);
                }
            }
        }
        return state;
    }

    private State withoutWaiting(Hash prev, Change change) {
        PVector<Change> rest = TreePVector.from(waitingFor(prev)).minus(change);
        PMap<Hash, PVector<Change>> left =
                rest.isEmpty() ? waiting.minus(prev) : waiting.plus(prev, rest);
        return new State(inspection, folded, left, subjects, tips, tick);
    }

    private State fold(Change change) {
        ChangeRecord record = change.record();
        Subject before = subjects.get(record.subject());
        Subject after = (before == null ? Subject.empty(record.subject()) : before).with(change);
        Tip tip = new Tip(record.seq(), change.hash());
        Tip known = tips.get(record.replica());
        return new State(
                inspection,
                folded.plus(change.hash(), change),
                waiting,
                subjects.plus(record.subject(), after),
                tips.plus(record.replica(), known == null ? tip : tip.later(known)),
                Math.max(tick, record.tick()));
    }

    public UUID inspection() {
        return inspection;
    }

    /// The highest tick folded; 0 if none is.
    public long tick() {
        return tick;
    }

    /// How many changes are folded.
    public int size() {
        return folded.size();
    }

    public Optional<Change> findChange(Hash hash) {
        return Optional.ofNullable(folded.get(hash));
    }

    /// Every folded change in reading order.
    public List<Change> listChanges() {
        return folded.values().stream().sorted(Register.READING_ORDER).toList();
    }

    /// Where each replica's folded run ends.
    public Map<UUID, Tip> tips() {
        return Map.copyOf(tips);
    }

    public Optional<Tip> findTip(UUID replica) {
        return Optional.ofNullable(tips.get(replica));
    }

    /// The subject with this identity, deleted or not; an empty one if no change speaks of it.
    public Subject subject(SubjectId id) {
        Subject subject = subjects.get(id);
        return subject == null ? Subject.empty(id) : subject;
    }

    /// The subjects of this kind that are not deleted, in the order of their identities.
    public List<Subject> listSubjects(String kind) {
        return allSubjects()
                .filter(subject -> subject.id().kind().equals(kind) && !subject.isDeleted())
                .toList();
    }

    /// Every subject, deleted ones too, in the order of kind and identity.
    public List<Subject> listAllSubjects() {
        return allSubjects().toList();
    }

    private Stream<Subject> allSubjects() {
        return subjects.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
    }

    /// Everything left undecided, by subject and field. Nothing inside a deleted subject is listed.
    public List<Conflict> listConflicts() {
        List<Conflict> conflicts = new ArrayList<>();
        allSubjects()
                .filter(subject -> !subject.isDeleted())
                .forEach(subject -> {
                    if (subject.isEditedAgainstDeletion()) {
                        conflicts.add(new Conflict.EditAgainstDeletion(subject.id()));
                    }
                    for (String field : subject.fieldNames()) {
                        if (subject.read(field) instanceof Reading.Differing(List<Change> heads)) {
                            conflicts.add(new Conflict.DifferingValues(subject.id(), field, heads));
                        }
                    }
                });
        return conflicts;
    }

    /// The changes kept but not counted, by replica and number.
    public List<Change> listWaiting() {
        return waiting.values().stream()
                .flatMap(List::stream)
                .sorted((a, b) -> {
                    int byReplica = a.record().replica().compareTo(b.record().replica());
                    int bySeq = Long.compare(a.record().seq(), b.record().seq());
                    return byReplica != 0
                            ? byReplica
                            : bySeq != 0 ? bySeq : a.hash().compareTo(b.hash());
                })
                .toList();
    }

    /// Every place where a replica's run divides.
    public List<Fork> listForks() {
        Map<String, List<Change>> byPosition =
                listChanges().stream()
                        .collect(
                                Collectors.groupingBy(
                                        change -> change.record().position(),
                                        TreeMap::new,
                                        Collectors.toList()));
        return byPosition.values().stream()
                .filter(changes -> changes.size() > 1)
                .map(changes ->
                        new Fork(
                                changes.getFirst().record().replica(),
                                changes.getFirst().record().seq(),
                                changes))
                .toList();
    }
}
