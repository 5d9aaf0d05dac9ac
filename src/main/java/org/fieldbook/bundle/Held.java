package org.fieldbook.bundle;

import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Tip;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Which of the changes that are here another laptop surely holds too, by what it said: those behind the very
/// change it named. Of one that is not here nothing follows: it may be the end of another side of a run that
/// divides.
public final class Held {

    private final Map<UUID, Long> upTo = new HashMap<>();
    private final Set<Hash> behind = new HashSet<>();

    private Held() {}

    /// What this word reaches of what is here.
    ///
    /// @param said what that laptop said it holds
    public static Held of(Holdings said, State state) {
        Held held = new Held();
        said.tips().forEach((replica, tip) -> held.add(state, replica, tip));
        return held;
    }

    private void add(State state, UUID replica, Tip tip) {
        if (state.findChange(tip.hash()).isEmpty()) {
            return;
        }
        if (state.ends(replica).size() > 1) {
            behind.addAll(Delta.known(state, Optional.of(tip)));
        } else {
            upTo.put(replica, tip.seq());
        }
    }

    /// Whether it holds this change, which is counted here.
    public boolean holds(Change change) {
        return change.record().seq() <= upTo.getOrDefault(change.record().replica(), 0L)
                || behind.contains(change.hash());
    }
}
