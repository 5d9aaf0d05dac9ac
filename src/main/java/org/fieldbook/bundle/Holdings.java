package org.fieldbook.bundle;

import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Tip;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

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

    /// Whether nothing of the other lies beyond, as far as numbers tell.
    public boolean covers(Holdings other) {
        return other.tips.entrySet().stream()
                .allMatch(entry -> reach(entry.getKey(), entry.getValue().seq()));
    }

    /// Of each replica the later of what both reach.
    public Holdings further(Holdings other) {
        SortedMap<UUID, Tip> both = new TreeMap<>(tips);
        other.tips.forEach(
                (replica, tip) -> both.merge(replica, tip, (a, b) -> a.seq() >= b.seq() ? a : b));
        return new Holdings(both);
    }

    /// Whether the change of this replica and number is among what is held, as far as numbers tell.
    public boolean reach(UUID replica, long seq) {
        return find(replica).filter(tip -> tip.seq() >= seq).isPresent();
    }
}
