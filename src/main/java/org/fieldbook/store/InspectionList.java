package org.fieldbook.store;

import org.jdbi.v3.core.Handle;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// Which inspections the database holds, sealed by the store key and bound to the store's identity, so
/// that no inspection disappears unnoticed and no other store's keys are taken for this one's.
///
/// @param schema the tables' version; the header's, in clear, must agree
/// @param keys each inspection and the name of its keys in `store.keys`: its own, or that of an
///     identity card made before the inspection was known
record InspectionList(int schema, SortedMap<UUID, UUID> keys) {

    InspectionList {
        keys = Collections.unmodifiableSortedMap(new TreeMap<>(keys));
    }

    static InspectionList empty() {
        return new InspectionList(Migrations.latest(), new TreeMap<>());
    }

    /// The same in today's tables.
    InspectionList migrated() {
        return new InspectionList(Migrations.latest(), keys);
    }

    InspectionList with(UUID inspection, UUID itsKeys) {
        SortedMap<UUID, UUID> more = new TreeMap<>(keys);
        more.put(inspection, itsKeys);
        return new InspectionList(schema, more);
    }

    InspectionList without(Set<UUID> closed) {
        SortedMap<UUID, UUID> fewer = new TreeMap<>(keys);
        fewer.keySet().removeAll(closed);
        return new InspectionList(schema, fewer);
    }

    SortedSet<UUID> inspections() {
        return new TreeSet<>(keys.keySet());
    }

    /// Which of these cards' keys no inspection uses.
    SortedSet<UUID> unused(SortedSet<UUID> cards) {
        SortedSet<UUID> unused = new TreeSet<>(cards);
        unused.removeAll(keys.values());
        return unused;
    }

    /// The name of this inspection's keys; any other's keys have its own name.
    UUID keys(UUID inspection) {
        return keys.getOrDefault(inspection, inspection);
    }

    void write(Handle handle, Sealer sealer, UUID store) {
        byte[] content = write();
        handle.createUpdate(
                        """
                        INSERT INTO list (one, sealed) VALUES (1, :sealed)
                        ON CONFLICT (one) DO UPDATE SET sealed = excluded.sealed
                        """)
                .bind("sealed", sealer.seal(content, associated(store)))
                .execute();
    }

    static InspectionList read(Handle handle, Sealer sealer, UUID store) {
        Fault altered = new Fault(Fault.Kind.LIST_ALTERED, Database.NAME);
        Optional<byte[]> sealed =
                handle.createQuery("SELECT sealed FROM list WHERE one = 1")
                        .map((row, context) -> Columns.bytes(row, "sealed"))
                        .findOne();
        if (sealed.isEmpty()) {
            throw new StoreException.Damaged(altered, null);
        }
        try {
            InspectionList list = open(sealed.get(), sealer, store);
            if (list.schema() != Migrations.version(handle)) {
                throw new UnreadableException("the version in clear was altered");
            }
            return list;
        } catch (UnreadableException notAsWritten) {
            throw new StoreException.Damaged(altered, notAsWritten);
        }
    }

    static InspectionList open(byte[] sealed, Sealer sealer, UUID store)
            throws UnreadableException {
        return parse(sealer.open(sealed, associated(store)));
    }

    /// What names of keys need is left out where there are none. Where there are some, `store.keys` has
    /// a version that programs refuse which would not understand them here.
    private byte[] write() {
        SortedMap<UUID, UUID> others = new TreeMap<>(keys);
        others.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
        BinaryWriter out = new BinaryWriter().number(schema).number(keys.size());
        keys.keySet().forEach(out::uuid);
        if (!others.isEmpty()) {
            out.number(others.size());
            others.forEach((inspection, name) -> out.uuid(inspection).uuid(name));
        }
        return out.toArray();
    }

    private static InspectionList parse(byte[] content) throws UnreadableException {
        BinaryReader in = new BinaryReader(content);
        int schema = in.number();
        int count = in.number();
        SortedMap<UUID, UUID> keys = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            UUID inspection = in.uuid();
            keys.put(inspection, inspection);
        }
        int others = in.hasMore() ? in.number() : 0;
        for (int i = 0; i < others; i++) {
            keys.put(in.uuid(), in.uuid());
        }
        in.expectEnd();
        return new InspectionList(schema, keys);
    }

    private static byte[] associated(UUID store) {
        return new BinaryWriter().text("list").uuid(store).toArray();
    }
}
