package org.fieldbook.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.RandomReplicas.Replica;
import org.fieldbook.inspection.json.StateJson;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.json.ChangeJson;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The laws of the one idea: a state is a function of the set of changes.
class FoldLawsTest {

    private static final int STEPS = 60;

    private static String json(State state) {
        return new String(StateJson.write(state), StandardCharsets.UTF_8);
    }

    private static State fold(List<Change> changes) {
        return State.empty(RandomReplicas.INSPECTION, new PlainSignatures()).with(changes);
    }

    private static List<Change> held(State state) {
        List<Change> held = new ArrayList<>(state.listChanges());
        held.addAll(state.listWaiting());
        return held;
    }

    @Test
    void anyOrderGroupingAndRepetitionGivesTheSameBytes() {
        Scripts.each(
                "order, grouping, repetition",
                seed -> {
                    RandomReplicas script = RandomReplicas.play(seed, STEPS);
                    for (Replica replica : script.replicas()) {
                        List<Change> changes = script.shuffled(held(replica.state()));
                        int cut = script.random().nextInt(changes.size() + 1);
                        State grouped =
                                fold(changes.subList(cut, changes.size()))
                                        .with(changes.subList(0, cut))
                                        .with(changes.subList(cut / 2, cut));
                        assertThat(json(grouped)).isEqualTo(json(replica.state()));
                    }
                });
    }

    @Test
    void unionIsCommutativeAssociativeAndIdempotent() {
        Scripts.each(
                "union",
                seed -> {
                    RandomReplicas script = RandomReplicas.play(seed, STEPS);
                    List<Change> a = held(script.any(script.replicas()).state());
                    List<Change> b = held(script.any(script.replicas()).state());
                    List<Change> c = held(script.any(script.replicas()).state());
                    String all = json(fold(a).with(b).with(c));
                    assertThat(json(fold(c).with(b).with(a))).isEqualTo(all);
                    assertThat(json(fold(a).with(held(fold(b).with(c))))).isEqualTo(all);
                    assertThat(json(fold(a).with(a).with(b).with(c).with(a))).isEqualTo(all);
                });
    }

    @Test
    void addingOneChangeEqualsAFreshFold() {
        Scripts.each(
                "with(change)",
                seed -> {
                    RandomReplicas script = RandomReplicas.play(seed, 20);
                    State state = State.empty(RandomReplicas.INSPECTION, new PlainSignatures());
                    List<Change> so = new ArrayList<>();
                    for (Change change : script.shuffled(script.written())) {
                        so.add(change);
                        state = state.with(change);
                        assertThat(json(state)).isEqualTo(json(fold(so.reversed())));
                    }
                });
    }

    @Test
    void onceEverythingArrivedEverybodyHoldsTheSameAndNothingWaits() {
        Scripts.each(
                "convergence",
                seed -> {
                    RandomReplicas script = RandomReplicas.play(seed, STEPS);
                    String expected = json(fold(script.written()));
                    for (Replica replica : script.replicas()) {
                        State all = replica.state().with(script.shuffled(script.written()));
                        assertThat(all.listWaiting()).isEmpty();
                        assertThat(json(all)).isEqualTo(expected);
                    }
                });
    }

    @Test
    void everyValueEverEnteredIsCurrentKnowinglyReplacedOrInAListedConflict() {
        Scripts.each(
                "no silent loss",
                seed -> {
                    RandomReplicas script = RandomReplicas.play(seed, STEPS);
                    State all = fold(script.written());
                    Set<Hash> conflicting =
                            all.listConflicts().stream()
                                    .filter(Conflict.DifferingValues.class::isInstance)
                                    .map(Conflict.DifferingValues.class::cast)
                                    .flatMap(conflict -> conflict.heads().stream())
                                    .map(Change::hash)
                                    .collect(Collectors.toSet());
                    for (Change change : script.written()) {
                        assertThat(fate(all, script.written(), conflicting, change))
                                .as(change.record().position())
                                .isNotEqualTo("lost");
                    }
                });
    }

    /// Told from the bare changes, not from the registers that are under test.
    private static String fate(
            State all, List<Change> written, Set<Hash> conflicting, Change change) {
        boolean replaced =
                written.stream()
                        .filter(other -> other.record().field().equals(change.record().field()))
                        .filter(other -> other.record().subject().equals(change.record().subject()))
                        .anyMatch(other -> other.record().replaces().contains(change.hash()));
        if (replaced) {
            return "replaced";
        }
        Subject subject = all.subject(change.record().subject());
        if (subject.isDeleted()) {
            boolean seen =
                    change.record().field().equals(Subject.DELETED)
                            || written.stream()
                                    .filter(other -> other.record().field().equals(Subject.DELETED))
                                    .anyMatch(other ->
                                            other.record().replaces().contains(change.hash()));
            return seen ? "covered by a deletion" : "lost";
        }
        if (conflicting.contains(change.hash())) {
            return "in conflict";
        }
        return switch (subject.read(change.record().field())) {
            case Reading.Absent() ->
                    change.content().equals(new Content.Cleared()) ? "current" : "lost";
            case Reading.Settled settled ->
                    change.value().equals(Optional.of(settled.value())) ? "current" : "lost";
            case Reading.Differing _ -> "lost";
        };
    }

