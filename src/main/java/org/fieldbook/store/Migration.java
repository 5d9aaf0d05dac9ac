package org.fieldbook.store;

import org.jdbi.v3.core.Handle;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// Brings a database to today's tables, once a restore point was made of it. All of it is one transaction:
/// interrupted, the tables are as before, and the next opening begins anew. On the writer thread.
final class Migration {

    private final Path folder;
    private final StoreContents contents;
    private final StoreEnvironment env;

    Migration(Path folder, StoreContents contents, StoreEnvironment env) {
        this.folder = folder;
        this.contents = contents;
        this.env = env;
    }

    static boolean isDue(Database database) {
        return database.read(Migrations::version) < Migrations.latest();
    }

    /// The same store in today's tables; these contents are closed then. Where the restore point cannot be
    /// made, nothing was changed.
    StoreContents run() {
        var points = new RestorePoints(folder);
        Path database = folder.resolve(Database.NAME);
        Runnable keeping = () -> {};
        try {
            points.make(contents::copyTo, env.clock().instant(), RestorePoint.Why.MIGRATION);
        } catch (StoreException.Damaged unfit) {
            // One damaged row must not shut anybody out of all that is whole. The bytes are kept as
            // they are.
            keeping = () -> points.setAside(database, env.clock().instant());
        }
        Runnable lastKeeping = keeping;
        return contents.replace(() -> {
            lastKeeping.run();
            try (Database old = Database.open(database);
                    CopyKeys keys = contents.copyKeys()) {
                of(old, keys);
            }
        });
    }

    /// Brings a database to today's tables, if it is not there.
    static void of(Database database, CopyKeys keys) {
        if (isDue(database)) {
            database.inTransaction(handle -> {
                InspectionList before =
                        InspectionList.read(handle, keys.listSealer(), keys.store());
                Migrations.applyRest(handle);
                InspectionList now = before.migrated();
                now.write(handle, keys.listSealer(), keys.store());
                for (UUID inspection : now.inspections()) {
                    moveOpenings(handle, keys, inspection);
                }
                return now;
            });
        }
    }

    /// An inspection of which a draft or the head is damaged stays as it is, openings among the drafts, for
    /// the check and a rescue to tell.
    private static void moveOpenings(Handle handle, CopyKeys keys, UUID inspection) {
        InspectionCipher cipher;
        Head head;
        SortedMap<String, KeptOpening> openings = new TreeMap<>();
        try {
            cipher = keys.cipher(inspection);
            head = HeadTable.read(handle, cipher);
            DraftTable.read(handle, cipher, head, FaultSink.THROWN)
                    .forEach((key, content) ->
                            DraftedOpening.find(key, content)
                                    .ifPresent(one -> openings.put(key, one)));
        } catch (StoreException.Damaged stays) {
            return;
        }
        Tally drafts = head.drafts();
        Tally moved = head.openings();
        for (Map.Entry<String, KeptOpening> one : openings.entrySet()) {
            drafts = DraftTable.remove(handle, cipher, one.getKey(), drafts);
            moved = OpeningTable.add(handle, cipher, one.getValue(), moved);
        }
        if (!openings.isEmpty()) {
            HeadTable.write(handle, cipher, head.withDrafts(drafts).withOpenings(moved).next());
        }
    }
}
