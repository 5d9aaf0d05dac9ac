package org.fieldbook.service;

import org.fieldbook.inspection.Acts;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;
import org.fieldbook.store.RestorePoint;
import org.fieldbook.store.Store;
import org.fieldbook.store.StoreException;
import org.fieldbook.store.StoredThen;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/// Goes back to a restore point of the whole store, having seen what that would change. What the store holds
/// by then becomes a restore point too, so nothing is lost. Slow: not for the FX thread.
public final class ReturnToRestorePoint {

    private final OpenStore open;
    private final Store store;
    private final Clock clock;

    ReturnToRestorePoint(OpenStore open, Clock clock) {
        this.open = open;
        this.store = open.store();
        this.clock = clock;
    }

    /// A restore point: a copy of the store that was read through and found whole when it was made.
    ///
    /// @param why the key of the reason in words
    /// @param size in bytes
    public record Point(String name, OffsetDateTime at, String why, long size) {}

    /// What returning would do, worked out from a restore point that was just read through and is whole.
    ///
    /// @param until when what follows the full copy was written last; empty if nothing follows
    /// @param torn whether what follows breaks off there
    public record Plan(
            Point point,
            Optional<OffsetDateTime> until,
            boolean torn,
            List<Difference> differences) {
        public Plan {
            differences = List.copyOf(differences);
        }
    }

    /// One inspection now and then.
    ///
    /// @param name its code, or its identity where nothing of it can be read
    /// @param leaving acts held now and not then
    /// @param coming acts held then and not now
    /// @param typed texts typed since then that no act was made of
    /// @param damaged whether what is held now cannot be read, so that nothing can be counted
    public record Difference(
            String name, State state, int leaving, int coming, int typed, boolean damaged) {

        /// When there is such an inspection.
        public enum State {
            BOTH,
            ONLY_NOW,
            ONLY_THEN
        }

        /// Whether returning changes nothing of it.
        public boolean isSame() {
            return state == State.BOTH && leaving + coming + typed == 0 && !damaged;
        }
    }

    /// Every restore point, newest first.
    public List<Point> list() {
        return OpenStore.reading(store::listRestorePoints).stream().map(this::point).toList();
    }

    private Point point(RestorePoint point) {
        return StorePoints.point(point, clock.getZone());
    }

    /// Makes one now.
    public Point make() {
        try {
            return point(store.makeRestorePoint(clock.instant(), RestorePoint.Why.WANTED));
        } catch (StoreException failure) {
            throw StoreFailures.of(failure);
        }
    }

    /// Reads a restore point through and tells what returning to it would change. Refuses a damaged one.
    public Plan plan(String name) {
        RestorePoint point = get(name);
        StoredThen then = OpenStore.reading(() -> store.read(point));
        Set<UUID> held = new TreeSet<>(OpenStore.reading(store::inspections));
        Set<UUID> all = new TreeSet<>(held);
        all.addAll(then.inspections().keySet());
        return new Plan(
                point(point),
                StorePoints.until(then, clock.getZone()),
                then.isTorn(),
                all.stream()
                        .map(id ->
                                difference(
                                        id,
                                        held.contains(id),
                                        Optional.ofNullable(then.inspections().get(id))))
                        .toList());
    }

    private Difference difference(UUID id, boolean isHeld, Optional<StoredThen.Held> then) {
        Difference.State state =
                then.isEmpty()
                        ? Difference.State.ONLY_NOW
                        : isHeld ? Difference.State.BOTH : Difference.State.ONLY_THEN;
        StoredThen.Held was = then.orElse(new StoredThen.Held(List.of(), new TreeMap<>()));
        try {
            StoredThen.Held now =
                    isHeld
                            ? new StoredThen.Held(store.readChanges(id), store.readDrafts(id))
                            : new StoredThen.Held(List.of(), new TreeMap<>());
            return new Difference(
                    StorePoints.name(id, isHeld ? now.drafts() : was.drafts()),
                    state,
                    acts(now.changes(), was.changes()),
                    acts(was.changes(), now.changes()),
                    typed(now, was),
                    false);
        } catch (StoreException.Damaged _) {
            return new Difference(StorePoints.name(id, was.drafts()), state, 0, 0, 0, true);
        } catch (StoreException failure) {
            throw StoreFailures.of(failure);
        }
    }

    private static int acts(List<Change> of, List<Change> without) {
        Set<Hash> known = without.stream().map(Change::hash).collect(Collectors.toSet());
        return Acts.count(of.stream().filter(change -> !known.contains(change.hash())));
    }

    private static int typed(StoredThen.Held now, StoredThen.Held was) {
        SortedMap<String, Bytes> before = TypedRows.of(was.drafts());
        return Math.toIntExact(
                TypedRows.of(now.drafts()).entrySet().stream()
                        .filter(row ->
                                !Optional.of(row.getValue())
                                        .equals(Optional.ofNullable(before.get(row.getKey()))))
                        .count());
    }

    /// Takes the last import of this inspection back, by returning to the restore point made before it; what the
    /// store holds now becomes one too. Refuses once something was written here since. The store ends: another is
    /// returned to go on with.
    public OpenStore takeBack(OpenInspection inspection) {
        return open.returnTo(
                new ImportBundle(inspection)
                        .findPoint()
                        .orElseThrow(
                                () -> new Failure(Failure.Kind.INPUT, "B-18", "bundle.tooLate")),
                Optional.empty());
    }

    /// Goes back. What is held now becomes a restore point, and work goes on under new replicas.
    ///
    /// @return the store to go on with: this one has ended
    public OpenStore to(String name) {
        return open.returnTo(get(name), Optional.of(AfterRestore.note(clock.instant())));
    }

    /// The restore points that were made before a value was erased and may hold it, newest first.
    public List<Point> listOlder() {
        return older().list();
    }

    /// Removes them, having read the newest backup through; from the second backup place too, once it is there.
    public EraseValue.Removed removeOlder() {
        return older().remove();
    }

    private OlderPoints older() {
        return new OlderPoints(store, open::keeping, clock.getZone());
    }

    private RestorePoint get(String name) {
        return OpenStore.reading(store::listRestorePoints).stream()
                .filter(point -> point.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new Failure(Failure.Kind.INPUT, "S-16", "restore.unknown", name));
    }
}
