package org.fieldbook.inspection;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Hash;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// All changes of one field of one subject. Its value is what the changes that no other change of
/// this field replaces say; `replaces` has no effect outside the field it stands in.
public final class Register {

    static final Register EMPTY = new Register(List.of(), Set.of());

    /// Lists read by tick, then by hash, whatever order changes came in.
    static final Comparator<Change> READING_ORDER =
            Comparator.comparingLong((Change change) -> change.record().tick())
                    .thenComparing(Change::hash);

    private final List<Change> history;
    private final Set<Hash> replaced;
    private final List<Change> heads;

    private Register(List<Change> history, Set<Hash> replaced) {
        this.history = history;
        this.replaced = replaced;
        this.heads =
                history.stream()
                        .filter(change -> !replaced.contains(change.hash()))
                        .sorted(Comparator.comparing(Change::hash))
                        .toList();
    }

    Register with(Change change) {
        List<Change> more = new ArrayList<>(history);
        more.add(change);
        more.sort(READING_ORDER);
        Set<Hash> seen = new HashSet<>(replaced);
        seen.addAll(change.record().replaces());
        return new Register(List.copyOf(more), Set.copyOf(seen));
    }

    /// Every change of the field in reading order.
    public List<Change> history() {
        return history;
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
