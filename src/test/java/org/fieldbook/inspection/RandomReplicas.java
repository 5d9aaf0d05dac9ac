package org.fieldbook.inspection;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.ActWriter;
import org.fieldbook.journal.json.ChangeJson;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// What two to six laptops do to one inspection, decided by a seed: they answer, write and edit notes,
/// clear, delete, resolve, undo, and exchange parts of what they hold in any order. Sometimes a store
/// is copied and written to on both sides.
public final class RandomReplicas {

    public static final UUID INSPECTION = new UUID(1, 1);

    private static final String AT = "2023-03-15T10:42:07Z";
    private static final List<String> FIELDS = List.of("reference", "p/1.1", "p/1.2", "inspector");
    private static final List<String> NOTE_FIELDS = List.of(Fields.TEXT, Fields.SOURCE);

    /// One laptop.
    public static final class Replica {
        private final UUID id;
        private final UUID author;
        private State state;

        Replica(UUID id, UUID author, State state) {
            this.id = id;
            this.author = author;
            this.state = state;
        }

        public State state() {
            return state;
        }

        public UUID id() {
            return id;
        }
    }

    private final RandomGenerator random;
    private final List<Replica> replicas = new ArrayList<>();
    private final Set<Change> written = new LinkedHashSet<>();
    private final byte[] salt = new byte[ChangeJson.SALT];

    private RandomReplicas(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int count = 2 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            replicas.add(
                    new Replica(
                            new UUID(2, i),
                            new UUID(3, i),
                            State.empty(INSPECTION, new PlainSignatures())));
        }
    }

    /// The laptops after this many steps of this seed's script.
    public static RandomReplicas play(long seed, int steps) {
        RandomReplicas script = new RandomReplicas(seed);
        for (int i = 0; i < steps; i++) {
            script.step();
        }
        return script;
    }

    public List<Replica> replicas() {
        return replicas;
    }

    /// Every change ever written, in the order of writing.
    public List<Change> written() {
        return List.copyOf(written);
    }

    public RandomGenerator random() {
        return random;
    }

    /// The same things in another order.
    public <T> List<T> shuffled(List<T> things) {
        List<T> rest = new ArrayList<>(things);
        List<T> shuffled = new ArrayList<>();
        while (!rest.isEmpty()) {
            shuffled.add(rest.remove(random.nextInt(rest.size())));
        }
        return shuffled;
    }

    public <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private void step() {
        Replica replica = any(replicas);
        switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> receive(replica, any(replicas));
            case 4 -> copy(replica);
            default -> edits(replica.state).ifPresent(edits -> write(replica, edits));
        }
    }

    /// Writes one act on a laptop.
    public List<Change> write(Replica replica, List<Edit> edits) {
        List<Change> act =
                ActWriter.write(
                        replica.state.chain(replica.id, replica.author), AT, edits, this::salt);
        replica.state = replica.state.with(act);
        written.addAll(act);
        return act;
    }

    private byte[] salt() {
        random.nextBytes(salt);
        return salt.clone();
    }

    /// Some or all of what another laptop holds, in any order, some of it twice.
    private void receive(Replica to, Replica from) {
        List<Change> held = new ArrayList<>(from.state.listChanges());
        held.addAll(from.state.listWaiting());
        List<Change> sent = shuffled(held);
        int most = random.nextBoolean() ? sent.size() : random.nextInt(sent.size() + 1);
        List<Change> some = sent.subList(0, most);
        to.state = to.state.with(some).with(some.subList(0, most / 2));
    }

    /// The copy goes on under the same replica: what it writes is a fork.
    private void copy(Replica replica) {
        if (replicas.size() < 6 && random.nextInt(4) == 0) {
            replicas.add(new Replica(replica.id, replica.author, replica.state));
        }
    }

    /// What somebody who sees this state does next; empty if nothing comes to mind.
    public Optional<List<Edit>> edits(State state) {
        return switch (random.nextInt(12)) {
            case 0 -> Optional.of(newNote());
            case 1, 2 -> anyNote(state).map(note -> List.of(edit(note, any(NOTE_FIELDS))));
            case 3 -> anyNote(state).map(note -> List.of(delete(note)));
            case 4 -> resolve(state);
            case 5 -> undo(state);
            default -> Optional.of(List.of(edit(state.subject(anyCase()), any(FIELDS))));
        };
    }

    private SubjectId anyCase() {
        return new SubjectId("case", new UUID(4, random.nextInt(3)));
    }

    private Optional<Subject> anyNote(State state) {
        List<Subject> notes =
                state.listAllSubjects().stream()
                        .filter(subject -> subject.id().kind().equals(Fields.NOTE))
                        .toList();
        return notes.isEmpty() ? Optional.empty() : Optional.of(any(notes));
    }

    private List<Edit> newNote() {
        SubjectId id = new SubjectId(Fields.NOTE, new UUID(5, random.nextLong()));
        return List.of(
                Edit.of(id, Fields.ABOUT, new About(anyCase(), "p/1.1").toValue(), List.of()),
                Edit.of(id, Fields.TEXT, word(), List.of()));
    }

    /// Mostly the heads on the screen; sometimes those of a draft begun earlier.
    private Edit edit(Subject subject, String field) {
        Register register = subject.field(field);
        List<Hash> seen = register.headHashes();
        if (random.nextInt(8) == 0 && !register.history().isEmpty()) {
            seen = List.of(any(register.history()).hash());
        }
        return random.nextInt(10) == 0
                ? Edit.clear(subject.id(), field, seen)
                : Edit.of(subject.id(), field, word(), seen);
    }

    private Edit delete(Subject subject) {
        return Edit.of(subject.id(), Subject.DELETED, new Value.Truth(true), subject.headHashes());
    }

    private Optional<List<Edit>> resolve(State state) {
        List<Conflict> conflicts = state.listConflicts();
        if (conflicts.isEmpty()) {
            return Optional.empty();
        }
        Conflict conflict = any(conflicts);
        Subject subject = state.subject(conflict.subject());
        return Optional.of(
                List.of(
                        switch (conflict) {
                            case Conflict.DifferingValues(_, String field, List<Change> heads) ->
                                    new Edit(
                                            subject.id(),
                                            field,
                                            any(heads).content(),
                                            subject.field(field).headHashes(),
                                            Optional.empty());
                            case Conflict.EditAgainstDeletion _ ->
                                    random.nextBoolean()
                                            ? delete(subject)
                                            : Edit.clear(
                                                    subject.id(),
                                                    Subject.DELETED,
                                                    subject.field(Subject.DELETED).headHashes());
                        }));
    }

    private Optional<List<Edit>> undo(State state) {
        List<Act> acts = Acts.of(state);
        return acts.isEmpty()
                        || !(Undo.of(state, any(acts)) instanceof Undo.Possible(List<Edit> edits))
                ? Optional.empty()
                : Optional.of(edits);
    }

    /// Few words, so that people agree at times.
    private Value word() {
        return Value.text(HexFormat.of().toHexDigits((byte) random.nextInt(5)));
    }
}
