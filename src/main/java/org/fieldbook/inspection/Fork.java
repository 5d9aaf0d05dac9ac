package org.fieldbook.inspection;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// A place where a replica's run divides, as when a copied store was written to on two laptops: two or
/// more changes that follow the same one. All are kept and folded; what follows each of them is not
/// listed again.
///
/// @param changes in the order of their hashes
public record Fork(UUID replica, long seq, List<Change> changes) {
    public Fork {
        changes = List.copyOf(changes);
    }

    /// The places where runs divide among these changes, by replica and number.
    static List<Fork> among(Collection<Change> changes) {
        return changes.stream()
                .sorted(Comparator.comparing(Change::hash))
                .collect(Collectors.groupingBy(Fork::place, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(branches -> branches.size() > 1)
                .map(Fork::of)
                .sorted(
                        Comparator.comparing((Fork fork) -> fork.replica().toString())
                                .thenComparingLong(Fork::seq)
                                .thenComparing(fork -> fork.changes().getFirst().hash()))
                .toList();
    }

    private static Fork of(List<Change> branches) {
        Change first = branches.getFirst();
        return new Fork(first.record().replica(), first.record().seq(), branches);
    }

    private static String place(Change change) {
        return change.record().replica() + change.record().prev().map(Hash::hex).orElse("");
    }
}
