package org.fieldbook.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// The full copy of an open store that its tail goes on from.
///
/// @param holds what copy and tail hold together
/// @param records in the tail
/// @param end of the tail, in bytes
record FullCopy(RestorePoint point, BackedUp holds, int records, long end) {

    /// Where copies are made: on the writer thread, but for checking and writing.
    record Place(StoreContents contents, RestorePoints points, WriterThread writer) {}

    /// What is wrong with it: that it does not lie there as long as it was, or that its tail cannot be read as far as
    /// it was written. Empty if nothing is.
    Optional<Fault> fault(Place place) {
        if (!place.points().list().contains(point)) {
            return Optional.of(new Fault(Fault.Kind.RESTORE_POINT_ALTERED, point.name()));
        }
        var altered = new Fault(Fault.Kind.TAIL_ALTERED, TailFile.name(point.number()));
        try (CopyKeys keys = place.writer().await(place.contents()::copyKeys)) {
            boolean isWhole = place.points().tail(point, keys).read().end() >= end;
            return isWhole ? Optional.empty() : Optional.of(altered);
        } catch (StoreException.Damaged | StoreException.Newer unreadable) {
            return Optional.of(altered);
        }
    }

    /// Whether it is of the same day.
    boolean isOf(Instant now) {
        return day(point.at()).equals(day(now));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /// The newest full copy that has a tail, if what the store holds comes after it; on the writer thread.
    static Optional<FullCopy> find(Place place) {
        Optional<RestorePoint> newest =
                place.points().list().stream()
                        .filter(point -> point.why() == RestorePoint.Why.DAILY)
                        .findFirst();
        if (newest.isEmpty() || DatabaseCopy.isCut(place.points().path(newest.get()))) {
            return Optional.empty();
        }
        try (CopyKeys keys = place.contents().copyKeys()) {
            TailFile file = place.points().tail(newest.get(), keys);
            return file.exists() ? find(place, newest.get(), file.read(), keys) : Optional.empty();
        } catch (StoreException.Damaged | StoreException.Newer ofNoUse) {
            return Optional.empty();
        }
    }

    private static Optional<FullCopy> find(
            Place place, RestorePoint point, TailFile.Content tail, CopyKeys keys) {
        List<TailRecord> records = tail.records();
        // What comes after earlier tables is no part of their copy.
        if (records.isEmpty() || !tail.isOfToday()) {
            return Optional.empty();
        }
        BackedUp holds = BackedUp.of(records.getFirst(), keys);
        for (TailRecord record : records.subList(1, records.size())) {
            holds = holds.with(record, keys);
        }
        BackedUp all = holds;
        return place.contents().database().read(handle -> all.isIn(handle, keys))
                ? Optional.of(new FullCopy(point, all, records.size(), tail.end()))
                : Optional.empty();
    }

    /// Makes a copy a few pages at a time, has it read through, and begins its tail.
    ///
    /// @param onCopied done on the writer thread at the moment that the copy is of
    static FullCopy make(Place place, Instant now, Runnable onCopied) {
        var first = new CompletableFuture<TailRecord>();
        RestorePoint point =
                place.points()
                        .make(
                                file ->
                                        place.writer()
                                                .await(() -> {
                                                    StoreContents contents = place.contents();
                                                    contents.database()
                                                            .copyInSteps(
                                                                    file,
                                                                    place.writer()::doWaiting);
                                                    onCopied.run();
                                                    first.complete(first(contents, now));
                                                    return contents.checkOfNow();
                                                }),
                                now,
                                RestorePoint.Why.DAILY);
        TailRecord record = first.join();
        try (CopyKeys keys = place.writer().await(place.contents()::copyKeys)) {
            BackedUp holds = BackedUp.of(record, keys);
            return new FullCopy(point, holds, 1, place.points().tail(point, keys).begin(record));
        }
    }

    private static TailRecord first(StoreContents contents, Instant now) {
        return contents.database()
                .read(handle -> TailRows.first(handle, contents.list(), now.getEpochSecond()));
    }

    /// What the store holds and this does not; on the writer thread.
    Optional<TailRecord> since(StoreContents contents, Instant now) {
        return contents.database()
                .read(handle -> {
                    SortedMap<UUID, Head> saved = new TreeMap<>();
                    for (UUID inspection : contents.list().inspections()) {
                        saved.put(inspection, HeadTable.read(handle, contents.cipher(inspection)));
                    }
                    return TailRows.since(
                            handle, holds, contents.list(), saved, now.getEpochSecond());
                });
    }

    /// Goes on with what is new, which is checked before it is written and once more as it is read back.
    ///
    /// @param onTaken done on the writer thread at the moment that the rows are of
    FullCopy append(Place place, Instant now, Runnable onTaken) {
        Optional<TailRecord> taken =
                place.writer()
                        .await(() -> {
                            onTaken.run();
                            return since(place.contents(), now);
                        });
        if (taken.isEmpty()) {
            return this;
        }
        try (CopyKeys keys = place.writer().await(place.contents()::copyKeys)) {
            holds.with(taken.get(), keys);
            TailFile.Appended done =
                    place.points().tail(point, keys).append(taken.get(), records, end);
            return new FullCopy(point, holds.with(done.record(), keys), records + 1, done.end());
        }
    }
}
