package org.fieldbook.journal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.fieldbook.journal.Chain;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class ActWriterTest {

    private static final SubjectId NOTE = new SubjectId("note", new UUID(1, 1));
    private static final Chain START =
            Chain.begin(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), 17);

    private static List<Change> write(Chain chain, int edits) {
        Edit edit = Edit.of(NOTE, "text", Value.text("Seen at the office"), List.of());
        return ActWriter.write(
                chain,
                "2023-03-15T10:42:07Z",
                Collections.nCopies(edits, edit),
                () -> new byte[ChangeJson.SALT]);
    }

    @Test
    void theChangesOfAnActFollowEachOtherAndShareItsNumber() {
        List<Change> act = write(START, 3);
        assertThat(act).extracting(change -> change.record().seq()).containsExactly(1L, 2L, 3L);
        assertThat(act).extracting(change -> change.record().act()).containsOnly(1L);
        assertThat(act).extracting(change -> change.record().tick()).containsExactly(18L, 19L, 20L);
        assertThat(act)
                .extracting(change -> change.record().prev())
                .containsExactly(
                        Optional.empty(),
                        Optional.of(act.get(0).hash()),
                        Optional.of(act.get(1).hash()));
    }

    @Test
    void theNextActGoesOnWhereTheLastEnded() {
        List<Change> first = write(START, 2);
        Chain end = START.after(first.get(0)).after(first.get(1));
        Change next = write(end, 1).getFirst();
        assertThat(next.record().act()).isEqualTo(3);
        assertThat(next.record().prev()).contains(first.get(1).hash());
        assertThat(next.record().tick()).isEqualTo(20);
    }

    @Test
    void somebodysLargestTickKeepsNobodyFromWriting() {
        Chain end =
                Chain.begin(
                        new UUID(0, 1), new UUID(0, 2), new UUID(0, 3), Value.LARGEST_WHOLE - 1);
        assertThat(write(end, 3))
                .extracting(change -> change.record().tick())
                .containsOnly(Value.LARGEST_WHOLE);
    }

    @Test
    void anActOfNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> write(START, 0));
    }
}
