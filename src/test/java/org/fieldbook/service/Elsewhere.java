package org.fieldbook.service;

import org.fieldbook.bundle.IdentityCard;
import org.fieldbook.inspection.Introduction;
import org.fieldbook.inspection.LaptopKeys;
import org.fieldbook.inspection.PlainSignatures;
import org.fieldbook.inspection.Role;
import org.fieldbook.journal.Chain;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.ActWriter;
import org.fieldbook.journal.json.ChangeJson;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What a colleague on the roster writes on another laptop, brought into a store. It is there once the
/// inspection is opened anew.
public final class Elsewhere {

    private static final UUID COLLEAGUE = new UUID(7, 7);

    private Elsewhere() {}

    /// One act.
    static void write(OpenInspection inspection, Edit... edits) {
        LaptopKeys keys = PlainSignatures.laptop(7);
        OpenInspection.await(
                new Team(inspection)
                        .add(
                                new IdentityCard(COLLEAGUE, "C. Colleague", false, keys),
                                Role.INSPECTOR));
        UUID id = inspection.snapshot().state().inspection();
        UUID replica = UUID.randomUUID();
        Chain chain = Chain.begin(id, replica, COLLEAGUE, inspection.snapshot().state().tick());
        List<Change> changes =
                new ArrayList<>(
                        write(
                                chain,
                                List.of(
                                        new Introduction(COLLEAGUE, keys.signing())
                                                .edit(replica))));
        changes.addAll(write(chain.after(changes.getFirst()), List.of(edits)));
        inspection.store().inTransaction(transaction -> transaction.append(id, changes));
    }

    /// A field, whose author had seen these heads.
    public static void write(
            OpenInspection inspection, SubjectId id, String field, String text, List<Hash> seen) {
        write(inspection, Edit.of(id, field, Value.text(text), seen));
    }

    private static List<Change> write(Chain chain, List<Edit> edits) {
        return ActWriter.write(
                chain, "2023-03-15T10:00:00Z", edits, () -> new byte[ChangeJson.SALT]);
    }
}
