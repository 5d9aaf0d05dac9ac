package org.fieldbook.inspection;

import org.fieldbook.journal.Chain;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.PublicKey;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final Fold fold;

    private State(UUID inspection, Fold fold) {
        this.inspection = inspection;
        this.fold = fold;
    }

    /// The state before the first change.
    ///
    /// @param signatures opens the rosters that changes carry
    public static State empty(UUID inspection, Signatures signatures) {
        return new State(inspection, Fold.empty(Rules.none(signatures)));
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
        return fold.holds(change) ? this : new State(inspection, fold.with(change));
    }

    /// Whether this change would make no difference.
    public boolean holds(Change change) {
        return fold.holds(change);
    }

    public UUID inspection() {
        return inspection;
    }

    /// The highest tick folded; 0 if none is.
    public long tick() {
        return fold.tick();
    }

    /// How many changes are fold.counted().
    public int size() {
        return fold.counted().size();
    }

    public Optional<Change> findChange(Hash hash) {
        return Optional.ofNullable(fold.counted().get(hash)).map(fold::seen);
    }

    /// Whether the value of this change was ordered erased, by somebody who may.
    public boolean isErased(Change change) {
        return fold.isErased(change);
    }

    /// The change as it counts: without its value, if that was ordered erased.
    public Change seen(Change change) {
        return fold.seen(change);
    }

    /// What is held and was ordered erased while its value is still here, by replica and number.
    public List<Change> listToErase() {
        return fold.listToErase();
    }

    /// The same state without the values that were ordered erased.
    public State withoutErased() {
        return fold.listToErase().isEmpty() ? this : new State(inspection, fold.withoutErased());
    }

    /// The orders to erase the value of this change that count, in reading order; none if it was not erased.
    public List<Change> listOrders(Change change) {
        return isErased(change)
                ? subject(Fields.inspection(inspection))
                        .field(Fields.ERASED + change.hash().hex())
                        .history()
                        .stream()
                        .filter(order -> Erasure.target(order.record()).isPresent())
                        .toList()
                : List.of();
    }

    /// Whether a change of this name is held, counted or not, with or without its value.
    public boolean isHeld(Hash hash) {
        return fold.findHeld(hash).isPresent();
    }

    /// Every change held: counted, not accepted and waiting, in no order and as it came.
    public List<Change> listHeld() {
        return fold.listHeld();
    }

    /// Every folded change, in no order.
    public Collection<Change> changes() {
        Collection<Change> counted = fold.counted().values();
        return fold.erased().isEmpty() ? counted : counted.stream().map(fold::seen).toList();
    }

    /// Every folded change in reading order.
    public List<Change> listChanges() {
        return changes().stream().sorted(Register.READING_ORDER).toList();
    }

    /// Where each replica's folded run ends, in the order of the replicas as written.
    public SortedMap<UUID, Tip> tips() {
        SortedMap<UUID, Tip> tips = new TreeMap<>(Comparator.comparing(UUID::toString));
        fold.runs().forEach((replica, run) -> tips.put(replica, run.tip()));
        return Collections.unmodifiableSortedMap(tips);
    }

    /// Every change of this replica that no other of its changes follows, by number and hash: one, unless its
    /// run divides.
    public List<Tip> ends(UUID replica) {
        Run run = fold.runs().get(replica);
        if (run == null || !run.isForked()) {
            return findTip(replica).stream().toList();
        }
        List<Change> own =
                fold.counted().values().stream()
                        .filter(change -> change.record().replica().equals(replica))
                        .toList();
        Set<Hash> followed = new HashSet<>();
        own.forEach(change -> change.record().prev().ifPresent(followed::add));
        return own.stream()
                .filter(change -> !followed.contains(change.hash()))
                .map(change -> new Tip(change.record().seq(), change.hash()))
                .sorted(Comparator.comparingLong(Tip::seq).thenComparing(Tip::hash))
                .toList();
    }

    public Optional<Tip> findTip(UUID replica) {
        return Optional.ofNullable(fold.runs().get(replica)).map(Run::tip);
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
                                fold.tick()))
                .orElseGet(() -> Chain.begin(inspection, replica, author, fold.tick()));
    }

    /// The subject with this identity, deleted or not; an empty one if no change speaks of it.
    public Subject subject(SubjectId id) {
        Subject subject = fold.subjects().get(id);
        return subject == null ? Subject.empty(id) : subject;
    }

    /// The subjects of this kind in which something stands and that are not deleted, in the order of
    /// their identities.
    public List<Subject> listSubjects(String kind) {
        return fold.subjects().values().stream()
                .filter(subject -> subject.id().kind().equals(kind))
                .filter(subject -> !subject.isBlank() && !subject.isDeleted())
                .toList();
    }

    /// Every subject, blank and deleted ones too, in the order of kind and identity.
    public List<Subject> listAllSubjects() {
        return List.copyOf(fold.subjects().values());
    }

    /// Everything left undecided, by subject and field. Nothing inside a deleted subject is listed.
    public List<Conflict> listConflicts() {
        List<Conflict> conflicts = new ArrayList<>();
        for (Subject subject : fold.subjects().values()) {
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
        return fold.waiting().list();
    }

    /// The changes that revoked laptops wrote after their last accepted one, and those of laptops that never
    /// were on a roster: kept, not counted.
    public List<Change> listNotAccepted() {
        return fold.barred().values().stream().sorted(Waiting.ORDER).toList();
    }

    /// The changes that only the lead or a deputy could have made, by somebody who never was: kept, without
    /// effect.
    public List<Change> listWithoutEffect() {
        return fold.counted().values().stream()
                .filter(change -> !fold.rules().rights().allow(change.record()))
                .sorted(Waiting.ORDER)
                .toList();
    }

    /// Which rosters hold; empty while no genesis is held, or several are.
    public Optional<Trust> trust() {
        return fold.rules().trust();
    }

    /// Whose this replica is and by which key it signs; empty while its first change is not counted.
    public Optional<Introduction> findIntroduction(UUID replica) {
        return Optional.ofNullable(fold.runs().get(replica)).flatMap(Run::introduction);
    }

    /// The content of a document that a change carries; empty unless this key signed it as one of this type.
    public Optional<Value.Members> open(
            SignedDocument document, DocumentType type, PublicKey signer) {
        return fold.rules().signatures().open(document, type, signer);
    }

    /// Every place where a replica's run divides.
    public List<Fork> listForks() {
        if (fold.runs().values().stream().noneMatch(Run::isForked)) {
            return List.of();
        }
        return Fork.among(fold.counted().values());
    }
}
