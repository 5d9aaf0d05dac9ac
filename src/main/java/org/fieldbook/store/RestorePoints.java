package org.fieldbook.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The restore points in a store's `backups`. A file has a restore point's name only once it was read
/// through and found whole. Not for two threads at once.
final class RestorePoints {

    private static final String UNFINISHED = "unfinished-restore";
    private static final String JOURNAL = "-journal";

    private final Path folder;

    RestorePoints(Path store) {
        this.folder = store.resolve(Keyring.BACKUPS);
    }

    /// Takes a copy, sees that it is on disk and whole, and only then gives it its name. What fails
    /// leaves nothing behind, and no other restore point is touched.
    ///
    /// @param copied writes the copy into an empty file and tells how it is checked
    RestorePoint make(Function<Path, CopyCheck> copied, Instant now, RestorePoint.Why why) {
        Path unfinished = folder.resolve(UNFINISHED);
        discard(unfinished);
        DurableFiles.make(unfinished);
        // Before the copy is taken: what is erased meanwhile may be in it, and its number says so.
        long number = nextNumber();
        try {
            try (CopyCheck check = copied.apply(unfinished)) {
                DurableFiles.force(unfinished);
                check(check, unfinished);
            }
            RestorePoint point =
                    new RestorePoint(
                            now.truncatedTo(ChronoUnit.SECONDS),
                            number,
                            why,
                            unfinished.toFile().length());
            DurableFiles.move(unfinished, path(point));
            return point;
        } finally {
            discard(unfinished);
        }
    }

    private static void check(CopyCheck check, Path file) {
        Database.checkHeader(file);
        try (Database copy = Database.open(file)) {
            check.run(copy);
        }
    }

    /// Reads one through. Works on a copy, so that the restore point stays as it is.
    ///
    /// @param checked tells how the copy is checked
    StoredThen read(RestorePoint point, Function<Database, CopyCheck> checked) {
        Path unfinished = folder.resolve(UNFINISHED);
        discard(unfinished);
        try {
            try (Laid laid = lay(point, unfinished, checked)) {
                return laid.read();
            }
        } catch (StoreException.Damaged altered) {
            throw new StoreException.Damaged(
                    new Fault(Fault.Kind.RESTORE_POINT_ALTERED, point.name()), altered);
        } finally {
            discard(unfinished);
        }
    }

    /// Keeps the bytes of a database that no restore point can be made of.
    void setAside(Path database, Instant now) {
        new SetAside(folder, files()).keep(database, now, nextNumber());
    }

