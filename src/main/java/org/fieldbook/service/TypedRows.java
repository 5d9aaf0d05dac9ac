package org.fieldbook.service;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Hash;
import org.fieldbook.store.Store;
import org.fieldbook.store.StoreException;

import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// What somebody typed in a store and nothing made a change of yet: drafts, and wordings begun for
/// conflicts. Where one is and what was exchanged are no such rows.
final class TypedRows {

    private TypedRows() {}

    /// Those among all sealed rows of an inspection.
    static SortedMap<String, Bytes> of(SortedMap<String, Bytes> rows) {
        SortedMap<String, Bytes> typed = new TreeMap<>(rows);
        typed.keySet().removeIf(key -> !Drafts.isKey(key) && !KeepWording.isKey(key));
        return typed;
    }

    /// Tells whether anything was typed since, in whichever inspection.
    static Hash digest(Store store) {
        return Hash.of(
                OpenStore.reading(store::inspections).stream()
                        .map(inspection -> inspection + digest(store, inspection))
                        .collect(Collectors.joining("\n")));
    }

    /// Nothing can be typed in a damaged inspection, which does not open.
    private static String digest(Store store, UUID inspection) {
        try {
            return of(store.readDrafts(inspection)).entrySet().stream()
                    .map(row ->
                            row.getKey() + "=" + HexFormat.of().formatHex(row.getValue().toArray()))
                    .collect(Collectors.joining("\n"));
        } catch (StoreException.Damaged _) {
            return "damaged";
        }
    }
}
