package org.fieldbook.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// The restore points in a store's `backups`. A file has a restore point's name only once it was read
/// through and found whole. Not for two threads at once.
final class RestorePoints {

    private static final String UNFINISHED = "unfinished-restore";
    private static final String DAMAGED = "damaged-";
    private static final int DAYS = 14;

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
        try {
            try (CopyCheck check = copied.apply(unfinished)) {
                DurableFiles.force(unfinished);
                check(check, unfinished);
            }
            RestorePoint point =
                    new RestorePoint(
                            now.truncatedTo(ChronoUnit.SECONDS),
                            nextNumber(),
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
            DurableFiles.copy(path(point), unfinished);
            Database.checkHeader(unfinished);
            try (Database copy = Database.open(unfinished);
                    CopyCheck check = checked.apply(copy)) {
                check.run(copy);
                return check.read(copy);
            }
        } catch (StoreException.Damaged altered) {
            throw new StoreException.Damaged(
                    new Fault(Fault.Kind.RESTORE_POINT_ALTERED, point.name()), altered);
        } finally {
            discard(unfinished);
        }
    }

    /// Keeps the bytes of a database that no restore point can be made of, for people to look at.
    void setAside(Path database, Instant now) {
        long number = nextNumber();
        while (Files.exists(aside(now, number))) {
            number++;
        }
        DurableFiles.copy(database, aside(now, number));
    }

    private Path aside(Instant now, long number) {
        return folder.resolve(
                DAMAGED + new RestorePoint(now, number, RestorePoint.Why.WANTED, 0).name());
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

    /// Removes all but the newest and, of the last days that have any, the newest of each. Days and not
    /// a clock, because a clock put wrong once must not cost a restore point.
    ///
    /// @param keep how many of the newest stay, at least one
    List<RestorePoint> removeOld(int keep) {
        if (keep < 1) {
            throw new IllegalArgumentException("the newest restore point stays");
        }
        List<RestorePoint> removed = new ArrayList<>();
        Set<LocalDate> days = new HashSet<>();
        List<RestorePoint> points = list();
        for (int i = 0; i < points.size(); i++) {
            RestorePoint point = points.get(i);
            boolean isNewDay =
                    days.size() < DAYS && days.add(LocalDate.ofInstant(point.at(), ZoneOffset.UTC));
            if (i >= keep && !isNewDay) {
                remove(path(point));
                removed.add(point);
            }
        }
        return removed;
    }

    Path path(RestorePoint point) {
        return folder.resolve(point.name());
    }

    private long nextNumber() {
        return list().stream().mapToLong(RestorePoint::number).max().orElse(0) + 1;
    }

    /// Removes a database that is not in use, and what SQLite may have left beside it.
    static void discard(Path database) {
        remove(Database.journal(database));
        remove(database);
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw DurableFiles.failure(file.toAbsolutePath().getRoot(), 0, failure);
        }
    }
}
