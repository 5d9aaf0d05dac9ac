package org.fieldbook.inspection;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The team of an inspection.
public final class Members {

    private Members() {}

    /// Everybody on the roster: the lead first, then everybody else by name. Nobody while no genesis is
    /// held.
    public static List<Member> of(State state) {
        return state.trust().stream()
                .flatMap(trust -> trust.roster().members().stream())
                .sorted(Comparator.comparing(member -> member.role() != Role.LEAD))
                .toList();
    }

    /// The member that changes with this author are by, whether still on the roster or not.
    public static Optional<Member> find(State state, UUID id) {
        return state.trust().stream()
                .flatMap(trust -> trust.everybody().stream())
                .filter(member -> member.id().equals(id))
                .findFirst();
    }
}
