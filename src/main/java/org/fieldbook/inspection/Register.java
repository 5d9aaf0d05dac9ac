package org.fieldbook.inspection;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Hash;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// All changes of one field of one subject. Its value is what the changes that no other change of
/// this field replaces say; `replaces` has no effect outside the field it stands in.
public final class Register {

    private static final PVector<Change> NONE = TreePVector.empty();

    static final Register EMPTY =
            new Register(NONE, TreePSet.empty(), List.of(), new Reading.Absent());

    /// Lists read by tick, then by hash, whatever order changes came in.
    static final Comparator<Change> READING_ORDER =
            Comparator.comparingLong((Change change) -> change.record().tick())
                    .thenComparing(Change::hash);

    private static final Comparator<Change> BY_HASH = Comparator.comparing(Change::hash);

    /// Empty where the one head is all there ever was, as in most fields.
    private final PVector<Change> history;

    /// In order: whoever writes changes names whatever hashes they like, and may choose many of one hash code.
    private final PSet<Hash> replaced;

    private final List<Change> heads;
    private final Reading reading;

    private Register(
            PVector<Change> history, PSet<Hash> replaced, List<Change> heads, Reading reading) {
        this.history = history.size() == 1 && heads.size() == 1 ? NONE : history;
        this.replaced = replaced;
        this.heads = heads;
        this.reading = reading;
    }

    /// @param change one that this register does not hold
    Register with(Change change) {
        List<Hash> now = change.record().replaces();
        List<Change> left = new ArrayList<>(heads);
        if (!now.isEmpty()) {
            left.removeIf(head -> Collections.binarySearch(now, head.hash()) >= 0);
        }
        boolean isNoneLess = left.size() == heads.size();
        if (!replaced.contains(change.hash())) {
            left.add(-1 - Collections.binarySearch(left, change, BY_HASH), change);
        }
        List<Change> stand = List.copyOf(left);
        return new Register(
                all().plus(place(change), change),
                // Most changes of a large inspection are the first of their field.
                now.isEmpty() ? replaced : replaced.plusAll(now),
                stand,
                isNoneLess && left.size() > heads.size() ? readMore(change, stand) : read(stand));
    }

    /// The same register with the value that one of its changes came without.
    Register filled(Change change) {
        List<Change> full =
                heads.stream()
                        .map(head -> head.hash().equals(change.hash()) ? change : head)
                        .toList();
        int place = place(change) - 1;
        return new Register(all().with(place, change), replaced, full, read(full));
    }

    /// The register as it would be had nobody made the changes left out.
    Register without(Predicate<Change> leftOut) {
        Register rest = EMPTY;
        for (Change change : history()) {
            if (!leftOut.test(change)) {
                rest = rest.with(change);
            }
        }
        return rest;
    }

    /// Where the change belongs in reading order, after those of the same place.
    private int place(Change change) {
        List<Change> history = history();
        int from = 0;
        int to = history.size();
        while (from < to) {
            int middle = (from + to) / 2;
            if (READING_ORDER.compare(history.get(middle), change) > 0) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    /// Every change of the field in reading order.
    public List<Change> history() {
        return history.isEmpty() ? heads : history;
    }

    private PVector<Change> all() {
        return history.isEmpty() ? TreePVector.from(heads) : history;
    }

    /// The changes that nobody replaced, in the order of their hashes.
    public List<Change> heads() {
        return heads;
    }

    /// The hashes of the heads: what a new change names if this is what its author sees.
    public List<Hash> headHashes() {
        return heads.stream().map(Change::hash).toList();
    }

    /// What the field says.
    public Reading reading() {
        return reading;
    }

    /// What it says where this change came to the heads that were: of very many not all are compared again.
    private Reading readMore(Change change, List<Change> stand) {
        if (heads.isEmpty()) {
            return read(stand);
        }
        boolean differs =
                reading instanceof Reading.Differing
                        || !change.content().equals(heads.getFirst().content());
        return differs ? new Reading.Differing(stand) : reading;
    }

    private static Reading read(List<Change> heads) {
        if (heads.isEmpty()) {
            return new Reading.Absent();
        }
        Content first = heads.getFirst().content();
        if (!heads.stream().allMatch(head -> head.content().equals(first))) {
            return new Reading.Differing(heads);
        }
        return switch (first) {
            case Content.Held held -> new Reading.Settled(held.value());
            case Content.Cleared(), Content.Erased() -> new Reading.Absent();
        };
    }
}
