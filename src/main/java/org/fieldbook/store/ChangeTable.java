package org.fieldbook.store;

import org.fieldbook.journal.Change;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// Sealed changes, named by replica, number and hash. Rows are only ever added here; see [ErasedValues].
final class ChangeTable {

    private static final String TABLE = "change";

    /// So many rows are sealed before they are inserted: half a megabyte as a rule.
    private static final int TOGETHER = 500;

    /// From so many on handing out the work costs less than it saves.
    private static final int MANY = 50;

    private ChangeTable() {}

    /// Adds these and returns those that were not there already. Many are sealed on all processors and in parts, because
    /// what is sealed takes room.
    static List<Change> insert(Handle handle, InspectionCipher cipher, List<Change> changes) {
        List<Change> added = new ArrayList<>();
        for (int from = 0; from < changes.size(); from += TOGETHER) {
            List<Change> part = changes.subList(from, Math.min(from + TOGETHER, changes.size()));
            Stream<Change> each = part.size() < MANY ? part.stream() : part.parallelStream();
            List<byte[]> sealed = each.map(change -> seal(cipher, change)).toList();
            insert(handle, cipher, part, sealed, added);
        }
        return added;
    }

    private static void insert(
            Handle handle,
            InspectionCipher cipher,
            List<Change> changes,
            List<byte[]> sealed,
            List<Change> added) {
        try (PreparedBatch rows =
                handle.prepareBatch(
                        """
                        INSERT INTO change (inspection, replica, seq, hash, sealed)
                        VALUES (:inspection, :replica, :seq, :hash, :sealed)
                        ON CONFLICT DO NOTHING
                        """)) {
            for (int i = 0; i < changes.size(); i++) {
                Change change = changes.get(i);
                rows.bind("inspection", Columns.of(cipher.inspection()))
                        .bind("replica", Columns.of(change.record().replica()))
                        .bind("seq", change.record().seq())
                        .bind("hash", Columns.of(change.hash()))
                        .bind("sealed", sealed.get(i))
                        .add();
            }
            int[] inserted = rows.execute();
            for (int i = 0; i < inserted.length; i++) {
                if (inserted[i] == 1) {
                    added.add(changes.get(i));
                }
            }
        }
    }

    static byte[] seal(InspectionCipher cipher, Change change) {
        byte[] position = position(change.record().replica(), change.record().seq());
        return cipher.rows().seal(write(change), cipher.associated(TABLE, position));
    }

    /// The change of this name as its row holds it.
    static Optional<Change> find(Handle handle, InspectionCipher cipher, Change change) {
        var reading = new ChangeReading(cipher, FaultSink.THROWN, () -> false);
        handle.createQuery(
                        """
                        SELECT replica, seq, hash, sealed FROM change
                        WHERE inspection = :inspection AND replica = :replica
                          AND seq = :seq AND hash = :hash
                        """)
                .bind("inspection", Columns.of(cipher.inspection()))
                .bind("replica", Columns.of(change.record().replica()))
                .bind("seq", change.record().seq())
                .bind("hash", Columns.of(change.hash()))
                .map((row, context) -> reading.row(row))
                .useIterator(reading::open);
        return reading.changes().stream().findFirst();
    }

    /// All changes by replica, number and hash. What is not as it was written is told and left out.
    static List<Change> read(Handle handle, InspectionCipher cipher, Head head, FaultSink faults) {
        return read(handle, cipher, head, new ChangeReading(cipher, faults, () -> false), faults);
    }

    /// Likewise, all as they were written or [StoreException.Damaged], stopping where it is called off.
    static List<Change> readUnless(
            BooleanSupplier calledOff, Handle handle, InspectionCipher cipher, Head head) {
        FaultSink thrown = FaultSink.THROWN;
        return read(handle, cipher, head, new ChangeReading(cipher, thrown, calledOff), thrown);
    }

    private static List<Change> read(
            Handle handle,
            InspectionCipher cipher,
            Head head,
            ChangeReading reading,
            FaultSink faults) {
        handle.createQuery(
                        """
                        SELECT replica, seq, hash, sealed FROM change
                        WHERE inspection = :inspection
                        ORDER BY replica, seq, hash
                        """)
                .bind("inspection", Columns.of(cipher.inspection()))
                .map((row, context) -> reading.row(row))
                .useIterator(reading::open);
        tellDifferences(cipher.inspection(), head.changes(), reading.counted(), faults);
        return reading.changes();
    }

    static BigInteger addend(InspectionCipher cipher, Change change) {
        return addend(cipher.addends(), change);
    }

    static BigInteger addend(InspectionCipher.Addends addends, Change change) {
        byte[] position = position(change.record().replica(), change.record().seq());
        return addends.of(TABLE, new BinaryWriter().raw(position).hash(change.hash()).toArray());
    }

    /// What the sealed bytes of a row belong to.
    static byte[] associated(InspectionCipher cipher, SealedChange row) {
        return cipher.associated(TABLE, position(row.replica(), row.seq()));
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

    /// The change in a row, seen to be what was written there.
    static Change open(InspectionCipher cipher, SealedChange row) throws UnreadableException {
        return new ChangeOpener(cipher).open(row);
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
