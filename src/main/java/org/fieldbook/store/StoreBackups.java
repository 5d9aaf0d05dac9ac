package org.fieldbook.store;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// Keeps a good backup of an open store that is at most 50 changes or 10 minutes old: a full copy on each
/// day on which something was written, and beside it a tail of what was written after. Whoever keeps the
/// store open calls [#tick] often, and after each commit that [#onWritten] tells of.
///
/// Any thread but the writer; while a backup is made, others write.
public final class StoreBackups {

    /// So many changes are backed up at once.
    public static final int MOST_CHANGES = 50;

    /// What was written is backed up before it is ten minutes old; the rest is for looking and for writing.
    static final Duration OLDEST = Duration.ofMinutes(9);

    /// After a failure nothing is tried for so long.
    private static final Duration RETRY = Duration.ofMinutes(1);

    private final Path folder;
    private final StoreContents contents;
    private final RestorePoints points;
    private final WriterThread writer;
    private final Copying copying;
    private final AtomicReference<Unbacked> unbacked =
            new AtomicReference<>(new Unbacked(0, 0, false));
    private volatile Runnable onWritten = () -> {};

    // All below are touched by whoever copies, one at a time.
    private @Nullable Backup backup;
    private boolean isFound;
    private @Nullable Instant since;
    private @Nullable Instant failed;

    /// Lets one at a time make, remove or return to restore points.
    @FunctionalInterface
    interface Copying {
        <T> T alone(Supplier<T> work);
    }

    /// @param serial one more with each commit
    /// @param changes added since the last backup
    /// @param any whether anything at all was written since
    private record Unbacked(long serial, int changes, boolean any) {
        Unbacked with(int added) {
            return new Unbacked(serial + 1, changes + added, true);
        }

        Unbacked without(Unbacked backedUp) {
            boolean isLater = serial != backedUp.serial();
            return new Unbacked(serial, changes - backedUp.changes(), isLater);
        }
    }

    /// The full copy of the present, its tail, and how far they go.
    private record Backup(
            RestorePoint point, BackedUp holds, int records, long end) {}

    /// What a call of [StoreBackups#tick] did.
    public sealed interface Done {
        /// Nothing had to be backed up yet.
        record Nothing() implements Done {}

        /// A full copy was made and read through.
        record Full(RestorePoint point) implements Done {}

        /// What was new went into the tail, and was read back.
        record Tail(RestorePoint point) implements Done {}
    }

    StoreBackups(
            Path folder,
            StoreContents contents,
            RestorePoints points,
            WriterThread writer,
            Copying copying) {
        this.folder = folder;
        this.contents = contents;
        this.points = points;
        this.writer = writer;
        this.copying = copying;
    }

    /// Counts what one commit added; on the writer thread.
    void written(int added) {
        unbacked.updateAndGet(was -> was.with(added));
        onWritten.run();
    }

    /// Told after each commit, on the writer thread, once so many changes wait that [#tick] is wanted.
    public void onWritten(Runnable listener) {
        onWritten = listener;
    }

    /// Whether enough changes wait to be backed up at once.
    public boolean isFull() {
        return unbacked.get().changes() >= MOST_CHANGES;
    }

    /// Since when something is written that is in no backup; empty if everything is in one. Known once a
    /// tick looked, and kept where it failed.
    public Optional<Instant> waitingSince() {
        return copying.alone(() -> Optional.ofNullable(since));
    }

    /// Backs up what has to be, if anything. Where the full copy of a new day fails and the tail of the one
    /// before takes what is new, the failure is thrown all the same.
    public Done tick(Instant now) {
        return copying.alone(() -> {
            note(now);
            boolean isResting = failed != null && isWithin(RETRY, failed, now);
            if (isResting || (isFound && !isDue(now))) {
                return new Done.Nothing();
            }
            find();
            return isDue(now) ? backUp(now) : new Done.Nothing();
        });
    }

    /// Backs up all that was written, whether it is much or old or not, as before closing.
    public Done bringUpToDate(Instant now) {
        return copying.alone(() -> {
            note(now);
            find();
            return unbacked.get().any() ? backUp(now) : new Done.Nothing();
        });
    }

    /// Brings the newest full copy, its tail, the keys and the attachments to a second place, each read back.
    /// Takes long where the place is slow; nothing waits for it.
    ///
    /// @return false if the place is not there
    public boolean bringTo(Path place) {
        if (!Files.isDirectory(place)) {
            return false;
        }
        try {
            new BackupPlace(place, contents.keyring().store()).bring(folder, points.list());
            return true;
        } catch (IOException failure) {
            throw DurableFiles.failure(place, 0, failure);
        }
    }

    private void note(Instant now) {
        if (unbacked.get().any() && since == null) {
            since = now;
        }
    }

    private boolean isDue(Instant now) {
        Unbacked waiting = unbacked.get();
        return waiting.any()
                && (waiting.changes() >= MOST_CHANGES
                        || backup == null
                        || since == null
                        || !isWithin(OLDEST, since, now));
    }

    /// A clock that was put back tells nothing: then it is not.
    private static boolean isWithin(Duration time, Instant from, Instant now) {
        return Duration.between(from, now).abs().compareTo(time) < 0;
    }

