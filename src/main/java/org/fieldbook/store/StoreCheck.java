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
import java.util.UUID;

/// Reads everything there is and recomputes every seal, hash, chain and sum. On the writer thread.
final class StoreCheck {

    private final StoreContents contents;
    private final List<Fault> faults = new ArrayList<>();

    StoreCheck(StoreContents contents) {
        this.contents = contents;
    }

    CheckReport run() {
        int copies = contents.keyring().checkCopies(faults::add);
        List<CheckReport.InspectionCount> counts = new ArrayList<>();
        try {
            checkDatabase();
            for (UUID inspection : contents.list().inspections()) {
                count(inspection).ifPresent(counts::add);
            }
        } catch (StoreException.Damaged unreadable) {
            faults.add(unreadable.fault());
        }
        return new CheckReport(counts, copies, faults);
    }

    private void checkDatabase() {
        List<String> told =
                contents.database()
                        .read(handle ->
                                handle.createQuery("PRAGMA integrity_check")
                                        .mapTo(String.class)
                                        .list());
        if (!told.equals(List.of("ok"))) {
            faults.add(new Fault(Fault.Kind.DATABASE_ALTERED, Database.NAME));
        }
        if (!contents.readList().equals(contents.list())) {
            faults.add(new Fault(Fault.Kind.LIST_ALTERED, Database.NAME));
        }
        Set<UUID> listed = contents.list().inspections();
        for (UUID inspection : contents.database().read(StoreCheck::inspectionsWithRows)) {
            if (!listed.contains(inspection)) {
                faults.add(new Fault(Fault.Kind.ROWS_UNLISTED, inspection.toString()));
            }
        }
    }

    private static List<UUID> inspectionsWithRows(Handle handle) {
        return handle
                .createQuery(
                        """
                        SELECT inspection FROM head UNION SELECT inspection FROM change
                        UNION SELECT inspection FROM draft UNION SELECT inspection FROM blob
                        """)
                .map((row, context) -> row.getBytes("inspection"))
                .stream()
                .map(StoreCheck::identity)
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
            InspectionCipher cipher = contents.cipher(inspection);
            return Optional.of(
                    contents.database().read(handle -> count(handle, inspection, cipher)));
        } catch (StoreException.Damaged unreadable) {
            faults.add(unreadable.fault());
            return Optional.empty();
        }
    }

    private CheckReport.InspectionCount count(
            Handle handle, UUID inspection, InspectionCipher cipher) {
        Head head = HeadTable.read(handle, cipher);
        List<Change> changes = ChangeTable.read(handle, cipher, head, faults::add);
        int drafts = DraftTable.read(handle, cipher, head, faults::add).size();
        List<Hash> blobs = contents.blobs().list(handle, cipher, head, faults::add);
        long wholeBlobs =
                blobs.stream()
                        .filter(hash ->
                                contents.blobs().find(cipher, hash, faults::add).isPresent())
                        .count();
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
