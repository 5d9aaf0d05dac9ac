package org.fieldbook.store;

import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Takes closed inspections out of a database, the store's own or a copy; inside a transaction. This alone
/// removes changes, all of an inspection's at once, when nothing can open them any more.
final class ClosedRows {

    private static final List<String> REMOVALS =
            List.of(
                    "DELETE FROM change WHERE inspection = :inspection",
                    "DELETE FROM draft WHERE inspection = :inspection",
                    "DELETE FROM blob WHERE inspection = :inspection",
                    "DELETE FROM head WHERE inspection = :inspection");

    private static final String OPENINGS = "DELETE FROM opening WHERE inspection = :inspection";

    private ClosedRows() {}

    /// Removes them and tells the list without them, as it is written then.
    static InspectionList remove(
            Handle handle, Set<UUID> closed, InspectionList list, Sealer sealer, UUID store) {
        List<String> removals = new ArrayList<>(REMOVALS);
        if (Migrations.hasOpenings(handle)) {
            removals.add(OPENINGS);
        }
        for (UUID inspection : closed) {
            for (String removal : removals) {
                handle.createUpdate(removal).bind("inspection", Columns.of(inspection)).execute();
            }
        }
        InspectionList left = list.without(closed);
        if (!left.equals(list)) {
            left.write(handle, sealer, store);
        }
        return left;
    }
}
