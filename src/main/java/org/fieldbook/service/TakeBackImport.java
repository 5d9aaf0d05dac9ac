package org.fieldbook.service;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.CanonicalJson;
import org.fieldbook.store.RestorePoint;
import org.fieldbook.store.Store;
import org.fieldbook.store.StoreException;
import org.fieldbook.store.StoreTransaction;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// Remembers the restore point before the last import, for as long as nothing was written, typed or signed
/// for here since: until then the import can be taken back whole.
final class TakeBackImport {

    private static final String KEY = "exchange/before";

    private TakeBackImport() {}

    /// In the import's own transaction, as the last of it.
    ///
    /// @param typed of what was typed by then, see [TypedRows]
    static void remember(
            StoreTransaction transaction, UUID inspection, RestorePoint point, Hash typed) {
        transaction.putDraft(
                inspection,
                KEY,
                Bytes.of(
                        CanonicalJson.write(
                                new Value.Members(
                                        new TreeMap<>(
                                                Map.of(
                                                        "point", Value.text(point.name()),
                                                        "own", own(transaction),
                                                        "typed", Value.text(typed.hex())))))));
    }

    /// From here on the import cannot be taken back: others go by what this laptop said it holds.
    static void forget(StoreTransaction transaction, UUID inspection) {
        transaction.removeDraft(inspection, KEY);
    }

    private static Value.Members own(StoreTransaction transaction) {
        SortedMap<String, Value> counts = new TreeMap<>();
        transaction
                .countOwnChanges()
                .forEach(
                        (replica, count) -> counts.put(replica.toString(), new Value.Whole(count)));
        return new Value.Members(counts);
    }

    /// The restore point to return to; empty once something was written or typed here, or taken in for another
    /// inspection, which would go too.
    static Optional<RestorePoint> find(Store store, UUID inspection) {
        Map<UUID, SortedMap<String, Value>> rows = new TreeMap<>();
        for (UUID held : store.inspections()) {
            row(store, held).ifPresent(row -> rows.put(held, row));
        }
        Optional<RestorePoint> mine =
                Optional.ofNullable(rows.get(inspection)).flatMap(row -> point(store, row));
        boolean isLast =
                rows.values().stream()
                        .flatMap(row -> point(store, row).stream())
                        .allMatch(point ->
                                mine.filter(own -> own.number() >= point.number()).isPresent());
        if (mine.isEmpty() || !isLast) {
            return Optional.empty();
        }
        SortedMap<String, Value> row = Objects.requireNonNull(rows.get(inspection));
        Value typed = Value.text(TypedRows.digest(store).hex());
        return typed.equals(row.get("typed"))
                        && store.inTransaction(TakeBackImport::own).equals(row.get("own"))
                ? mine
                : Optional.empty();
    }

    /// A damaged inspection took nothing in since it could last be opened.
    private static Optional<SortedMap<String, Value>> row(Store store, UUID inspection) {
        try {
            return Optional.ofNullable(store.readDrafts(inspection).get(KEY))
                    .map(row -> CanonicalJson.read(row.toArray()).members());
        } catch (StoreException.Damaged _) {
            return Optional.empty();
        }
    }

    private static Optional<RestorePoint> point(Store store, SortedMap<String, Value> row) {
        return store.listRestorePoints().stream()
                .filter(point -> Value.text(point.name()).equals(row.get("point")))
                .findFirst();
    }
}