    @Test
    void onlyWhatReachesBackToTheBeginningOfItsChainCounts() {
        Scripts.each(
                "gaps",
                seed -> {
                    RandomReplicas script = RandomReplicas.play(seed, STEPS);
                    List<Change> some =
                            script.written().stream()
                                    .filter(_ -> script.random().nextInt(10) > 0)
                                    .toList();
                    Set<Hash> reachable = new HashSet<>();
                    // Written order is the order of every chain.
                    for (Change change : some) {
                        if (change.record().prev().map(reachable::contains).orElse(true)) {
                            reachable.add(change.hash());
                        }
                    }
                    State state = fold(script.shuffled(some));
                    assertThat(state.listChanges())
                            .extracting(Change::hash)
                            .containsExactlyInAnyOrderElementsOf(reachable);
                    assertThat(state.listWaiting()).hasSize(some.size() - reachable.size());
                });
    }

    @Test
    void forksAreKeptOnBothSidesAndListedOnce() {
        Scripts.each(
                "forks",
                seed -> {
                    RandomReplicas script = RandomReplicas.play(seed, STEPS);
                    State all = fold(script.written());
                    assertThat(all.size()).isEqualTo(script.written().size());
                    long divisions =
                            script.written().stream()
                                    .collect(
                                            Collectors.groupingBy(
                                                    change ->
                                                            List.of(
                                                                    change.record().replica(),
                                                                    change.record().prev()),
                                                    Collectors.counting()))
                                    .values()
                                    .stream()
                                    .filter(count -> count > 1)
                                    .count();
                    assertThat(all.listForks()).hasSize(Math.toIntExact(divisions));
                });
    }

    /// What every field says to people, conflicts as sets.
    ///
    /// @param deletions whether to tell deleted subjects too
    private static SortedMap<String, Object> readings(State state, boolean deletions) {
        SortedMap<String, Object> readings = new TreeMap<>();
        for (Subject subject : state.listAllSubjects()) {
            SubjectId id = subject.id();
            if (deletions && subject.isDeleted()) {
                readings.put(id + " is deleted", true);
            }
            for (String field : subject.fieldNames()) {
                Set<Content> contents =
                        subject.field(field).heads().stream()
                                .map(Change::content)
                                .collect(Collectors.toSet());
                if (!contents.equals(Set.of(new Content.Cleared()))) {
                    readings.put(id + " " + field, contents);
                }
            }
        }
        return readings;
    }

    @Test
    void undoAfterDoGivesTheStateBeforeAndRedoTheStateAfter() {
        Scripts.each(
                "undo",
                seed -> {
                    RandomReplicas script = RandomReplicas.play(seed, STEPS);
                    Replica replica = script.any(script.replicas());
                    List<Edit> edits = script.edits(replica.state()).orElse(List.of());
                    if (edits.isEmpty()) {
                        return;
                    }
                    State before = replica.state();
                    boolean deletions = edits.stream().noneMatch(edit -> isAgainst(before, edit));
                    Change done = script.write(replica, edits).getFirst();
                    State after = replica.state();
                    Change undone = undo(script, replica, done);
                    assertThat(readings(replica.state(), deletions))
                            .isEqualTo(readings(before, deletions));
                    undo(script, replica, undone);
                    assertThat(readings(replica.state(), deletions))
                            .isEqualTo(readings(after, deletions));
                });
    }

    /// To write against a deletion contests it. To take that back puts the value back, and the
    /// deletion stays contested until somebody decides.
    private static boolean isAgainst(State before, Edit edit) {
        return !edit.field().equals(Subject.DELETED) && before.subject(edit.subject()).isDeleted();
    }

    private static Change undo(RandomReplicas script, Replica replica, Change change) {
        Undo undo = Undo.of(replica.state(), Acts.holding(replica.state(), change));
        assertThat(undo).isInstanceOf(Undo.Possible.class);
        return script.write(replica, ((Undo.Possible) undo).edits()).getFirst();
    }

    @Test
    void whatOneWroteAgainstAnothersDeletionStaysVisible() {
        Scripts.each(
                "edit against deletion",
                seed -> {
                    RandomReplicas script = RandomReplicas.play(seed, STEPS);
                    State all = fold(script.written());
                    Set<SubjectId> visible =
                            all.listSubjects(Fields.NOTE).stream()
                                    .map(Subject::id)
                                    .collect(Collectors.toSet());
                    for (Conflict conflict : all.listConflicts()) {
                        if (conflict instanceof Conflict.EditAgainstDeletion(SubjectId id)) {
                            assertThat(visible).contains(id);
                        }
                    }
                });
    }

    @Test
    void everyChangeReadsBackFromItsBytes() {
        Scripts.each(
                "bytes",
                seed -> {
                    RandomReplicas script = RandomReplicas.play(seed, 20);
                    for (Change change : script.written()) {
                        assertThat(ChangeJson.read(change.recordBytes(), change.valueBytes()))
                                .isEqualTo(change);
                    }
                });
    }

    @Test
    void aValueThatComesLateMakesNoDifference() {
        Scripts.each(
                "erased values",
                seed -> {
                    RandomReplicas script = RandomReplicas.play(seed, STEPS);
                    List<Change> without =
                            script.written().stream()
                                    .map(FoldLawsTest::withoutValue)
                                    .filter(_ -> script.random().nextBoolean())
                                    .toList();
                    assertThat(json(fold(without).with(script.shuffled(script.written()))))
                            .isEqualTo(json(fold(script.written()).with(without)));
                });
    }

    private static Change withoutValue(Change change) {
        Optional<Bytes> none = Optional.empty();
        return ChangeJson.read(change.recordBytes(), none);
    }
}
