package org.fieldbook.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.bundle.json.PayloadReader;
import org.fieldbook.bundle.json.PayloadWriter;
import org.fieldbook.inspection.Role;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;

/// What a bundle has room for: nobody is sent a file that no laptop takes in.
class RoomTest {

    private final Laptop ann = new Laptop(1, "A. Example");
    private final Laptop ben = new Laptop(2, "B. Example");

    @BeforeEach
    void make() {
        ann.begin();
        ann.sign(ann.as(Role.LEAD), ben.as(Role.INSPECTOR));
    }

    @Test
    void fewChangesLeaveRoomForAllTheAttachmentsOfABundle() {
        assertThat(Payload.roomBeside(ann.payload(ben).runs())).isEqualTo(Blob.LARGEST_TOGETHER);
    }

    @Test
    void aChangeIsNotTakenForSmallerThanItIs() {
        ann.answer(1, "p/1.1", "yes");
        ChangeRun one = ann.payload(ben).runs().getFirst();
        List<Change> many = Collections.nCopies(120_000, one.changes().getLast());
        ChangeRun run = new ChangeRun(one.replica(), one.author(), many, one.head());
        long room = Payload.roomBeside(List.of(run));
        int written = PayloadWriter.write(with(ann.payload(ben), List.of(run), List.of())).length;
        assertThat(room).isLessThan((Payload.LARGEST - written) / 4 * 3L);
        assertThat(room).isGreaterThan((Payload.LARGEST - written - (6 << 20)) / 4 * 3L);
    }

    @Test
    void attachmentsGetTheRoomThatLongNotesLeave() {
        for (int i = 0; i < 20; i++) {
            ann.answer(1, "p/1." + i, "x".repeat(1 << 20));
        }
        Payload notes = ann.payload(ben);
        long room = Payload.roomBeside(notes.runs());
        assertThat(room).isBetween(20L << 20, (long) Blob.LARGEST_TOGETHER - 1);
        byte[] content = new byte[Math.toIntExact(room / 2)];
        Blob blob = new Blob(Hash.of(content), Bytes.of(content));
        Payload full = with(notes, notes.runs(), List.of(blob, blob));
        byte[] written = PayloadWriter.write(full);
        assertThat(written.length).isLessThan(Payload.LARGEST);
        assertThat(PayloadReader.read(written).blobs()).hasSize(2);
    }

    private static Payload with(Payload payload, List<ChangeRun> runs, List<Blob> blobs) {
        return new Payload(
                payload.bundle(),
                payload.inspection(),
                payload.program(),
                payload.at(),
                payload.sender(),
                payload.recipients(),
                payload.rosterVersion(),
                payload.holds(),
                payload.receipts(),
                runs,
                blobs,
                payload.lacks());
    }
}
