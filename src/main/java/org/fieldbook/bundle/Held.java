package org.fieldbook.bundle;

import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Tip;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/// Which of the changes that are here another laptop holds too, as far as what it said reaches. Where a run
/// divides, numbers say nothing: then only what lies behind the very change it named.
public final class Held {

    private final Map<UUID, Long> upTo = new HashMap<>();
    private final Set<Hash> behind = new HashSet<>();

    private Held() {}

    /// What this word reaches of what is here.
    ///
    /// @param said what that laptop said it holds
    /// @param isOwn whether this laptop wrote the replica: whoever holds more of it than its writer does holds
    ///     another run than the one that is here
    public static Held of(Holdings said, State state, Predicate<UUID> isOwn) {
        Held held = new Held();
        said.tips().forEach((replica, tip) -> held.add(state, replica, tip, isOwn.test(replica)));
        return held;
    }

    private void add(State state, UUID replica, Tip tip, boolean isOwn) {
        List<Tip> ends = state.ends(replica);
        boolean isHere = state.findChange(tip.hash()).isPresent();
        if (ends.size() > 1) {
            behind.addAll(Delta.known(state, Optional.of(tip)));
        } else if (isHere) {
            upTo.put(replica, tip.seq());
        } else if (!isOwn && ends.stream().allMatch(end -> end.seq() < tip.seq())) {
            ends.forEach(end -> upTo.put(replica, end.seq()));
        }
    }

    /// Whether it holds this change, which is counted here.
    public boolean holds(Change change) {
        return change.record().seq() <= upTo.getOrDefault(change.record().replica(), 0L)
                || behind.contains(change.hash());
    }
}
