package org.fieldbook.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Whoever writes changes names whatever hashes and laptops they like, and a bundle is folded before anybody knows who
/// signed it.
class NamesOfOneHashCodeTest {

    private static final int COUNT = 20_000;
    private static final int TOGETHER = 400;

    private static Change change(UUID replica, long seq, Optional<Hash> prev, int number) {
        var subject = new SubjectId("case", new UUID(4, number));
        return Written.of(replica, seq, prev, seq, subject, "yes", List.of());
    }

    /// They differ where no hash code looks.
    private static Hash hash(int number) {
        return new Hash("%08x".formatted(number) + "0".repeat(56));
    }

    /// What both halves differ by cancels out in the hash code.
    private static UUID id(int number) {
        long both = (long) number << 32;
        return new UUID(Written.REPLICA.getMostSignificantBits() ^ both, Long.MIN_VALUE ^ both);
    }

    private static void fold(List<Change> changes, String unit, TestReporter reporter) {
        State state = Written.folded(changes);
        assertThat(state.listHeld()).hasSize(changes.size());
        reporter.publishEntry(Map.of("promise", "H7", "count", "" + COUNT, "unit", unit));
    }

    @Test
    void H7_hashesThatChangesReplaceMayHaveOneHashCode(TestReporter reporter) {
        List<Change> changes = new ArrayList<>();
        Optional<Hash> prev = Optional.empty();
        for (int from = 0; from < COUNT; from += TOGETHER) {
            List<Hash> replaced = new ArrayList<>();
            for (int number = from; number < from + TOGETHER; number++) {
                replaced.add(hash(number));
            }
            long seq = changes.size() + 1L;
            Change next =
                    Written.of(Written.REPLICA, seq, prev, seq, Written.CASE, "yes", replaced);
            changes.add(next);
            prev = Optional.of(next.hash());
        }
        assertThat(hash(1)).isNotEqualTo(hash(2)).hasSameHashCodeAs(hash(2));
        fold(changes, "replaced hashes of one hash code, folded in less than 2 s", reporter);
    }

    @Test
    void H7_hashesThatChangesFollowMayHaveOneHashCode(TestReporter reporter) {
        List<Change> changes = new ArrayList<>();
        for (int number = 0; number < COUNT; number++) {
            changes.add(change(Written.REPLICA, 2, Optional.of(hash(number)), number));
        }
        fold(
                changes,
                "waiting changes after hashes of one code, folded in less than 2 s",
                reporter);
    }

    @Test
    void H7_laptopsMayHaveOneHashCode(TestReporter reporter) {
        List<Change> changes = new ArrayList<>();
        for (int number = 0; number < COUNT; number++) {
            changes.add(change(id(number), 1, Optional.empty(), number));
        }
        assertThat(id(1)).isNotEqualTo(id(2)).hasSameHashCodeAs(id(2));
        fold(changes, "laptops of one hash code, folded in less than 2 s", reporter);
    }
}
