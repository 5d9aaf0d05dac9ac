package org.fieldbook.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.Conflict;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.Scripts;
import org.fieldbook.inspection.Subject;
import org.fieldbook.inspection.json.StateJson;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// Two to six laptops exchange bundles in whatever order: late, several times, some of them never; stores
/// are copied and put back. In the end, once each has had everybody's newest bundle, all hold the same.
class ExchangeLawsTest {

    private static final int STEPS = 24;

    /// Each script signs and checks some hundred heads.
    private static final int SHARE = 6;

    private static final List<Laptop> PEOPLE = new ArrayList<>();

    /// Keys take longest to make, so every script uses the same.
    @BeforeAll
    static void meet() {
        for (int i = 1; i <= 6; i++) {
            PEOPLE.add(new Laptop(i, "Person " + i));
        }
    }

    private static final class Script {
        private final Random random;
        private final List<Laptop> laptops = new ArrayList<>();
        private final List<Payload> post = new ArrayList<>();
        private final List<Laptop> copies = new ArrayList<>();
        private final Set<Change> sent = new LinkedHashSet<>();
        private long replicas = 100;

        Script(long seed) {
            random = new Random(seed);
            int count = 2 + random.nextInt(5);
            PEOPLE.subList(0, count).forEach(one -> laptops.add(one.copy(one.replica)));
            Laptop lead = laptops.getFirst();
            lead.begin();
            lead.sign(
                    laptops.stream()
                            .map(one -> one.as(one == lead ? Role.LEAD : Role.DEPUTY))
                            .toArray(Member[]::new));
            Payload invitation = lead.payload(all());
            laptops.stream()
                    .filter(one -> one != lead)
                    .forEach(one -> one.take(one.arrive(invitation)));
        }

        private Laptop[] all() {
            return laptops.toArray(Laptop[]::new);
        }

        private Laptop any() {
            return laptops.get(random.nextInt(laptops.size()));
        }

        void step() {
            Laptop laptop = any();
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> send(laptop);
                case 3, 4, 5 -> deliver();
                case 6 -> copies.add(laptop.copy(laptop.replica));
                case 7 -> restoreOrFork(laptop);
                default -> write(laptop);
            }
        }

        private void send(Laptop laptop) {
            Laptop[] some = {any(), any()};
            Payload payload = laptop.payload(some);
            payload.changes().forEach(sent::add);
            post.add(payload);
        }

        /// Any bundle that was ever sent, to anybody on the roster, in any order, several times.
        private void deliver() {
            if (!post.isEmpty()) {
                Laptop to = any();
                to.take(to.arrive(post.get(random.nextInt(post.size()))));
            }
        }

        private void restoreOrFork(Laptop laptop) {
            List<Laptop> own =
                    copies.stream().filter(one -> one.member.equals(laptop.member)).toList();
            if (own.isEmpty()) {
                return;
            }
            Laptop earlier = own.get(random.nextInt(own.size()));
            if (random.nextBoolean()) {
                replicas++;
                laptop.restore(earlier, new UUID(2, replicas));
            } else {
                Laptop fork = earlier.copy(earlier.replica);
                write(fork);
                Payload payload = fork.payload(all());
                payload.changes().forEach(sent::add);
                post.add(payload);
            }
        }

        private void write(Laptop laptop) {
            SubjectId id = new SubjectId("case", new UUID(4, random.nextInt(2)));
            Subject subject = laptop.state.subject(id);
            List<Conflict> conflicts = laptop.state.listConflicts();
            switch (random.nextInt(6)) {
                case 0 -> note(laptop);
                case 1 -> deleteNote(laptop);
                case 2 -> {
                    if (!conflicts.isEmpty()) {
                        resolve(laptop, conflicts.get(random.nextInt(conflicts.size())));
                    }
                }
                case 3 ->
                        laptop.write(Edit.clear(id, "p/1.1", subject.field("p/1.1").headHashes()));
                default ->
                        laptop.answer(
                                random.nextInt(2),
                                "p/1." + random.nextInt(2),
                                "" + random.nextInt(3));
            }
        }

        private void note(Laptop laptop) {
            SubjectId note = new SubjectId(Fields.NOTE, new UUID(5, random.nextInt(3)));
            laptop.write(
                    Edit.of(
                            note,
                            Fields.TEXT,
                            Value.text("text " + random.nextInt(9)),
                            laptop.state.subject(note).field(Fields.TEXT).headHashes()));
        }

        private void deleteNote(Laptop laptop) {
            laptop.state.listSubjects(Fields.NOTE).stream()
                    .findFirst()
                    .ifPresent(note ->
                            laptop.write(
                                    Edit.of(
                                            note.id(),
                                            Subject.DELETED,
                                            new Value.Truth(true),
                                            note.headHashes())));
        }

        private void resolve(Laptop laptop, Conflict conflict) {
            if (conflict instanceof Conflict.DifferingValues differing) {
                Content kept = differing.heads().getFirst().content();
                laptop.write(
                        new Edit(
                                differing.subject(),
                                differing.field(),
                                kept,
                                differing.heads().stream().map(Change::hash).toList(),
                                Optional.empty()));
            }
        }

        /// Everybody's newest bundle for everybody, twice: by the second all know what the others lack.
        void finish() {
            for (Payload payload : post) {
                laptops.forEach(one -> one.take(one.arrive(payload)));
            }
            for (int round = 0; round < 2; round++) {
                for (Laptop from : laptops) {
                    Payload payload = from.payload(all());
                    List<Laptop> others = new ArrayList<>(laptops);
                    Collections.shuffle(others, random);
                    others.forEach(one -> one.take(one.arrive(payload)));
                }
            }
        }
    }

    private static Hash describe(Laptop laptop) {
        return Hash.of(StateJson.write(laptop.state));
    }

    @Test
    void S1_S2_everybodyEndsWithTheSameAndNothingThatWasSentIsLost() {
        int[] seen = new int[3];
        Scripts.each(
                "exchange",
                SHARE,
                seed -> {
                    Script script = new Script(seed);
                    for (int i = 0; i < STEPS; i++) {
                        script.step();
                    }
                    script.finish();
                    Laptop first = script.laptops.getFirst();
                    for (Laptop one : script.laptops) {
                        assertThat(describe(one)).isEqualTo(describe(first));
                        assertThat(one.state.listWaiting()).isEmpty();
                    }
                    expectNothingLost(first, script.sent);
                    seen[0] += script.post.size();
                    seen[1] += first.state.listForks().size();
                    seen[2] += first.state.listConflicts().size();
                });
        System.out.println(
                "bundles " + seen[0] + ", forks " + seen[1] + ", conflicts left " + seen[2]);
        assertThat(seen).doesNotContain(0);
    }

    /// Every value that was ever sent is current, was replaced by somebody who saw it, or is listed.
    private static void expectNothingLost(Laptop laptop, Set<Change> sent) {
        Set<Hash> replaced = new HashSet<>();
        laptop.state.listChanges().forEach(change -> replaced.addAll(change.record().replaces()));
        for (Change change : sent) {
            assertThat(laptop.state.findChange(change.hash())).contains(change);
            boolean isHead =
                    laptop.state
                            .subject(change.record().subject())
                            .field(change.record().field())
                            .heads()
                            .contains(change);
            assertThat(isHead || replaced.contains(change.hash())).isTrue();
        }
    }
}
