package org.fieldbook.store;

import org.jdbi.v3.core.Handle;

import java.util.Optional;

/// One head row for each inspection.
final class HeadTable {

    private static final String TABLE = "head";
    private static final byte[] ONLY_ONE = {};

    private HeadTable() {}

    static Head read(Handle handle, InspectionCipher cipher) {
        Fault altered = new Fault(Fault.Kind.HEAD_ALTERED, cipher.inspection().toString());
        Optional<byte[]> sealed =
                handle.createQuery("SELECT sealed FROM head WHERE inspection = :inspection")
                        .bind("inspection", Columns.of(cipher.inspection()))
                        .map((row, context) -> Columns.bytes(row, "sealed"))
                        .findOne();
        if (sealed.isEmpty()) {
            throw new StoreException.Damaged(altered, null);
        }
        try {
            return open(cipher, sealed.get());
        } catch (UnreadableException notAsWritten) {
            throw new StoreException.Damaged(altered, notAsWritten);
        }
    }

    static Head open(InspectionCipher cipher, byte[] sealed) throws UnreadableException {
        return Head.read(cipher.rows().open(sealed, cipher.associated(TABLE, ONLY_ONE)));
    }

    static void write(Handle handle, InspectionCipher cipher, Head head) {
        handle.createUpdate(
                        """
                        INSERT INTO head (inspection, sealed) VALUES (:inspection, :sealed)
                        ON CONFLICT (inspection) DO UPDATE SET sealed = excluded.sealed
                        """)
                .bind("inspection", Columns.of(cipher.inspection()))
                .bind(
                        "sealed",
                        cipher.rows().seal(head.write(), cipher.associated(TABLE, ONLY_ONE)))
                .execute();
    }
}
