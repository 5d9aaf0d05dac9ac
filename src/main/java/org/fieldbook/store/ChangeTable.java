package org.fieldbook.store;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.json.ChangeJson;
import org.fieldbook.journal.json.UnreadableChange;
import org.jdbi.v3.core.Handle;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// Sealed changes, named by replica, number and hash. Rows are only ever added here; see [ErasedValues].
final class ChangeTable {

    private static final String TABLE = "change";

    private ChangeTable() {}

    /// False if it was there already.
    static boolean insert(Handle handle, InspectionCipher cipher, Change change) {
        UUID replica = change.record().replica();
        long seq = change.record().seq();
        int inserted =
                handle.createUpdate(
                                """
                                INSERT INTO change (inspection, replica, seq, hash, sealed)
                                VALUES (:inspection, :replica, :seq, :hash, :sealed)
                                ON CONFLICT DO NOTHING
                                """)
                        .bind("inspection", Columns.of(cipher.inspection()))
                        .bind("replica", Columns.of(replica))
                        .bind("seq", seq)
                        .bind("hash", Columns.of(change.hash()))
                        .bind("sealed", seal(cipher, change))
                        .execute();
        return inserted == 1;
    }

    static byte[] seal(InspectionCipher cipher, Change change) {
        byte[] position = position(change.record().replica(), change.record().seq());
        return cipher.rows().seal(write(change), cipher.associated(TABLE, position));
    }

    /// The change of this name as its row holds it.
    static Optional<Change> find(Handle handle, InspectionCipher cipher, Change change) {
        return handle.createQuery(
                        """
                        SELECT replica, seq, hash, sealed FROM change
                        WHERE inspection = :inspection AND replica = :replica
                          AND seq = :seq AND hash = :hash
                        """)
                .bind("inspection", Columns.of(cipher.inspection()))
                .bind("replica", Columns.of(change.record().replica()))
                .bind("seq", change.record().seq())
                .bind("hash", Columns.of(change.hash()))
                .map((row, context) -> open(row, cipher, FaultSink.THROWN))
                .findOne()
                .flatMap(held -> held);
    }

    /// All changes by replica, number and hash. What is not as it was written is told and left out.
    static List<Change> read(Handle handle, InspectionCipher cipher, Head head, FaultSink faults) {
        SortedMap<UUID, Tally> counted = new TreeMap<>();
        List<Change> changes =
                handle
                        .createQuery(
                                """
                                SELECT replica, seq, hash, sealed FROM change
                                WHERE inspection = :inspection
                                ORDER BY replica, seq, hash
                                """)
                        .bind("inspection", Columns.of(cipher.inspection()))
                        .map((row, context) -> open(row, cipher, faults))
                        .stream()
                        .flatMap(Optional::stream)
                        .toList();
        for (Change change : changes) {
            counted.merge(
                    change.record().replica(),
                    Tally.NONE.plus(addend(cipher, change)),
                    Tally::plus);
        }
        tellDifferences(cipher.inspection(), head.changes(), counted, faults);
        return changes;
    }

    static BigInteger addend(InspectionCipher cipher, Change change) {
        byte[] position = position(change.record().replica(), change.record().seq());
        return cipher.addend(TABLE, new BinaryWriter().raw(position).hash(change.hash()).toArray());
    }

    private static void tellDifferences(
            UUID inspection,
            Map<UUID, Tally> expected,
            Map<UUID, Tally> counted,
            FaultSink faults) {
        Set<UUID> replicas = new HashSet<>(expected.keySet());
        replicas.addAll(counted.keySet());
        for (UUID replica : replicas) {
            Tally there = counted.getOrDefault(replica, Tally.NONE);
            if (!expected.getOrDefault(replica, Tally.NONE).equals(there)) {
                faults.found(new Fault(Fault.Kind.CHANGES_MISCOUNTED, inspection + "/" + replica));
            }
        }
    }

    private static Optional<Change> open(ResultSet row, InspectionCipher cipher, FaultSink faults)
            throws SQLException {
        String where = cipher.inspection().toString();
        try {
            UUID replica = Columns.uuid(Columns.bytes(row, "replica"));
            long seq = row.getLong("seq");
            where = replica + ":" + seq;
            Hash hash = Columns.hash(Columns.bytes(row, "hash"));
            return Optional.of(
                    open(
                            cipher,
                            new SealedChange(replica, seq, hash, Columns.bytes(row, "sealed"))));
        } catch (UnreadableException altered) {
            faults.found(new Fault(Fault.Kind.CHANGE_ALTERED, where));
            return Optional.empty();
        }
    }

    /// The change in a row, seen to be what was written there.
    static Change open(InspectionCipher cipher, SealedChange row) throws UnreadableException {
        byte[] associated = cipher.associated(TABLE, position(row.replica(), row.seq()));
        Change change = parse(cipher.rows().open(row.sealed(), associated));
        boolean isInPlace =
                change.hash().equals(row.hash())
                        && change.record().inspection().equals(cipher.inspection())
                        && change.record().replica().equals(row.replica())
                        && change.record().seq() == row.seq();
        if (!isInPlace) {
            throw new UnreadableException("another change than the row's");
        }
        return change;
    }

    private static Change parse(byte[] content) throws UnreadableException {
        BinaryReader in = new BinaryReader(content);
        byte[] record = in.bytes();
        Optional<Bytes> value =
                in.number() == 1 ? Optional.of(Bytes.of(in.bytes())) : Optional.empty();
        in.expectEnd();
        try {
            return ChangeJson.reopen(Bytes.of(record), value);
        } catch (UnreadableChange notWhatItWas) {
            throw new UnreadableException("not a change", notWhatItWas);
        }
    }

    private static byte[] write(Change change) {
        BinaryWriter out = new BinaryWriter().bytes(change.recordBytes().toArray());
        change.valueBytes()
                .ifPresentOrElse(
                        value -> out.number(1).bytes(value.toArray()), () -> out.number(0));
        return out.toArray();
    }

    private static byte[] position(UUID replica, long seq) {
        return new BinaryWriter().uuid(replica).number(seq).toArray();
    }
}
