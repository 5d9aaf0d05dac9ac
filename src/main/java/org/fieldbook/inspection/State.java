package org.fieldbook.inspection;

import org.fieldbook.journal.Chain;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.ChangeRecord;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// The state of one inspection: a pure function of the set of changes it holds, in whatever order and
/// grouping they came. Immutable; a successor shares everything that did not change.
///
/// A change is folded once its chain reaches back to its replica's first change; until then it waits,
/// is kept and listed, and does not count.
public final class State {

    private final UUID inspection;
    private final PMap<Hash, Change> folded;
    private final Waiting waiting;
    private final TreePMap<SubjectId, Subject> subjects;
    private final PMap<UUID, Run> runs;
    private final long tick;

    private State(
            UUID inspection,
            PMap<Hash, Change> folded,
            Waiting waiting,
            TreePMap<SubjectId, Subject> subjects,
            PMap<UUID, Run> runs,
            long tick) {
        this.inspection = inspection;
        this.folded = folded;
        this.waiting = waiting;
        this.subjects = subjects;
        this.runs = runs;
        this.tick = tick;
    }

    /// The state before the first change.
    public static State empty(UUID inspection) {
        return new State(
                inspection,
                HashTreePMap.empty(),
                Waiting.NOTHING,
                TreePMap.empty(),
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

    /// The state that also holds this change. Refuses a change of another inspection. A change held
    /// without its value takes the value when it comes, so that the order makes no difference.
    public State with(Change change) {
        if (!change.record().inspection().equals(inspection)) {
            throw new IllegalArgumentException("the change belongs to another inspection");
        }
        Optional<Change> held = findChange(change.hash()).or(() -> waiting.find(change));
        if (held.isPresent()) {
            return isErased(held.get()) && !isErased(change) ? filled(change) : this;
        }
        return isConnected(change.record()) ? withConnected(change) : withWaiting(change);
    }

    private static boolean isErased(Change change) {
        return change.content() instanceof Content.Erased;
    }

    private State filled(Change change) {
        if (!folded.containsKey(change.hash())) {
            return withWaiting(change);
        }
        SubjectId id = change.record().subject();
        return new State(
                inspection,
                folded.plus(change.hash(), change),
                waiting,
                subjects.plus(id, subject(id).filled(change)),
                runs,
                tick);
    }

    private State withWaiting(Change change) {
        return new State(inspection, folded, waiting.plus(change), subjects, runs, tick);
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

    private State withConnected(Change change) {
        State state = this;
        Deque<Change> ready = new ArrayDeque<>(List.of(change));
        while (!ready.isEmpty()) {
            Change next = ready.remove();
            state = state.fold(next);
            for (Change after : state.waiting.after(next.hash())) {
                if (follows(next.record(), after.record())) {
                    state = state.withoutWaiting(after);
                    ready.add(after);
                }
            }
        }
        return state;
    }

    private State withoutWaiting(Change change) {
        return new State(inspection, folded, waiting.minus(change), subjects, runs, tick);
    }

    private State fold(Change change) {
        ChangeRecord record = change.record();
        Run run = runs.get(record.replica());
        return new State(
                inspection,
                folded.plus(change.hash(), change),
                waiting,
                subjects.plus(record.subject(), subject(record.subject()).with(change)),
                runs.plus(record.replica(), run == null ? Run.of(change) : run.with(change)),
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

    /// Every folded change, in no order.
    Collection<Change> changes() {
        return folded.values();
    }

    /// Every folded change in reading order.
    public List<Change> listChanges() {
        return folded.values().stream().sorted(Register.READING_ORDER).toList();
    }

    /// Where each replica's folded run ends, in the order of the replicas as written.
    public SortedMap<UUID, Tip> tips() {
        SortedMap<UUID, Tip> tips = new TreeMap<>(Comparator.comparing(UUID::toString));
        runs.forEach((replica, run) -> tips.put(replica, run.tip()));
        return Collections.unmodifiableSortedMap(tips);
    }

    public Optional<Tip> findTip(UUID replica) {
        return Optional.ofNullable(runs.get(replica)).map(Run::tip);
    }

    /// Where this replica goes on writing, in the hands of this author.
    public Chain chain(UUID replica, UUID author) {
        return findTip(replica)
                .map(tip ->
                        new Chain(
                                inspection,
                                replica,
                                author,
                                tip.seq(),
                                Optional.of(tip.hash()),
                                tick))
                .orElseGet(() -> Chain.begin(inspection, replica, author, tick));
    }

    /// The subject with this identity, deleted or not; an empty one if no change speaks of it.
    public Subject subject(SubjectId id) {
        Subject subject = subjects.get(id);
        return subject == null ? Subject.empty(id) : subject;
    }

    /// The subjects of this kind in which something stands and that are not deleted, in the order of
    /// their identities.
    public List<Subject> listSubjects(String kind) {
        return subjects.values().stream()
                .filter(subject -> subject.id().kind().equals(kind))
                .filter(subject -> !subject.isBlank() && !subject.isDeleted())
                .toList();
    }

    /// Every subject, blank and deleted ones too, in the order of kind and identity.
    public List<Subject> listAllSubjects() {
        return List.copyOf(subjects.values());
    }

    /// Everything left undecided, by subject and field. Nothing inside a deleted subject is listed.
    public List<Conflict> listConflicts() {
        List<Conflict> conflicts = new ArrayList<>();
        for (Subject subject : subjects.values()) {
            if (subject.isEditedAgainstDeletion()) {
                conflicts.add(new Conflict.EditAgainstDeletion(subject.id()));
            }
            List<Conflict.DifferingValues> differing = subject.differing();
            if (!differing.isEmpty() && !subject.isDeleted()) {
                conflicts.addAll(differing);
            }
        }
        return conflicts;
    }

    /// The changes kept but not counted, by replica and number.
    public List<Change> listWaiting() {
        return waiting.list();
    }

    /// Every place where a replica's run divides.
    public List<Fork> listForks() {
        if (runs.values().stream().noneMatch(Run::isForked)) {
            return List.of();
        }
        return Fork.among(folded.values());
    }
}
