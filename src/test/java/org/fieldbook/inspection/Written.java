package org.fieldbook.inspection;

import org.fieldbook.bundle.crypto.JwsSignatures;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.ChangeRecord;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.ChangeJson;
import org.fieldbook.promise.Effort;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Changes of one field of cases as no program of ours writes them.
final class Written {

    static final String FIELD = "text";
    static final UUID REPLICA = UUID.fromString("aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa");
    static final SubjectId CASE =
            new SubjectId("case", UUID.fromString("cccccccc-cccc-4ccc-8ccc-cccccccccccc"));

    private static final UUID INSPECTION = UUID.fromString("11111111-1111-4111-8111-111111111111");

    private Written() {}

    /// One of this laptop, after this one.
    static Change of(
            UUID replica,
            long seq,
            Optional<Hash> prev,
            long tick,
            SubjectId subject,
            String text,
            List<Hash> replaces) {
        return ChangeJson.seal(
                new Content.Held(Value.text(text)),
                new byte[ChangeJson.SALT],
                valueHash ->
                        new ChangeRecord(
                                ChangeRecord.FORMAT,
                                INSPECTION,
                                replica,
                                seq,
                                prev,
                                tick,
                                "2026-03-01T09:00:00+00:00",
                                CASE.id(),
                                seq,
                                subject,
                                FIELD,
                                valueHash,
                                replaces,
                                Optional.empty()));
    }

    /// What comes of them, if that does not take too much of the processor.
    static State folded(List<Change> changes) {
        return Effort.within(() -> State.empty(INSPECTION, new JwsSignatures()).with(changes));
    }
}
