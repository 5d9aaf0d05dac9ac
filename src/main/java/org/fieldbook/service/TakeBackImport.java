package org.fieldbook.service;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.CanonicalJson;
import org.fieldbook.store.RestorePoint;
import org.fieldbook.store.StoreTransaction;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// Remembers the restore point before the last import, for as long as nothing was written here since: until
/// then the import can be taken back whole.
final class TakeBackImport {

    private static final String KEY = "exchange/before";

    private TakeBackImport() {}

    /// In the import's own transaction, as the last of it.
    static void remember(StoreTransaction transaction, UUID inspection, RestorePoint point) {
        transaction.putDraft(
                inspection,
                KEY,
                Bytes.of(
                        CanonicalJson.write(
                                new Value.Members(
                                        new TreeMap<>(
                                                Map.of(
                                                        "point",
                                                        Value.text(point.name()),
                                                        "own",
                                                        own(transaction)))))));
    }

    private static Value.Members own(StoreTransaction transaction) {
        SortedMap<String, Value> counts = new TreeMap<>();
        transaction
                .countOwnChanges()
                .forEach(
                        (replica, count) -> counts.put(replica.toString(), new Value.Whole(count)));
        return new Value.Members(counts);
    }

    /// The name of the restore point to return to; empty once something was written here.
    ///
    /// @param drafts every sealed row of the inspection
    static Optional<String> find(SortedMap<String, Bytes> drafts, StoreTransaction transaction) {
        return Optional.ofNullable(drafts.get(KEY))
                .map(row -> CanonicalJson.read(row.toArray()))
                .filter(row -> own(transaction).equals(row.members().get("own")))
                .flatMap(row ->
                        row.members().get("point") instanceof Value.Text(String name)
                                ? Optional.of(name)
                                : Optional.empty());
    }
}
