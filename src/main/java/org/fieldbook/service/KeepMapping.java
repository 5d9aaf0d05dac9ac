package org.fieldbook.service;

import org.fieldbook.intake.Mapping;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.CanonicalJson;
import org.fieldbook.store.Store;
import org.fieldbook.store.StoreException;
import org.fieldbook.store.StoreTransaction;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// Keeps what the columns of case lists mean, sealed in the store beside the drafts: a heading may name
/// somebody. It is no change: nobody else ever hears of it. Not for the FX thread.
final class KeepMapping {

    private static final String KEY = "caseListColumns/";

    private KeepMapping() {}

    /// What was said last of a list with these headings, in whatever order, for this or another inspection of
    /// the store.
    static Optional<Mapping> find(Store store, UUID inspection, List<String> headings) {
        Set<UUID> asked = new LinkedHashSet<>(List.of(inspection));
        asked.addAll(store.inspections());
        return asked.stream()
                .flatMap(one -> row(store, one, key(headings)).stream())
                .findFirst()
                .map(row -> Mapping.of(headings, read(row)));
    }

    /// A damaged inspection beside this one keeps nobody from a case list.
    private static Optional<Bytes> row(Store store, UUID inspection, String key) {
        try {
            return Optional.ofNullable(store.readDrafts(inspection).get(key));
        } catch (StoreException.Damaged _) {
            return Optional.empty();
        }
    }

    /// Keeps this one in place of what was said of such headings before.
    static void put(StoreTransaction transaction, UUID inspection, Mapping mapping) {
        SortedMap<String, Value> members = new TreeMap<>();
        mapping.kept().forEach((heading, column) -> members.put(heading, Value.text(column)));
        transaction.putDraft(
                inspection,
                key(mapping.headings()),
                Bytes.of(CanonicalJson.write(new Value.Members(members))));
    }

    private static String key(List<String> headings) {
        return KEY + Hash.of(String.join("\n", new TreeSet<>(headings))).hex();
    }

    private static Map<String, String> read(Bytes row) {
        Map<String, String> kept = new TreeMap<>();
        CanonicalJson.read(row.toArray())
                .members()
                .forEach((heading, column) -> {
                    if (column instanceof Value.Text(String text)) {
                        kept.put(heading, text);
                    }
                });
        return kept;
    }
}
