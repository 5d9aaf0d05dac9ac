package org.fieldbook.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// Puts a restore point in place of the store's database. On the writer thread from beginning to end,
/// so that nothing is written between the copy of the present state and its replacement.
final class StoreReturn {

    private static final String UNFINISHED = Database.NAME + ".new";

    private final Path folder;
    private final StoreContents present;
    private final RestorePoints points;

    StoreReturn(Path folder, StoreContents present, RestorePoints points) {
        this.folder = folder;
        this.present = present;
        this.points = points;
    }

    /// Removes what an interrupted return left, because it may hold what was erased since. A disk that refuses is
    /// no reason not to open: the next opening tries again.
    static void discardUnfinished(Path folder) {
        try {
            RestorePoints.discard(folder.resolve(UNFINISHED));
        } catch (StoreException.DiskFailed | StoreException.DiskFull later) {
            return;
        }
    }

    /// What the store holds then. Until the last step, one rename, the store is as it was.
    ///
    /// @param note left in each inspection
    StoreContents to(RestorePoint point, Instant now, Optional<RestoreNote> note) {
        Path next = folder.resolve(UNFINISHED);
        RestorePoints.discard(next);
        try {
            prepare(point, next, note);
            Runnable lastKeeping = keepPresent(now);
            return present.replace(() -> {
                lastKeeping.run();
                DurableFiles.move(next, folder.resolve(Database.NAME));
            });
        } finally {
            RestorePoints.discard(next);
        }
    }

    private void prepare(RestorePoint point, Path next, Optional<RestoreNote> note) {
        try {
            try (RestorePoints.Laid laid = points.lay(point, next, present::checkOf)) {
                laid.check().run(laid.copy());
                laid.check().forgetReplicas(laid.copy(), note);
            }
        } catch (StoreException.Damaged altered) {
            throw new StoreException.Damaged(
                    new Fault(Fault.Kind.RESTORE_POINT_ALTERED, point.name()), altered);
        }
    }

    /// A store that fails its check is the very one that people want to return from. Its bytes are kept,
    /// under a name that nobody takes for a restore point's, once SQLite has let go of them.
    private Runnable keepPresent(Instant now) {
        try {
            points.make(present::copyTo, now, RestorePoint.Why.RETURN);
            return () -> {};
        } catch (StoreException.Damaged unfit) {
            return () -> points.setAside(folder.resolve(Database.NAME), now);
        }
    }
}