    /// Newest first. What only half looks like a restore point is left out.
    List<RestorePoint> list() {
        List<RestorePoint> points = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                RestorePoint.of(DurableFiles.name(file), file.toFile().length())
                        .filter(point -> isDatabase(file))
                        .ifPresent(points::add);
            }
        } catch (IOException failure) {
            throw new StoreException.DiskFailed(failure);
        }
        points.sort(Comparator.comparingLong(RestorePoint::number).reversed());
        return points;
    }

    private static boolean isDatabase(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try {
            Database.checkHeader(file);
            return true;
        } catch (StoreException.Damaged | StoreException.Newer ofNoUse) {
            return false;
        }
    }

    /// Removes what [Rotation] lets go, with what followed it. Only after one was made: then the newest was
    /// just read through.
    List<RestorePoint> removeOld() {
        List<RestorePoint> removed = Rotation.leaving(list());
        for (RestorePoint point : removed) {
            remove(folder.resolve(TailFile.name(point.number())));
            remove(path(point));
        }
        return removed;
    }

    /// Removes those just before it that were made for the same reason and hold the same, byte for byte: what failed after
    /// each of its restore points is tried again and again.
    void removeSame(RestorePoint made) {
        for (RestorePoint point : list()) {
            boolean isSameAgain =
                    point.word().equals(made.word())
                            && !Files.exists(folder.resolve(TailFile.name(point.number())))
                            && SetAside.isSame(path(point), path(made));
            if (!isSameAgain) {
                return;
            }
            if (!point.equals(made)) {
                remove(path(point));
            }
        }
    }

    /// Removes every restore point with a smaller number and what followed it, and what was set aside by then,
    /// readable or not.
    ///
    /// @return the restore points among them, newest first
    List<RestorePoint> removeBefore(long number) {
        List<RestorePoint> removed =
                list().stream().filter(point -> point.number() < number).toList();
        for (Path file : files()) {
            if (number(DurableFiles.name(file)).filter(one -> one < number).isPresent()) {
                remove(file);
            }
        }
        DurableFiles.forceFolder(folder);
        return removed;
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        } catch (IOException failure) {
            throw new StoreException.DiskFailed(failure);
        }
    }

    /// Of the restore point that a file is, follows, or was kept like.
    private static Optional<Long> number(String name) {
        String bare = SetAside.bare(name);
        String point =
                bare.endsWith(JOURNAL) ? bare.substring(0, bare.length() - JOURNAL.length()) : bare;
        return RestorePoint.of(point, 0).map(RestorePoint::number).or(() -> TailFile.number(name));
    }

    /// What erasing values left to do.
    ErasedMark erased() {
        return ErasedMark.read(folder);
    }

    /// Notes that values are about to be erased, which restore points up to now hold, and one that is being made.
    void beginErasing() {
        erased().begun(nextNumber() + 1).write(folder);
    }

    /// Has no page of the database keep what was erased, if that was not done. On the writer thread.
    void sweep(Database database) {
        ErasedMark mark = erased();
        if (!mark.swept()) {
            database.rewrite();
            mark.asSwept().write(folder);
        }
    }

    /// Notes that what may hold erased values is to go.
    void letGo() {
        erased().asGoing().write(folder);
    }

    /// What follows a restore point.
    TailFile tail(RestorePoint point, CopyKeys keys) {
        return new TailFile(folder, point.number(), keys);
    }

    /// Lays a copy of a restore point, with what followed it, where nothing lies, in today's tables.
    ///
    /// @param checked tells how the copy is checked
    Laid lay(RestorePoint point, Path target, Function<Database, CopyCheck> checked) {
        DurableFiles.copy(path(point), target);
        Database.checkHeader(target);
        Database copy = Database.open(target);
        boolean isLaid = false;
        try {
            Optional<TailFile.Content> tail = applyTail(point, copy, checked);
            try (CopyCheck before = checked.apply(copy)) {
                Migration.of(copy, before.keys());
            }
            CopyCheck check = checked.apply(copy);
            isLaid = true;
            return new Laid(copy, check, tail);
        } finally {
            if (!isLaid) {
                copy.close();
            }
        }
    }

    private Optional<TailFile.Content> applyTail(
            RestorePoint point, Database copy, Function<Database, CopyCheck> checked) {
        try (CopyCheck base = checked.apply(copy)) {
            TailFile file = tail(point, base.keys());
            if (!file.exists()) {
                return Optional.empty();
            }
            TailFile.Content tail = readTail(file);
            copy.inTransaction(handle -> {
                tail.records().stream().skip(1).forEach(record -> TailRows.apply(handle, record));
                return tail;
            });
            return Optional.of(tail);
        }
    }

    /// A tail of which nothing can be read is one that was cut off at once.
    private static TailFile.Content readTail(TailFile file) {
        try {
            return file.read();
        } catch (StoreException.Damaged unreadable) {
            return TailFile.Content.NOTHING;
        }
    }

    /// A copy that is open, how to check it, and what of its tail went into it.
    record Laid(Database copy, CopyCheck check, Optional<TailFile.Content> tail)
            implements AutoCloseable {

        StoredThen read() {
            check.run(copy);
            return check.read(copy)
                    .until(
                            tail.flatMap(all -> all.records().stream().skip(1).reduce((_, b) -> b))
                                    .map(last -> Instant.ofEpochSecond(last.at())),
                            tail.filter(TailFile.Content::isTorn).isPresent());
        }

        @Override
        public void close() {
            copy.close();
            check.close();
        }
    }

    Path path(RestorePoint point) {
        return folder.resolve(point.name());
    }

    private long nextNumber() {
        long last = list().stream().mapToLong(RestorePoint::number).max().orElse(0);
        return Math.max(last + 1, erased().before());
    }

    /// Removes a database that is not in use, and what SQLite may have left beside it.
    static void discard(Path database) {
        remove(Database.journal(database));
        remove(database);
    }

    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw DurableFiles.failure(file.toAbsolutePath().getRoot(), 0, failure);
        }
    }
}
