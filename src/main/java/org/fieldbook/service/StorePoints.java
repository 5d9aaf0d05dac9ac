package org.fieldbook.service;

import org.fieldbook.journal.Bytes;
import org.fieldbook.store.RestorePoint;
import org.fieldbook.store.StoredThen;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/// Restore points as people see them.
final class StorePoints {

    private StorePoints() {}

    static ReturnToRestorePoint.Point point(RestorePoint point, ZoneId zone) {
        return new ReturnToRestorePoint.Point(
                point.name(),
                point.at().atZone(zone).toOffsetDateTime(),
                "restore.why." + point.why().name().toLowerCase(Locale.ROOT),
                point.size());
    }

    static Optional<OffsetDateTime> until(StoredThen then, ZoneId zone) {
        return then.until().map(at -> at.atZone(zone).toOffsetDateTime());
    }

    /// An inspection's code, or its identity where nothing of it can be read.
    static String name(UUID id, SortedMap<String, Bytes> rows) {
        return Optional.ofNullable(rows.get(Cards.KEY))
                .map(row -> Cards.read(row).code())
                .orElseGet(id::toString);
    }
}