    private void find() {
        if (!isFound) {
            writer.await(this::takeUp);
            isFound = true;
        }
    }

    /// Takes up the newest full copy that has a tail, if what the store holds comes after it.
    private Object takeUp() {
        Optional<Backup> found = read();
        backup = found.orElse(null);
        boolean same =
                found.isPresent()
                        && since(found.get().holds(), 0).isEmpty();
        if (!same) {
            boolean isEmpty = contents.list().inspections().isEmpty();
            unbacked.updateAndGet(was -> isEmpty ? was : was.with(0));
            since = Instant.EPOCH;
        }
        return unbacked;
    }

    private Optional<Backup> read() {
        Optional<RestorePoint> newest =
                points.list().stream()
                        .filter(point -> point.why() == RestorePoint.Why.DAILY)
                        .findFirst();
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        try (CopyKeys keys = contents.copyKeys()) {
            TailFile file = points.tail(newest.get(), keys);
            if (!file.exists()) {
                return Optional.empty();
            }
            TailFile.Content tail = file.read();
            if (tail.records().isEmpty()) {
                return Optional.empty();
            }
            BackedUp holds = BackedUp.of(tail.records().getFirst(), keys);
            for (TailRecord record : tail.records().subList(1, tail.records().size())) {
                holds = holds.with(record, keys);
            }
            BackedUp all = holds;
            return contents.database().read(handle -> all.rows().isIn(handle))
                    ? Optional.of(
                            new Backup(newest.get(), all, tail.records().size(), tail.end()))
                    : Optional.empty();
        } catch (StoreException.Damaged | StoreException.Newer ofNoUse) {
            return Optional.empty();
        }
    }

    private Optional<TailRecord> since(BackedUp before, long at) {
        return contents.database()
                .read(handle -> {
                    SortedMap<UUID, Head> saved = new TreeMap<>();
                    for (UUID inspection : contents.list().inspections()) {
                        saved.put(
                                inspection,
                                HeadTable.read(handle, contents.cipher(inspection)));
                    }
                    return TailRows.since(handle, before, contents.list(), saved, at);
                });
    }

    /// A full copy where today has none yet, else the tail. Where the full copy fails, the tail of the one
    /// before goes on, so that what was written is backed up all the same.
    private Done backUp(Instant now) {
        failed = now;
        Done done = copyOrAppend(now);
        failed = null;
        return done;
    }

    private Done copyOrAppend(Instant now) {
        Backup last = backup;
        if (last != null && day(last.point().at()).equals(day(now))) {
            return append(last, now);
        }
        try {
            return copyAll(now);
        } catch (StoreException failure) {
            if (last != null) {
                appendAllTheSame(last, now, failure);
            }
            throw failure;
        }
    }

    private void appendAllTheSame(Backup last, Instant now, StoreException failure) {
        try {
            append(last, now);
        } catch (StoreException neither) {
            failure.addSuppressed(neither);
        }
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private Done copyAll(Instant now) {
        AtomicReference<@Nullable Taken> taken = new AtomicReference<>();
        RestorePoint point =
                points.make(
                        file ->
                                writer.await(() -> {
                                    contents.database().copyInSteps(file, writer::doWaiting);
                                    taken.set(
                                            new Taken(
                                                    unbacked.get(),
                                                    contents.database()
                                                            .read(handle ->
                                                                    TailRows.first(
                                                                            handle,
                                                                            contents.list(),
                                                                            now.getEpochSecond()))));
                                    return contents.checkOfNow();
                                }),
                        now,
                        RestorePoint.Why.DAILY);
        Taken copied = Objects.requireNonNull(taken.get());
        try (CopyKeys keys = writer.await(contents::copyKeys)) {
            BackedUp holds = BackedUp.of(copied.record(), keys);
            long end = points.tail(point, keys).begin(copied.record());
            backup = new Backup(point, holds, 1, end);
        }
        settle(copied.counted(), now);
        points.removeOld();
        return new Done.Full(point);
    }

    private record Taken(Unbacked counted, TailRecord record) {}

    private Done append(Backup last, Instant now) {
        AtomicReference<@Nullable Unbacked> counted = new AtomicReference<>();
        Optional<TailRecord> record =
                writer.await(() -> {
                    counted.set(unbacked.get());
                    return since(last.holds(), now.getEpochSecond());
                });
        if (record.isPresent()) {
            try (CopyKeys keys = writer.await(contents::copyKeys)) {
                last.holds().with(record.get(), keys);
                TailFile.Appended done =
                        points.tail(last.point(), keys)
                                .append(record.get(), last.records(), last.end());
                backup =
                        new Backup(
                                last.point(),
                                last.holds().with(done.record(), keys),
                                last.records() + 1,
                                done.end());
            }
        }
        settle(Objects.requireNonNull(counted.get()), now);
        return new Done.Tail(last.point());
    }

    /// What was counted is backed up; what was written meanwhile waits from now on.
    private void settle(Unbacked counted, Instant now) {
        Unbacked left = unbacked.updateAndGet(was -> was.without(counted));
        since = left.any() ? now : null;
    }
}
