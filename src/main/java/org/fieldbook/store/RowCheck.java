package org.fieldbook.store;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/// Reads every row of a database, the store's own or a copy, and recomputes every seal, hash, chain and
/// sum. On the thread that has the database.
final class RowCheck {

    private final Database database;
    private final Function<UUID, InspectionCipher> ciphers;
    private final BiPredicate<InspectionCipher, Hash> isBlobWhole;
    private final FaultSink faults;

    /// @param isBlobWhole asked for each attachment that the rows name
    RowCheck(
            Database database,
            Function<UUID, InspectionCipher> ciphers,
            BiPredicate<InspectionCipher, Hash> isBlobWhole,
            FaultSink faults) {
        this.database = database;
        this.ciphers = ciphers;
        this.isBlobWhole = isBlobWhole;
        this.faults = faults;
    }

    /// Whether SQLite finds its own structure whole. Returns what it says.
    List<String> checkStructure() {
        List<String> told =
                database.read(handle ->
                        handle.createQuery("PRAGMA integrity_check").mapTo(String.class).list());
        if (!told.equals(List.of("ok"))) {
            faults.found(new Fault(Fault.Kind.DATABASE_ALTERED, Database.NAME));
        }
        return told;
    }

    /// What is held of each inspection that can be read.
    List<CheckReport.InspectionCount> count(SortedSet<UUID> listed) {
        for (UUID inspection : database.read(RowCheck::inspectionsWithRows)) {
            if (!listed.contains(inspection)) {
                faults.found(new Fault(Fault.Kind.ROWS_UNLISTED, inspection.toString()));
            }
        }
        List<CheckReport.InspectionCount> counts = new ArrayList<>();
        for (UUID inspection : listed) {
            count(inspection).ifPresent(counts::add);
        }
        return counts;
    }

    private static List<UUID> inspectionsWithRows(Handle handle) {
        List<byte[]> named =
                handle.createQuery(
                                """
                                SELECT inspection FROM head UNION SELECT inspection FROM change
                                UNION SELECT inspection FROM draft
                                UNION SELECT inspection FROM blob
                                """)
                        .map((row, context) -> row.getBytes("inspection"))
                        .list();
        return Stream.concat(named.stream(), OpeningTable.inspections(handle).stream())
                .map(RowCheck::identity)
                .distinct()
                .toList();
    }

    private static UUID identity(byte[] column) {
        try {
            return Columns.uuid(column);
        } catch (UnreadableException altered) {
            throw new StoreException.Damaged(
                    new Fault(Fault.Kind.DATABASE_ALTERED, Database.NAME), altered);
        }
    }

    private Optional<CheckReport.InspectionCount> count(UUID inspection) {
        try {
            InspectionCipher cipher = ciphers.apply(inspection);
            return Optional.of(database.read(handle -> count(handle, inspection, cipher)));
        } catch (StoreException.Damaged unreadable) {
            faults.found(unreadable.fault());
            return Optional.empty();
        }
    }

    private CheckReport.InspectionCount count(
            Handle handle, UUID inspection, InspectionCipher cipher) {
        Head head = HeadTable.read(handle, cipher);
        List<Change> changes = ChangeTable.read(handle, cipher, head, faults);
        int drafts = DraftTable.read(handle, cipher, head, faults).size();
        List<Hash> named = BlobTable.list(handle, cipher, head, faults);
        OpeningTable.read(handle, cipher, head, faults);
        long wholeBlobs = named.stream().filter(hash -> isBlobWhole.test(cipher, hash)).count();
        return new CheckReport.InspectionCount(
                inspection,
                changes.size(),
                listWaiting(changes),
                listForks(changes),
                drafts,
                (int) wholeBlobs);
    }

    /// Changes come by replica and number, so whatever one could follow was seen before it.
    private static List<String> listWaiting(List<Change> changes) {
        Map<Hash, Change> connected = new HashMap<>();
        List<String> waiting = new ArrayList<>();
        for (Change change : changes) {
            Optional<Change> before = change.record().prev().map(connected::get);
            boolean follows =
                    before.isPresent()
                            && before.get().record().replica().equals(change.record().replica())
                            && before.get().record().seq() + 1 == change.record().seq();
            if (follows || change.record().prev().isEmpty()) {
                connected.put(change.hash(), change);
            } else {
                waiting.add(change.record().position());
            }
        }
        return waiting;
    }

    private static List<String> listForks(List<Change> changes) {
        Set<String> seen = new HashSet<>();
        return changes.stream()
                .map(change -> change.record().position())
                .filter(position -> !seen.add(position))
                .distinct()
                .toList();
    }
}
