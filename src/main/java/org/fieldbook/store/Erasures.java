package org.fieldbook.store;

import java.util.List;
import java.util.Optional;

/// What is left of values that were erased: the restore points made before. Erasing has the pages of the
/// database written anew and a full copy made by the next [StoreBackups#tick], or at once by
/// [StoreBackups#bringUpToDate]; where that is interrupted, the next opening goes on. Callable from every
/// thread but the writer's.
public final class Erasures {

    private final StoreContents contents;
    private final RestorePoints points;
    private final WriterThread writer;
    private final StoreBackups.Copying copying;

    Erasures(
            StoreContents contents,
            RestorePoints points,
            WriterThread writer,
            StoreBackups.Copying copying) {
        this.contents = contents;
        this.points = points;
        this.writer = writer;
        this.copying = copying;
    }

    /// The restore points that may hold what was erased since, newest first. Returning to one lets it be read.
    public List<RestorePoint> listOlder() {
        ErasedMark mark = points.erased();
        return points.list().stream().filter(point -> point.number() < mark.before()).toList();
    }

    /// Whether no page of the database and a full copy keep what was erased.
    public boolean isFinished() {
        ErasedMark mark = points.erased();
        return mark.swept() && (mark.before() == 0 || findNewer().isPresent());
    }

    /// Removes them with what followed them, in further backup places when they are next brought up to date, see
    /// [StoreBackups#bringTo]. First the newest full copy is read through: where none without the erased
    /// values is whole, nothing is removed and [StoreException.Damaged] thrown.
    ///
    /// @return those removed
    public List<RestorePoint> removeOlder() {
        return copying.alone(() -> {
            RestorePoint newer =
                    findNewer()
                            .orElseThrow(() ->
                                    new StoreException.Damaged(
                                            Fault.Kind.FILE_MISSING, Keyring.BACKUPS));
            points.read(newer, copy -> writer.await(() -> contents.checkOf(copy)));
            points.letGo();
            return points.removeBefore(points.erased().going());
        });
    }

    private Optional<RestorePoint> findNewer() {
        ErasedMark mark = points.erased();
        return points.list().stream()
                .filter(point -> point.why() == RestorePoint.Why.DAILY)
                .filter(point -> point.number() >= mark.before())
                .findFirst();
    }
}
