package org.fieldbook.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.bundle.ExchangeScript.Kind;
import org.fieldbook.framework.Framework;
import org.fieldbook.inspection.Conflict;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.Scripts;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Subject;
import org.fieldbook.inspection.json.StateJson;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.ChangeRecord;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Hash;
import org.fieldbook.rating.Inputs;
import org.fieldbook.rating.Rater;
import org.fieldbook.rating.json.RatingsWriter;
import org.fieldbook.service.Frameworks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Two to six laptops exchange bundles in whatever order: late, several times, some of them never; stores
/// are copied and put back. In the end, once each has had everybody's newest bundle, all hold the same.
class ExchangeLawsTest {

    private static final int STEPS = 60;

    /// One in which all tell what they hold, one in which all send what that lacks, and one more where a run
    /// divided: then the first of them may only tell so.
    private static final int ROUNDS = 3;

    /// Seeds that once broke the law.
    private static final List<Long> KEPT = List.of(454L, 6009L);

    /// Real keys take long: each script signs and checks some hundred heads.
    private static final int SHARE = 20;

    private static final Framework FRAMEWORK =
            new Frameworks().find("pdu-2021").orElseThrow().framework();

    private static final class Tally {
        private final Map<Kind, Integer> happened = new EnumMap<>(Kind.class);
        private int changes;
        private int forks;
        private int conflicts;
        private int rated;

        void add(ExchangeScript script) {
            script.happened().forEach((kind, count) -> happened.merge(kind, count, Integer::sum));
            State state = script.laptops().getFirst().state;
            changes += state.size();
            forks += state.listForks().size();
            conflicts += state.listConflicts().size();
        }

        void print(String law) {
            System.out.println(
                    law
                            + ": "
                            + changes
                            + " changes, "
                            + forks
                            + " forks, "
                            + conflicts
                            + " conflicts left, "
                            + rated
                            + " states rated, "
                            + happened);
        }
    }

    @Test
    void S1_S2_everybodyEndsWithTheSameAndNothingThatWasSentIsLost(TestReporter reporter) {
        Tally tally = new Tally();
        List<Laptop> people = new ArrayList<>();
        for (int i = 1; i <= ExchangeScript.PEOPLE; i++) {
            people.add(Laptop.signingByName(i));
        }
        KEPT.forEach(seed -> play(seed, people, tally));
        Scripts.each("S1, S2 exchange", seed -> play(seed, people, tally));
        tally.print("S1, S2 exchange");
        assertThat(tally.happened.keySet()).containsExactlyInAnyOrder(Kind.values());
        assertThat(List.of(tally.forks, tally.conflicts, tally.rated)).doesNotContain(0);
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "S1",
                        "count",
                        "" + tally.rated,
                        "unit",
                        "laptops compared with each other",
                        "seed",
                        "" + Long.getLong("fieldbook.seed", 1)));
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "S2",
                        "count",
                        "" + tally.changes,
                        "unit",
                        "changes followed",
                        "seed",
                        "" + Long.getLong("fieldbook.seed", 1)));
    }

    @Test
    void S1_S2_theSameHoldsWhereEverythingIsSignedByRealKeys(TestReporter reporter) {
        Tally tally = new Tally();
        List<Laptop> people = new ArrayList<>();
        for (int i = 1; i <= ExchangeScript.PEOPLE; i++) {
            people.add(new Laptop(i, "Person " + i));
        }
        Scripts.each("S1, S2 signed exchange", SHARE, seed -> play(seed, people, tally));
        tally.print("S1, S2 signed exchange");
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "S1",
                        "count",
                        "" + tally.rated,
                        "unit",
                        "laptops with real keys compared",
                        "seed",
                        "" + Long.getLong("fieldbook.seed", 1)));
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "S2",
                        "count",
                        "" + tally.changes,
                        "unit",
                        "signed changes followed",
                        "seed",
                        "" + Long.getLong("fieldbook.seed", 1)));
    }

    private static void play(long seed, List<Laptop> people, Tally tally) {
        ExchangeScript script = new ExchangeScript(seed, people, true);
        for (int i = 0; i < STEPS; i++) {
            script.step();
        }
        script.finish(ROUNDS);
        Laptop first = script.laptops().getFirst();
        Hash state = Hash.of(StateJson.write(first.state));
        String ratings = ratings(first);
        for (Laptop one : script.laptops()) {
            assertThat(Hash.of(StateJson.write(one.state))).isEqualTo(state);
            assertThat(ratings(one)).isEqualTo(ratings);
            assertThat(one.state.listWaiting()).isEmpty();
            assertThat(one.lacks()).isEqualTo(first.lacks());
            tally.rated++;
        }
        expectNothingLost(script, first.state);
        tally.add(script);
    }

    private static String ratings(Laptop laptop) {
        return RatingsWriter.write(
                Rater.rate(FRAMEWORK, Inputs.of(FRAMEWORK, laptop.state)), "none");
    }

    /// Every value that was ever sent is current, was replaced by somebody who held it, or is in a listed
    /// conflict. Told from the bare changes, not from the registers that are under test.
    private static void expectNothingLost(ExchangeScript script, State all) {
        Set<Hash> conflicting =
                all.listConflicts().stream()
                        .filter(Conflict.DifferingValues.class::isInstance)
                        .map(Conflict.DifferingValues.class::cast)
                        .flatMap(conflict -> conflict.heads().stream())
                        .map(Change::hash)
                        .collect(Collectors.toSet());
        Map<Hash, List<Change>> replacing = new HashMap<>();
        for (Change change : all.listChanges()) {
            change.record()
                    .replaces()
                    .forEach(hash ->
                            replacing.computeIfAbsent(hash, _ -> new ArrayList<>()).add(change));
        }
        Set<Change> missing = new HashSet<>(script.owed());
        all.listChanges().forEach(missing::remove);
        assertThat(missing).isEmpty();
        for (Change change : script.owed()) {
            List<Change> by = replacing.getOrDefault(change.hash(), List.of());
            for (Change replacement : by) {
                State seen = Objects.requireNonNull(script.written().get(replacement));
                assertThat(seen.holds(change) || isSameAct(change, replacement)).isTrue();
            }
            assertThat(!by.isEmpty() || isCurrent(all, change, conflicting))
                    .as("%s is current, replaced or in conflict", change.record().position())
                    .isTrue();
        }
    }

    private static boolean isSameAct(Change one, Change other) {
        return one.record().replica().equals(other.record().replica())
                && one.record().act() == other.record().act();
    }

    private static boolean isCurrent(State all, Change change, Set<Hash> conflicting) {
        ChangeRecord record = change.record();
        Subject subject = all.subject(record.subject());
        if (conflicting.contains(change.hash())) {
            return true;
        }
        return switch (subject.read(record.field())) {
            case Reading.Absent() -> change.content().equals(new Content.Cleared());
            case Reading.Settled settled -> change.value().equals(Optional.of(settled.value()));
            case Reading.Differing _ -> false;
        };
    }
}
