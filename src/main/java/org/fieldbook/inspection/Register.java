package org.fieldbook.inspection;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Hash;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/// All changes of one field of one subject. Its value is what the changes that no other change of
/// this field replaces say; `replaces` has no effect outside the field it stands in.
public final class Register {

    private static final PVector<Change> NONE = TreePVector.empty();

    static final Register EMPTY = new Register(NONE, TreePSet.empty(), NONE);

    /// Lists read by tick, then by hash, whatever order changes came in.
    static final Comparator<Change> READING_ORDER =
            Comparator.comparingLong((Change change) -> change.record().tick())
                    .thenComparing(Change::hash);

    /// Empty where the one head is all there ever was, as in most fields.
    private final PVector<Change> history;

    /// In order: whoever writes changes names whatever hashes they like, and may choose many of one hash code.
    private final PSet<Hash> replaced;

    /// In the order of their hashes. Several share their structure with those before: there may be very many.
    private final List<Change> heads;

    /// Worked out when first asked for, as nobody reads a field between the changes of one bundle; whichever
    /// thread does it finds the same.
    private @Nullable Reading reading;

    private Register(PVector<Change> history, PSet<Hash> replaced, PVector<Change> heads) {
        this.history = history.size() == 1 && heads.size() == 1 ? NONE : history;
        this.replaced = replaced;
        this.heads = heads.size() == 1 ? List.of(heads.getFirst()) : heads;
    }

    /// @param change one that this register does not hold
    Register with(Change change) {
        List<Hash> now = change.record().replaces();
        PVector<Change> stand = headsWithout(now);
        if (!replaced.contains(change.hash())) {
            stand = stand.plus(-1 - findHead(stand, change.hash()), change);
        }
        PVector<Change> all = vector(history());
        return new Register(
                all.plus(-1 - findRead(all, change), change),
                // Most changes of a large inspection are the first of their field.
                now.isEmpty() ? replaced : replaced.plusAll(now),
                stand);
    }

    private PVector<Change> headsWithout(List<Hash> now) {
        PVector<Change> left = vector(heads);
        for (Hash hash : now) {
            int at = findHead(left, hash);
            if (at >= 0) {
                left = left.minus(at);
            }
        }
        return left;
    }

    /// The same register with the value that one of its changes came without.
    Register filled(Change change) {
        PVector<Change> full = vector(heads);
        int head = findHead(full, change.hash());
        PVector<Change> all = vector(history());
        return new Register(
                all.with(findRead(all, change), change),
                replaced,
                head < 0 ? full : full.with(head, change));
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

    private static int findHead(PVector<Change> heads, Hash hash) {
        return find(heads, head -> head.hash().compareTo(hash));
    }

    private static int findRead(PVector<Change> history, Change change) {
        return find(history, read -> READING_ORDER.compare(read, change));
    }

    /// Its place, or where it belongs, as the binary search of the Java library says it, which would walk
    /// through a long vector.
    private static int find(PVector<Change> ordered, ToIntFunction<Change> against) {
        int from = 0;
        int to = ordered.size() - 1;
        while (from <= to) {
            int middle = (from + to) / 2;
            int side = against.applyAsInt(ordered.get(middle));
            if (side == 0) {
                return middle;
            }
            if (side < 0) {
                from = middle + 1;
            } else {
                to = middle - 1;
            }
        }
        return -1 - from;
    }

    /// Every change of the field in reading order.
    public List<Change> history() {
        return history.isEmpty() ? heads : history;
    }

    private static PVector<Change> vector(List<Change> changes) {
        return changes instanceof PVector<Change> already ? already : TreePVector.from(changes);
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
        Reading known = reading;
        if (known == null) {
            known = read(heads);
            reading = known;
        }
        return known;
    }

    boolean isDiffering() {
        return heads.size() > 1 && reading() instanceof Reading.Differing;
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
