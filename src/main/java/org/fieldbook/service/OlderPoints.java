package org.fieldbook.service;

import org.fieldbook.store.Store;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/// The restore points that were made before values were erased and may hold them: listed, and removed.
final class OlderPoints {

    private final Store store;
    private final Supplier<KeepBackups> keeping;
    private final ZoneId zone;

    OlderPoints(Store store, Supplier<KeepBackups> keeping, ZoneId zone) {
        this.store = store;
        this.keeping = keeping;
        this.zone = zone;
    }

    /// Newest first.
    List<ReturnToRestorePoint.Point> list() {
        return OpenStore.reading(() -> store.backups().erasures().listOlder()).stream()
                .map(point -> StorePoints.point(point, zone))
                .toList();
    }

    EraseValue.Removed remove() {
        int points =
                OpenStore.reading(() -> {
                    if (!store.backups().erasures().isFinished()) {
                        keeping.get().backUpNow();
                    }
                    return store.backups().erasures().removeOlder().size();
                });
        return new EraseValue.Removed(points, keeping.get().bringNow());
    }
}
