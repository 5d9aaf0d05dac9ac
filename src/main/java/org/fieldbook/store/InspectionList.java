package org.fieldbook.store;

import org.jdbi.v3.core.Handle;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/// Which inspections the database holds, sealed by the store key and bound to the store's identity, so
/// that no inspection disappears unnoticed and no other store's keys are taken for this one's.
///
/// @param schema the tables' version; the header's, in clear, must agree
record InspectionList(int schema, SortedSet<UUID> inspections) {

    InspectionList {
        inspections = Collections.unmodifiableSortedSet(new TreeSet<>(inspections));
    }

    static InspectionList empty() {
        return new InspectionList(Migrations.latest(), new TreeSet<>());
    }

    InspectionList with(UUID inspection) {
        SortedSet<UUID> more = new TreeSet<>(inspections);
        more.add(inspection);
        return new InspectionList(schema, more);
    }

    void write(Handle handle, Sealer sealer, UUID store) {
        BinaryWriter out = new BinaryWriter().number(schema).number(inspections.size());
        inspections.forEach(out::uuid);
        handle.createUpdate(
                        """
                        INSERT INTO list (one, sealed) VALUES (1, :sealed)
                        ON CONFLICT (one) DO UPDATE SET sealed = excluded.sealed
                        """)
                .bind("sealed", sealer.seal(out.toArray(), associated(store)))
                .execute();
    }

    static InspectionList read(Handle handle, Sealer sealer, UUID store) {
        Fault altered = new Fault(Fault.Kind.LIST_ALTERED, Database.NAME);
        Optional<byte[]> sealed =
                handle.createQuery("SELECT sealed FROM list WHERE one = 1")
                        .map((row, context) -> Columns.bytes(row, "sealed"))
                        .findOne();
        int version =
                handle.createQuery("PRAGMA user_version")
                        .map((row, context) -> row.getInt(1))
                        .one();
        if (sealed.isEmpty()) {
            throw new StoreException.Damaged(altered, null);
        }
        try {
            InspectionList list = parse(sealer.open(sealed.get(), associated(store)));
            if (list.schema() != version) {
                throw new UnreadableException("the version in clear was altered");
            }
            return list;
        } catch (UnreadableException notAsWritten) {
            throw new StoreException.Damaged(altered, notAsWritten);
        }
    }

    private static InspectionList parse(byte[] content) throws UnreadableException {
        BinaryReader in = new BinaryReader(content);
        int schema = in.number();
        int count = in.number();
        SortedSet<UUID> inspections = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            inspections.add(in.uuid());
        }
        in.expectEnd();
        return new InspectionList(schema, inspections);
    }

    private static byte[] associated(UUID store) {
        return new BinaryWriter().text("list").uuid(store).toArray();
    }
}
