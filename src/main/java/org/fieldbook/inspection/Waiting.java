package org.fieldbook.inspection;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The changes whose chain does not reach back to its beginning yet, by the change they follow.
record Waiting(PMap<Hash, PVector<Change>> byPrev) {

    static final Waiting NOTHING = new Waiting(TreePMap.empty());

    /// By replica and number.
    static final Comparator<Change> ORDER =
            Comparator.comparing((Change change) -> change.record().replica().toString())
                    .thenComparingLong(change -> change.record().seq())
                    .thenComparing(Change::hash);

    /// What waits for this change.
    PVector<Change> after(Hash prev) {
        PVector<Change> changes = byPrev.get(prev);
        return changes == null ? TreePVector.empty() : changes;
    }

    /// The change with the same hash, which may lack its value.
    Optional<Change> find(Change change) {
        return change.record().prev().stream()
                .flatMap(prev -> after(prev).stream())
                .filter(other -> other.hash().equals(change.hash()))
                .findFirst();
    }

    /// With this change; one with the same hash makes room for it.
    Waiting plus(Change change) {
        Hash prev = change.record().prev().orElseThrow();
        Waiting others = find(change).map(this::minus).orElse(this);
        return new Waiting(byPrev.plus(prev, others.after(prev).plus(change)));
    }

    Waiting minus(Change change) {
        Hash prev = change.record().prev().orElseThrow();
        PVector<Change> rest = after(prev).minus(change);
        return new Waiting(rest.isEmpty() ? byPrev.minus(prev) : byPrev.plus(prev, rest));
    }

    /// The change of this hash. Rarely asked: looks through all.
    Optional<Change> find(Hash hash) {
        return byPrev.values().stream()
                .flatMap(List::stream)
                .filter(change -> change.hash().equals(hash))
                .findFirst();
    }

    /// All of them by replica and number.
    List<Change> list() {
        return byPrev.values().stream().flatMap(List::stream).sorted(ORDER).toList();
    }
}
