package org.fieldbook.store;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Hash;
import org.jdbi.v3.core.Handle;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Sealed openings, numbered from 1 in each inspection. Rows are only ever added, so those after a number are
/// new. A copy of version 1 of the tables has none: there they lie among the drafts.
final class OpeningTable {

    private static final String TABLE = "opening";

    private OpeningTable() {}

    /// Writes one more and returns what the openings now add up to.
    static Tally add(Handle handle, InspectionCipher cipher, KeptOpening opening, Tally before) {
        long number = before.count() + 1;
        byte[] sealed =
                cipher.rows().seal(write(opening), cipher.associated(TABLE, position(number)));
        SealedOpening row = new SealedOpening(number, sealed);
        insert(handle, cipher.inspection(), row);
        return before.plus(addend(cipher, row));
    }

    static void insert(Handle handle, UUID inspection, SealedOpening row) {
        handle.createUpdate(
                        """
                        INSERT INTO opening (inspection, number, sealed)
                        VALUES (:inspection, :number, :sealed)
                        """)
                .bind("inspection", Columns.of(inspection))
                .bind("number", row.number())
                .bind("sealed", row.sealed())
                .execute();
    }

    /// The inspections that have any, as they stand in clear.
    static List<byte[]> inspections(Handle handle) {
        return Migrations.hasOpenings(handle)
                ? handle.createQuery("SELECT DISTINCT inspection FROM opening")
                        .map((row, context) -> Columns.bytes(row, "inspection"))
                        .list()
                : List.of();
    }

    /// The rows after this number, in their order.
    static List<SealedOpening> after(Handle handle, UUID inspection, long number) {
        return Migrations.hasOpenings(handle)
                ? handle.createQuery(
                                """
                                SELECT number, sealed FROM opening
                                WHERE inspection = :inspection AND number > :number
                                ORDER BY number
                                """)
                        .bind("inspection", Columns.of(inspection))
                        .bind("number", number)
                        .map((row, context) ->
                                new SealedOpening(
                                        row.getLong("number"), Columns.bytes(row, "sealed")))
                        .list()
                : List.of();
    }

    /// In the order in which they were kept. What is not as it was written is told and left out.
    static List<KeptOpening> read(
            Handle handle, InspectionCipher cipher, Head head, FaultSink faults) {
        List<KeptOpening> openings = new ArrayList<>();
        Tally counted = Tally.NONE;
        for (SealedOpening row : after(handle, cipher.inspection(), 0)) {
            counted = counted.plus(addend(cipher, row));
            try {
                openings.add(open(cipher, row));
            } catch (UnreadableException altered) {
                faults.found(new Fault(Fault.Kind.OPENING_ALTERED, cipher.inspection().toString()));
            }
        }
        if (!counted.equals(head.openings())) {
            faults.found(new Fault(Fault.Kind.OPENINGS_MISCOUNTED, cipher.inspection().toString()));
        }
        return openings;
    }

    /// Whether the first rows are still those that added up to this, and not those of another file.
    static boolean isIn(Handle handle, InspectionCipher cipher, Tally then) {
        Tally counted = Tally.NONE;
        for (SealedOpening row : after(handle, cipher.inspection(), 0)) {
            if (row.number() <= then.count()) {
                counted = counted.plus(addend(cipher, row));
            }
        }
        return counted.equals(then);
    }

    /// What is in a row, seen to be what was written there.
    static KeptOpening open(InspectionCipher cipher, SealedOpening row) throws UnreadableException {
        byte[] associated = cipher.associated(TABLE, position(row.number()));
        BinaryReader in = new BinaryReader(cipher.rows().open(row.sealed(), associated));
        KeptOpening opening = new KeptOpening(in.text(), Bytes.of(in.bytes()));
        in.expectEnd();
        return opening;
    }

    private static byte[] write(KeptOpening opening) {
        return new BinaryWriter().text(opening.of()).bytes(opening.content().toArray()).toArray();
    }

    /// The sealed bytes count too, or another opening could be put in a row's place unnoticed.
    static BigInteger addend(InspectionCipher cipher, SealedOpening row) {
        byte[] counted =
                new BinaryWriter()
                        .bytes(position(row.number()))
                        .hash(Hash.of(row.sealed()))
                        .toArray();
        return cipher.addend(TABLE, counted);
    }

    private static byte[] position(long number) {
        return new BinaryWriter().number(number).toArray();
    }
}
