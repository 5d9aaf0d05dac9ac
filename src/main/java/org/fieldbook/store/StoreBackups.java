package org.fieldbook.store;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/// Keeps a good backup of an open store that is at most 50 changes or 10 minutes old: a full copy on each
/// day on which something was written, and beside it a tail of what was written after. Whoever keeps the
/// store open calls [#tick] often, and after each commit that [#onWritten] tells of.
///
/// Any thread but the writer; while a backup is made, others write.
public final class StoreBackups {

    /// So many changes are backed up at once. What is then in no backup is still below fifty where the act
    /// that reached them was one of up to twenty, and the store is found damaged by this very try.
    private static final int MANY_CHANGES = 30;

    /// What was written is backed up before it is ten minutes old; the rest is for looking and for writing.
    static final Duration OLDEST = Duration.ofMinutes(9);

    /// After a failure nothing is tried for so long.
    private static final Duration RETRY = Duration.ofMinutes(1);

    private final Path folder;
    private final StoreContents contents;
    private final RestorePoints points;
    private final WriterThread writer;
    private final Copying copying;
    private final FullCopy.Place place;
    private final UnbackedCount unbacked = new UnbackedCount();
    private volatile Runnable onWritten = () -> {};

    // All below are touched by whoever copies, one at a time.
    private @Nullable FullCopy last;
    private UnbackedCount.Seen counted = unbacked.seen();
    private boolean isFound;
    private @Nullable Instant since;
    private @Nullable Instant failed;

    /// Lets one at a time make, remove or return to restore points.
    @FunctionalInterface
    interface Copying {
        <T> T alone(Supplier<T> work);
    }

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
        this.place = new FullCopy.Place(contents, points, writer);
    }

    /// What backups still hold of values that were erased.
    public Erasures erasures() {
        return new Erasures(contents, points, writer, copying);
    }

    /// Counts what one commit added; on the writer thread.
    void written(int added) {
        unbacked.add(added);
        onWritten.run();
    }

    /// Told after each commit, on the writer thread, once so many changes wait that [#tick] is wanted.
    public void onWritten(Runnable listener) {
        onWritten = listener;
    }

    /// Whether enough changes wait to be backed up at once.
    public boolean isFull() {
        return unbacked.seen().changes() >= MANY_CHANGES;
    }

    /// Since when something is written that is in no backup; empty if everything is in one. Known once a
    /// tick looked, and kept where it failed; since [Instant#EPOCH] where it could not even look.
    Optional<Instant> waitingSince() {
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
            sweep(now);
            find();
            return isDue(now) ? backUp(now) : new Done.Nothing();
        });
    }

    /// Backs up all that was written, whether it is much or old or not, as before closing.
    public Done bringUpToDate(Instant now) {
        return copying.alone(() -> {
            note(now);
            sweep(now);
            find();
            return unbacked.seen().any() || isBeforeErasing() ? backUp(now) : new Done.Nothing();
        });
    }

    /// Brings the newest full copy, its tail, the keys and the attachments to a second place, each read back.
    /// Takes long where the place is slow; nothing waits for it. A copy that was cut off, and a tail or keys that can
    /// no longer be read, are told, and what lies in the place stays: it may be whole.
    ///
    /// @return false if the place is not there
    public boolean bringTo(Path where) {
        if (!Files.isDirectory(where)) {
            return false;
        }
        BackupPlace second = new BackupPlace(where, contents.keyring().store());
        Optional<BackupPlace.Newest> newest = copying.alone(this::newest);
        try {
            second.bring(folder, newest);
            return true;
        } catch (IOException failure) {
            throw DurableFiles.failure(where, 0, failure);
        }
    }

    private Optional<BackupPlace.Newest> newest() {
        Optional<Fault> fault = last == null ? Optional.empty() : last.fault(place);
        if (fault.isPresent()) {
            // The next backup looks at what is left of it.
            beginAgain();
            unbacked.add(0);
            throw new StoreException.Damaged(fault.get(), null);
        }
        return BackupPlace.newest(points);
    }

    /// Has the pages of the database forget what was erased, where that is not done. Rows may have other numbers
    /// then.
    private void sweep(Instant now) {
        if (!points.erased().swept()) {
            failed = now;
            writer.await(() -> {
                points.sweep(contents.database());
                return place;
            });
            failed = null;
            beginAgain();
        }
    }

    /// Whether the newest full copy may hold what was erased since, so that a new one has to be made.
    private boolean isBeforeErasing() {
        return last != null && last.point().number() < points.erased().before();
    }

    /// Has the next backup be a full copy, because what is backed up can no longer be read whole.
    void beginAgain() {
        last = null;
        isFound = false;
    }

    private void note(Instant now) {
        if (unbacked.seen().any() && since == null) {
            since = now;
        }
    }

    private boolean isDue(Instant now) {
        UnbackedCount.Seen waiting = unbacked.seen();
        return isBeforeErasing()
                || (waiting.any()
                        && (waiting.changes() >= MANY_CHANGES
                                || last == null
                                || since == null
                                || !isWithin(OLDEST, since, now)));
    }

    /// A clock that was put back tells nothing: then it is not.
    private static boolean isWithin(Duration time, Instant from, Instant now) {
        return Duration.between(from, now).abs().compareTo(time) < 0;
    }

    private void find() {
        if (!isFound) {
            writer.await(this::takeUp);
            isFound = true;
            // What a removal that was interrupted left.
            points.removeBefore(points.erased().going());
        }
    }

    /// Where this fails, because what is stored cannot be read, say, something may wait since whenever.
    private Object takeUp() {
        Instant known = since;
        since = Instant.EPOCH;
        contents.finishClosings();
        Optional<FullCopy> found = FullCopy.find(place);
        last = found.orElse(null);
        boolean same = found.isPresent() && found.get().since(contents, Instant.EPOCH).isEmpty();
        if (same || contents.list().inspections().isEmpty()) {
            since = unbacked.seen().any() ? known : null;
        } else {
            unbacked.add(0);
        }
        return place;
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
        FullCopy before = last;
        if (before != null && before.isOf(now) && !isBeforeErasing()) {
            return append(before, now);
        }
        try {
            return copyAll(now);
        } catch (StoreException failure) {
            if (before != null) {
                appendAllTheSame(before, now, failure);
            }
            throw failure;
        }
    }

    private void appendAllTheSame(FullCopy before, Instant now, StoreException failure) {
        try {
            append(before, now);
        } catch (StoreException neither) {
            failure.addSuppressed(neither);
        }
    }

    private Done copyAll(Instant now) {
        FullCopy made = FullCopy.make(place, now, this::count);
        last = made;
        settle(now);
        points.removeOld();
        return new Done.Full(made.point());
    }

    private Done append(FullCopy before, Instant now) {
        last = before.append(place, now, this::count);
        settle(now);
        return new Done.Tail(before.point());
    }

    private void count() {
        counted = unbacked.seen();
    }

    /// What was counted is backed up; what was written meanwhile waits from now on.
    private void settle(Instant now) {
        since = unbacked.settle(counted).any() ? now : null;
    }
}
