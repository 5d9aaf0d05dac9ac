package org.fieldbook.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.bundle.crypto.JwsSignatures;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.ChangeRecord;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.ChangeJson;
import org.fieldbook.promise.Effort;
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

    private static final UUID INSPECTION = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final UUID AUTHOR = UUID.fromString("cccccccc-cccc-4ccc-8ccc-cccccccccccc");
    private static final int COUNT = 20_000;
    private static final int TOGETHER = 400;

    private static Change change(
            UUID replica, long seq, Optional<Hash> prev, UUID subject, List<Hash> replaces) {
        return ChangeJson.seal(
                new Content.Held(Value.text("yes")),
                new byte[ChangeJson.SALT],
                valueHash ->
                        new ChangeRecord(
                                ChangeRecord.FORMAT,
                                INSPECTION,
                                replica,
                                seq,
                                prev,
                                seq,
                                "2026-03-01T09:00:00+00:00",
                                AUTHOR,
                                seq,
                                new SubjectId("case", subject),
                                "text",
                                valueHash,
                                replaces,
                                Optional.empty()));
    }

    /// They differ where no hash code looks.
    private static Hash hash(int number) {
        return new Hash("%08x".formatted(number) + "0".repeat(56));
    }

    /// What both halves differ by cancels out in the hash code.
    private static UUID id(int number) {
        long both = (long) number << 32;
        return new UUID(AUTHOR.getMostSignificantBits() ^ both, Long.MIN_VALUE ^ both);
    }

    private static void fold(List<Change> changes, String unit, TestReporter reporter) {
        State state =
                Effort.within(() -> State.empty(INSPECTION, new JwsSignatures()).with(changes));
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
            Change next = change(AUTHOR, changes.size() + 1L, prev, AUTHOR, replaced);
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
            changes.add(
                    change(AUTHOR, 2, Optional.of(hash(number)), new UUID(4, number), List.of()));
        }
        fold(changes, "waiting changes after hashes of one code, folded in less than 2 s", reporter);
    }

    @Test
    void H7_laptopsMayHaveOneHashCode(TestReporter reporter) {
        List<Change> changes = new ArrayList<>();
        for (int number = 0; number < COUNT; number++) {
            changes.add(
                    change(id(number), 1, Optional.empty(), new UUID(4, number), List.of()));
        }
        assertThat(id(1)).isNotEqualTo(id(2)).hasSameHashCodeAs(id(2));
        fold(changes, "laptops of one hash code, folded in less than 2 s", reporter);
    }
}
