package org.fieldbook.bundle.json;

import static org.assertj.core.api.Assertions.assertThat;

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

/// What is held once is the same as what was read.
class AlikeTest {

    private static final UUID INSPECTION = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final UUID REPLICA = UUID.fromString("aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa");
    private static final UUID AUTHOR = UUID.fromString("cccccccc-cccc-4ccc-8ccc-cccccccccccc");

    private final Alike alike = new Alike();

    /// As it is read: nothing of it is the same object as anything of another.
    private static Change change(long seq, String text, Optional<Hash> prev, List<Hash> replaces) {
        return ChangeJson.seal(
                new Content.Held(Value.text(text)),
                new byte[ChangeJson.SALT],
                valueHash ->
                        new ChangeRecord(
                                ChangeRecord.FORMAT,
                                again(INSPECTION),
                                again(REPLICA),
                                seq,
                                prev.map(hash -> new Hash(hash.hex())),
                                seq,
                                "2026-03-01T09:00:00+00:00",
                                again(AUTHOR),
                                seq,
                                new SubjectId("note", again(AUTHOR)),
                                "text",
                                valueHash,
                                replaces.stream().map(hash -> new Hash(hash.hex())).toList(),
                                Optional.of("because")));
    }

    private static UUID again(UUID id) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    @Test
    void aChangeIsTheSameAndHoldsWhatOneBeforeItHolds() {
        Change first = change(1, "yes", Optional.empty(), List.of());
        Change second =
                change(2, "yes", Optional.of(first.hash()), List.of(first.hash(), first.hash()));
        Change one = alike.of(first);
        Change two = alike.of(second);
        assertThat(one).isEqualTo(first);
        assertThat(two).isEqualTo(second);
        assertThat(two.record().replica()).isSameAs(one.record().replica());
        assertThat(two.record().subject()).isSameAs(one.record().subject());
        assertThat(two.content()).isSameAs(one.content());
        assertThat(two.record().prev().orElseThrow()).isSameAs(one.hash());
        assertThat(two.record().replaces())
                .allSatisfy(hash -> assertThat(hash).isSameAs(one.hash()));
    }

    /// Of two letters, Aa and BB have one hash code, and so have all texts made of them.
    private static String text(int number) {
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < 15; bit++) {
            text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return text.toString();
    }

    @Test
    void H7_textsOfOneHashCodeTakeNoMoreOfTheProcessorThanOthers(TestReporter reporter) {
        int count = 60_000;
        List<Change> changes = new ArrayList<>();
        Optional<Hash> prev = Optional.empty();
        for (int i = 1; i <= count; i++) {
            Change next = change(i, text(i), prev, List.of());
            changes.add(next);
            prev = Optional.of(next.hash());
        }
        assertThat(Effort.within(() -> changes.stream().map(alike::of).toList()))
                .isEqualTo(changes);
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "H7",
                        "count",
                        "" + count,
                        "unit",
                        "changes whose texts have one hash code, which took less than 2 s"));
    }
}
