package org.fieldbook.store;

import org.jdbi.v3.core.Handle;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

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
            points.removeSame(keep(points));
        } catch (StoreException.Damaged unfit) {
            if (isUnread(unfit)) {
                throw unfit;
            }
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

    private RestorePoint keep(RestorePoints points) {
        return askTwice(() ->
                points.make(contents::copyTo, env.clock().instant(), RestorePoint.Why.MIGRATION));
    }

    /// What the disk fails to give once is asked for once more.
    private static <T> T askTwice(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (StoreException.Damaged once) {
            if (isUnread(once)) {
                return asked.get();
            }
            throw once;
        }
    }

    private static boolean isUnread(StoreException.Damaged refused) {
        return refused.fault().kind() == Fault.Kind.DATABASE_UNREAD;
    }

    /// Brings a database to today's tables, if it is not there. What is read is read before the transaction:
    /// after SQLite met a damaged page in one, it commits nothing.
    static void of(Database database, CopyKeys keys) {
        if (!isDue(database)) {
            return;
        }
        InspectionList now =
                database.read(handle ->
                                InspectionList.read(handle, keys.listSealer(), keys.store()))
                        .migrated();
        List<Drafted> all =
                now.inspections().stream()
                        .flatMap(inspection -> find(database, keys, inspection).stream())
                        .filter(drafted -> !drafted.openings().isEmpty())
                        .toList();
        database.inTransaction(handle -> {
            Migrations.applyRest(handle);
            now.write(handle, keys.listSealer(), keys.store());
            all.forEach(drafted -> move(handle, drafted));
            return now;
        });
    }

    /// What of an inspection is to be moved.
    ///
    /// @param openings by the keys of their drafts
    private record Drafted(
            InspectionCipher cipher, Head head, SortedMap<String, KeptOpening> openings) {}

    /// Empty if a draft or the head is damaged: such an inspection stays as it is, openings among the drafts,
    /// for the check and a rescue to tell. What the disk does not give is no damage, and nothing is migrated then.
    private static Optional<Drafted> find(Database database, CopyKeys keys, UUID inspection) {
        try {
            InspectionCipher cipher = keys.cipher(inspection);
            return Optional.of(askTwice(() -> database.read(handle -> find(handle, cipher))));
        } catch (StoreException.Damaged stays) {
            if (isUnread(stays)) {
                throw stays;
            }
            return Optional.empty();
        }
    }

    private static Drafted find(Handle handle, InspectionCipher cipher) {
        Head head = HeadTable.read(handle, cipher);
        SortedMap<String, KeptOpening> openings = new TreeMap<>();
        DraftTable.read(handle, cipher, head, FaultSink.THROWN)
                .forEach((key, content) ->
                        DraftedOpening.find(key, content).ifPresent(one -> openings.put(key, one)));
        return new Drafted(cipher, head, openings);
    }

    private static void move(Handle handle, Drafted drafted) {
        InspectionCipher cipher = drafted.cipher();
        Tally drafts = drafted.head().drafts();
        Tally openings = drafted.head().openings();
        for (Map.Entry<String, KeptOpening> one : drafted.openings().entrySet()) {
            drafts = DraftTable.remove(handle, cipher, one.getKey(), drafts);
            openings = OpeningTable.add(handle, cipher, one.getValue(), openings);
        }
        Head moved = drafted.head().withDrafts(drafts).withOpenings(openings);
        HeadTable.write(handle, cipher, moved.next());
    }
}
