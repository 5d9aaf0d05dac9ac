package org.fieldbook.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The openings that were read of one inspection. Rows are only ever added, so what any source holds belongs
/// to it; one that several hold is taken once.
final class RescuedOpenings {

    private final List<KeptOpening> openings = new ArrayList<>();
    private final Set<KeptOpening> known = new HashSet<>();

    /// @param isLive whether from the database, each row of which is one
    void take(KeptOpening opening, boolean isLive) {
        if (known.add(opening) || isLive) {
            openings.add(opening);
        }
    }

    List<KeptOpening> list() {
        return List.copyOf(openings);
    }

    /// How many are missing of those that were counted while the store was whole.
    long missing(Head head) {
        return Math.max(0, head.openings().count() - openings.size());
    }
}
