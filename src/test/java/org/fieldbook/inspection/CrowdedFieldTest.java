package org.fieldbook.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntToLongFunction;

/// One field that very many changes write, and few of them have seen another.
class CrowdedFieldTest {

    private static final int COUNT = 40_000;

    private static List<Change> chain(IntToLongFunction tick, String last) {
        return chain(tick, last, _ -> List.of());
    }

    /// @param seen what a change names, of those before it
    private static List<Change> chain(
            IntToLongFunction tick, String last, Function<List<Change>, List<Hash>> seen) {
        List<Change> chain = new ArrayList<>();
        Optional<Hash> prev = Optional.empty();
        for (int seq = 1; seq <= COUNT; seq++) {
            Change next =
                    Written.of(
                            Written.REPLICA,
                            seq,
                            prev,
                            tick.applyAsLong(seq),
                            Written.CASE,
                            seq == COUNT ? last : "yes",
                            seen.apply(chain));
            chain.add(next);
            prev = Optional.of(next.hash());
        }
        return chain;
    }

    private static Register fold(List<Change> changes, String unit, TestReporter reporter) {
        State state = Written.folded(changes);
        reporter.publishEntry(Map.of("promise", "H7", "count", "" + COUNT, "unit", unit));
        return state.subject(Written.CASE).field(Written.FIELD);
    }

    @Test
    void H7_asManyAsSayTheSameAreReadAtOnceAndOneThatDiffersIsAConflict(TestReporter reporter) {
        List<Change> changes = chain(seq -> seq, "no");
        Register field = fold(changes, "changes of one field, folded in less than 2 s", reporter);
        assertThat(field.heads())
                .isEqualTo(changes.stream().sorted(Comparator.comparing(Change::hash)).toList());
        assertThat(field.reading()).isEqualTo(new Reading.Differing(field.heads()));
        Register agreed = field.without(changes.getLast()::equals);
        assertThat(agreed.reading()).isEqualTo(new Reading.Settled(Value.text("yes")));
    }

    @Test
    void H7_theirClocksMayRunBackwards(TestReporter reporter) {
        List<Change> changes = chain(seq -> COUNT - seq + 1L, "yes");
        Register field =
                fold(changes, "changes against reading order, folded in less than 2 s", reporter);
        assertThat(field.history()).isEqualTo(changes.reversed());
        assertThat(field.reading()).isEqualTo(new Reading.Settled(Value.text("yes")));
    }

    @Test
    void H7_theLaterHalfMayReplaceTheEarlierOneByOne(TestReporter reporter) {
        int half = COUNT / 2;
        List<Change> changes =
                chain(
                        seq -> seq,
                        "yes",
                        before ->
                                before.size() < half
                                        ? List.of()
                                        : List.of(before.get(before.size() - half).hash()));
        Register field =
                fold(changes, "changes, half of them replaced, folded in less than 2 s", reporter);
        assertThat(field.heads())
                .isEqualTo(
                        changes.subList(half, COUNT).stream()
                                .sorted(Comparator.comparing(Change::hash))
                                .toList());
        assertThat(field.history()).isEqualTo(changes);
        assertThat(field.reading()).isEqualTo(new Reading.Settled(Value.text("yes")));
    }
}
