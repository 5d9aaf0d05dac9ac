package org.fieldbook.service;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.CanonicalJson;
import org.fieldbook.store.RestoreNote;
import org.fieldbook.store.StoreTransaction;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// An inspection that was put back to an earlier state waits with sending: colleagues may hold what this
/// laptop wrote since, and what is done here again would stand beside it. It waits until a bundle was
/// taken in, or somebody says to go on.
public final class AfterRestore {

    private static final String KEY = "exchange/restored";

    private final OpenInspection inspection;

    public AfterRestore(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// Has every inspection wait that is put back now.
    static RestoreNote note(Instant now) {
        return new RestoreNote(
                KEY,
                Bytes.of(
                        CanonicalJson.write(
                                new Value.Members(
                                        new TreeMap<>(Map.of("at", Value.text(now.toString())))))));
    }

    /// Whether it waits. Reads from the disk.
    public boolean waits() {
        return waits(
                OpenStore.reading(() ->
                        inspection.store().readDrafts(inspection.snapshot().state().inspection())));
    }

    private static boolean waits(SortedMap<String, Bytes> rows) {
        return rows.containsKey(KEY);
    }

    /// Lets it send whatever colleagues hold.
    public void goOn() {
        UUID id = inspection.snapshot().state().inspection();
        OpenInspection.await(
                inspection.acts(_ -> List.of(), transaction -> forget(transaction, id)));
    }

    /// A bundle was taken in, in the same transaction.
    static void forget(StoreTransaction transaction, UUID inspection) {
        transaction.removeDraft(inspection, KEY);
    }

    /// Refuses to send while it waits.
    void expectOver() {
        if (waits()) {
            throw new Failure(Failure.Kind.NEEDS_PERSON, "B-40", "bundle.restored");
        }
    }
}
