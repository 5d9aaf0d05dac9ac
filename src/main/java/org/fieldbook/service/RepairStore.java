package org.fieldbook.service;

import org.fieldbook.inspection.Acts;
import org.fieldbook.store.DamagedStore;
import org.fieldbook.store.RescueReport;
import org.fieldbook.store.RestorePoint;
import org.fieldbook.store.StoredThen;

import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What can be done with a store that does not open, or of which something cannot be read: a backup can
/// take its place, what is readable can be saved into another store, and it can be copied as it is. It
/// is open to nobody else meanwhile. Slow: not for the FX thread.
public final class RepairStore implements AutoCloseable {

    private final DamagedStore store;
    private final boolean practice;
    private final Clock clock;
    private final Optional<Failure> passphraseStays;

    RepairStore(DamagedStore store, boolean practice, Clock clock) {
        this(store, practice, clock, Optional.empty());
    }

    RepairStore(
            DamagedStore store, boolean practice, Clock clock, Optional<Failure> passphraseStays) {
        this.store = store;
        this.practice = practice;
        this.clock = clock;
        this.passphraseStays = passphraseStays;
    }

    /// Why the passphrase before goes on opening the store although another was to; empty if that one does or
    /// none was wanted.
    public Optional<Failure> passphraseStays() {
        return passphraseStays;
    }

    public Path folder() {
        return store.folder();
    }

    /// Whether it is a practice store.
    public boolean isPractice() {
        return practice;
    }

    /// What a backup holds, read through just now and whole.
    ///
    /// @param until when what follows the full copy was written last; empty if nothing follows
    /// @param torn whether what follows breaks off there
    public record Held(
            ReturnToRestorePoint.Point point,
            Optional<OffsetDateTime> until,
            boolean torn,
            List<Inspection> inspections) {
        public Held {
            inspections = List.copyOf(inspections);
        }
    }

    /// An inspection in a backup.
    ///
    /// @param name its code, or its identity where nothing tells it
    public record Inspection(String name, int acts, int typed) {}

    /// The backups in the store's folder, newest first.
    public List<ReturnToRestorePoint.Point> list() {
        return OpenStore.reading(store::listRestorePoints).stream()
                .map(point -> StorePoints.point(point, clock.getZone()))
                .toList();
    }

    /// Reads one through. Refuses a damaged one.
    public Held look(String name) {
        RestorePoint point = get(name);
        StoredThen then = OpenStore.reading(() -> store.read(point));
        List<Inspection> held = new ArrayList<>();
        then.inspections()
                .forEach((id, rows) ->
                        held.add(
                                new Inspection(
                                        StorePoints.name(id, rows.drafts()),
                                        Acts.count(rows.changes().stream()),
                                        TypedRows.of(rows.drafts()).size())));
        return new Held(
                StorePoints.point(point, clock.getZone()),
                StorePoints.until(then, clock.getZone()),
                then.isTorn(),
                held);
    }

    /// Puts a backup in place of what does not open. The bytes that lie there are kept. Opened again, the
    /// store goes on as a new replica and waits with sending, see [AfterRestore].
    ///
    /// @param name of one; the newest where it is empty
    public void restore(String name) {
        RestorePoint point = get(name);
        OpenStore.reading(() -> {
            store.restore(point, clock.instant(), Optional.of(AfterRestore.note(clock.instant())));
            return point;
        });
    }

    private RestorePoint get(String name) {
        return OpenStore.reading(store::listRestorePoints).stream()
                .filter(point -> name.isEmpty() || point.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        name.isEmpty()
                                ? new Failure(Failure.Kind.INPUT, "S-19", "repair.noBackup")
                                : new Failure(Failure.Kind.INPUT, "S-16", "restore.unknown", name));
    }

    /// What a rescue saved and what it did not.
    ///
    /// @param faults each a message key and its arguments
    public record Rescued(List<Saved> inspections, List<Fault> faults) {
        public Rescued {
            inspections = List.copyOf(inspections);
            faults = List.copyOf(faults);
        }

        /// Whether everything was saved.
        public boolean isWhole() {
            return faults.isEmpty() && inspections.stream().allMatch(one -> one.lost().isEmpty());
        }
    }

    /// What was saved of one inspection.
    ///
    /// @param fromBackups how many of the changes only a backup gave
    public record Saved(
            UUID inspection,
            int changes,
            int fromBackups,
            int drafts,
            int openings,
            int blobs,
            List<Fault> lost) {
        public Saved {
            lost = List.copyOf(lost);
        }
    }

    /// A sentence of the messages and what it speaks of; nothing about people.
    public record Fault(String key, List<Object> arguments) {
        public Fault {
            arguments = List.copyOf(arguments);
        }
    }

    /// Saves every readable change, draft, opening and attachment into a new store that the same
    /// passphrase and recovery key open. This one stays as it is.
    ///
    /// @param target absent or an empty folder
    public Rescued rescue(Path target) {
        RescueReport report =
                OpenStore.reading(() ->
                        store.rescue(target, Optional.of(AfterRestore.note(clock.instant()))));
        return new Rescued(
                report.inspections().stream()
                        .map(one ->
                                new Saved(
                                        one.inspection(),
                                        one.changes(),
                                        one.fromBackups(),
                                        one.drafts(),
                                        one.openings(),
                                        one.blobs(),
                                        one.lost().stream().map(RepairStore::lost).toList()))
                        .toList(),
                report.faults().stream()
                        .map(fault -> new Fault(fault.kind().key(), List.of(fault.where())))
                        .toList());
    }

    private static Fault lost(RescueReport.Lost lost) {
        String key =
                switch (lost.what()) {
                    case CHANGES_ALTERED -> "rescue.lost.altered";
                    case CHANGES_MISSING -> "rescue.lost.missing";
                    case CHANGES_UNCOUNTED -> "rescue.lost.uncounted";
                    case DRAFTS -> "rescue.lost.drafts";
                    case OPENINGS -> "rescue.lost.openings";
                    case BLOB -> "rescue.lost.blob";
                };
        return new Fault(
                key, List.of(lost.where(), Long.toString(lost.from()), Long.toString(lost.to())));
    }

    /// Copies the store's folder byte by byte.
    ///
    /// @param target absent or an empty folder
    public void copyTo(Path target) {
        OpenStore.reading(() -> {
            store.copyTo(target);
            return target;
        });
    }

    /// Lets others at the store again, and wipes the keys.
    @Override
    public void close() {
        store.close();
    }
}
