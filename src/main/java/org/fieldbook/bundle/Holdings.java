package org.fieldbook.bundle;

import org.fieldbook.inspection.Fork;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Tip;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What a laptop holds: of each replica everything from its first change to this one.
///
/// @param tips by replica, in the order of their identities as written
public record Holdings(SortedMap<UUID, Tip> tips) {

    /// A newcomer's.
    public static final Holdings NOTHING = new Holdings(new TreeMap<>());

    public Holdings {
        SortedMap<UUID, Tip> sorted = new TreeMap<>(Comparator.comparing(UUID::toString));
        sorted.putAll(tips);
        tips = Collections.unmodifiableSortedMap(sorted);
    }

    public static Holdings of(Map<UUID, Tip> tips) {
        return new Holdings(new TreeMap<>(tips));
    }

    public static Holdings of(State state) {
        return new Holdings(state.tips());
    }

    public Optional<Tip> find(UUID replica) {
        return Optional.ofNullable(tips.get(replica));
    }

    /// Whether the change of this replica and number is among what is held, as far as numbers tell.
    public boolean reach(UUID replica, long seq) {
        return find(replica).filter(tip -> tip.seq() >= seq).isPresent();
    }

    /// Tells which changes of a state are surely among what is held: those up to a tip that the state holds
    /// too. Of a tip that it does not hold nothing follows: it may be the end of another side of a run that
    /// divides.
    public Predicate<Change> among(State state) {
        Map<UUID, Tip> known =
                tips.entrySet().stream()
                        .filter(entry -> state.findChange(entry.getValue().hash()).isPresent())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<UUID, Set<Hash>> divided =
                state.listForks().stream()
                        .map(Fork::replica)
                        .distinct()
                        .filter(known::containsKey)
                        .collect(
                                Collectors.toMap(
                                        replica -> replica,
                                        replica -> Delta.known(state, find(replica))));
        return change -> {
            UUID replica = change.record().replica();
            Tip tip = known.get(replica);
            Set<Hash> side = divided.get(replica);
            return tip != null
                    && (side == null
                            ? change.record().seq() <= tip.seq()
                            : side.contains(change.hash()));
        };
    }
}
