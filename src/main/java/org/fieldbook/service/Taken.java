package org.fieldbook.service;

import org.fieldbook.bundle.Holdings;
import org.fieldbook.bundle.Receipt;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.CanonicalJson;
import org.fieldbook.store.StoreTransaction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// What was noted when a bundle that brought something was taken in. Kept sealed beside the drafts; no
/// change: nobody else ever hears of it, and taking the import back takes it away too.
///
/// @param at when, on this laptop's clock
/// @param before what was held here until then, own changes too
/// @param acts how many it brought, by the name of whoever wrote them
record Taken(String at, Holdings before, Map<String, Integer> acts) {

    private static final String KEY = "exchange/taken/";
    private static final String AT = "at";
    private static final String BEFORE = "before";
    private static final String ACTS = "acts";

    Taken {
        acts = Collections.unmodifiableMap(new LinkedHashMap<>(acts));
    }

    /// Every one, in the order they were taken in.
    ///
    /// @param rows every sealed row of the inspection
    static List<Taken> list(SortedMap<String, Bytes> rows) {
        List<Taken> all = new ArrayList<>();
        rows.tailMap(KEY)
                .forEach((key, row) -> {
                    if (key.startsWith(KEY)) {
                        all.add(read(CanonicalJson.read(row.toArray()).members()));
                    }
                });
        return all;
    }

    /// Keeps it after those there are.
    ///
    /// @param known how many there are
    void put(StoreTransaction transaction, UUID inspection, int known) {
        SortedMap<String, Value> people = new TreeMap<>();
        acts.forEach((name, count) -> people.put(name, new Value.Whole(count)));
        SortedMap<String, Value> members = new TreeMap<>();
        members.put(AT, Value.text(at));
        members.put(BEFORE, Receipt.toValue(before));
        members.put(ACTS, new Value.Members(people));
        transaction.putDraft(
                inspection,
                "%s%08d".formatted(KEY, known + 1),
                Bytes.of(CanonicalJson.write(new Value.Members(members))));
    }

    private static Taken read(SortedMap<String, Value> members) {
        Map<String, Integer> acts = new TreeMap<>();
        if (members.get(ACTS) instanceof Value.Members(SortedMap<String, Value> people)) {
            people.forEach((name, count) -> {
                if (count instanceof Value.Whole(long number)) {
                    acts.put(name, Math.toIntExact(number));
                }
            });
        }
        return new Taken(
                members.get(AT) instanceof Value.Text(String at) ? at : "",
                members.get(BEFORE) instanceof Value.Items(List<Value> items)
                        ? Receipt.holdings(items)
                        : Holdings.NOTHING,
                acts);
    }
}
