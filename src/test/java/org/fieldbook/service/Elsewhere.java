package org.fieldbook.service;

import org.fieldbook.journal.Chain;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.ActWriter;
import org.fieldbook.journal.json.ChangeJson;

import java.util.List;
import java.util.UUID;

/// What a colleague writes on another laptop, brought into a store. It is there once the inspection is
/// opened anew.
public final class Elsewhere {

    private Elsewhere() {}

    /// A field that a colleague wrote who had seen these heads.
    public static void write(
            OpenInspection inspection, SubjectId id, String field, String text, List<Hash> seen) {
        UUID of = inspection.snapshot().state().inspection();
        Chain chain =
                Chain.begin(
                        of,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        inspection.snapshot().state().tick());
        List<Change> act =
                ActWriter.write(
                        chain,
                        "2023-03-15T10:00:00Z",
                        List.of(Edit.of(id, field, Value.text(text), seen)),
                        () -> new byte[ChangeJson.SALT]);
        inspection.store().inTransaction(transaction -> transaction.append(of, act));
    }
}
