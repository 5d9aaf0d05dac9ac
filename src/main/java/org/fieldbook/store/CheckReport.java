package org.fieldbook.store;

import java.util.List;
import java.util.UUID;

/// What [Store#check] found.
///
/// @param keyCopies readable copies of `store.keys` beside the one in use
public record CheckReport(List<InspectionCount> inspections, int keyCopies, List<Fault> faults) {

    public CheckReport {
        inspections = List.copyOf(inspections);
        faults = List.copyOf(faults);
    }

    public boolean isClean() {
        return faults.isEmpty();
    }

    /// What is held of one inspection. Waiting changes and forks are no faults: they are kept, and
    /// people are told.
    ///
    /// @param waiting positions (replica:number) of changes whose chain does not reach back to 1
    /// @param forks positions at which a replica has more than one change
    public record InspectionCount(
            UUID inspection,
            int changes,
            List<String> waiting,
            List<String> forks,
            int drafts,
            int blobs) {
        public InspectionCount {
            waiting = List.copyOf(waiting);
            forks = List.copyOf(forks);
        }
    }
}
