package org.fieldbook.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.json.StateJson;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Rosters, revocations and sign-offs change what counts. The same set of changes still gives the same
/// state, in whatever order it comes.
class TrustLawsTest {

    private static final int STEPS = 30;
    private static final List<Role> OTHERS =
            List.of(Role.DEPUTY, Role.INSPECTOR, Role.QUALITY_REVIEWER);

    /// Four laptops of one team, decided by a seed.
    private static final class Script {
        private final Random random;
        private final Team team = new Team();
        private final List<Desk> desks = new ArrayList<>();

        Script(long seed) {
            random = new Random(seed);
            for (int i = 1; i <= 4; i++) {
                desks.add(new Desk(i));
            }
            Team.begin(desks.getFirst());
            team.sign(desks.getFirst(), 1, everybody());
            for (int i = 1; i < desks.size(); i++) {
                desks.get(i).receive(desks.getFirst());
                Team.introduce(desks.get(i), i + 1);
            }
        }

        private List<Member> everybody() {
            List<Member> all = new ArrayList<>();
            for (int i = 1; i <= 4; i++) {
                if (i == 1 || random.nextInt(5) > 0) {
                    Role role = i == 1 ? Role.LEAD : OTHERS.get(random.nextInt(OTHERS.size()));
                    all.add(Team.person(i, role));
                }
            }
            return all;
        }

        void step() {
            int number = 1 + random.nextInt(desks.size());
            Desk desk = desks.get(number - 1);
            switch (random.nextInt(8)) {
                case 0, 1 -> desk.receive(desks.get(random.nextInt(desks.size())));
                case 2 -> team.sign(desk, number, everybody(), revocations(desk));
                case 3 -> write(desk, Fields.SIGN_OFF);
                case 4 -> fork(number);
                default -> write(desk, "p/1." + random.nextInt(3));
            }
        }

        private void write(Desk desk, String field) {
            desk.write(
                    new SubjectId("case", new UUID(4, random.nextInt(2))),
                    field,
                    "" + random.nextInt(3));
        }

        private Revocation[] revocations(Desk desk) {
            if (random.nextInt(3) > 0) {
                return new Revocation[0];
            }
            int laptop = 2 + random.nextInt(3);
            List<Change> theirs =
                    desk.state().listChanges().stream()
                            .filter(change -> change.record().replica().equals(new UUID(2, laptop)))
                            .toList();
            List<Revocation.Accepted> accepted = new ArrayList<>();
            if (!theirs.isEmpty() && random.nextBoolean()) {
                Change last = theirs.get(random.nextInt(theirs.size()));
                accepted.add(
                        new Revocation.Accepted(
                                last.record().replica(), last.record().seq(), last.hash()));
            }
            return new Revocation[] {
                new Revocation(Team.laptop(laptop), Team.member(laptop), accepted)
            };
        }

        /// A copy of the store goes on beside it.
        private void fork(int number) {
            Desk copy = new Desk(number);
            copy.receive(desks.get(number - 1));
            write(copy, "p/1.1");
            desks.get(random.nextInt(desks.size())).receive(copy);
        }

        List<Change> everything() {
            State all = desks.getFirst().state();
            for (Desk desk : desks) {
                all = all.with(desk.state().listHeld());
            }
            return new ArrayList<>(all.listHeld());
        }
    }

    /// A hash, because two whole states in a message help nobody.
    private static Hash describe(State state) {
        return Hash.of(
                new String(StateJson.write(state), StandardCharsets.UTF_8)
                        + state.listNotAccepted().stream().map(Change::hash).toList()
                        + state.listWithoutEffect().stream().map(Change::hash).toList()
                        + state.trust().map(Trust::roster));
    }

    @Test
    void theSameChangesGiveTheSameStateInWhateverOrder() {
        int[] seen = new int[3];
        Scripts.each(
                "trust",
                seed -> {
                    Script script = new Script(seed);
                    for (int i = 0; i < STEPS; i++) {
                        script.step();
                    }
                    List<Change> all = script.everything();
                    State one = state(all);
                    for (int i = 0; i < 3; i++) {
                        Collections.shuffle(all, script.random);
                        assertThat(describe(state(all))).isEqualTo(describe(one));
                    }
                    for (Desk desk : script.desks) {
                        assertThat(describe(desk.state().with(all))).isEqualTo(describe(one));
                    }
                    seen[0] += one.listNotAccepted().size();
                    seen[1] += one.listWithoutEffect().size();
                    seen[2] += one.trust().orElseThrow().waiting().size();
                });
        System.out.println("not accepted, without effect, waiting keys: " + Arrays.toString(seen));
        assertThat(seen).doesNotContain(0);
    }

    private static State state(List<Change> changes) {
        return State.empty(Desk.INSPECTION, new PlainSignatures()).with(changes);
    }
}
