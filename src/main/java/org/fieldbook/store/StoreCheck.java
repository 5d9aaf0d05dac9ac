package org.fieldbook.store;

import java.util.ArrayList;
import java.util.List;

/// Reads everything there is: keys and their copies, every row, every attachment. On the writer thread.
final class StoreCheck {

    private final StoreContents contents;
    private final List<Fault> faults = new ArrayList<>();

    StoreCheck(StoreContents contents) {
        this.contents = contents;
    }

    CheckReport run() {
        contents.finishClosings();
        int copies = contents.keyring().checkCopies(faults::add);
        BlobTable blobs = contents.blobs();
        RowCheck rows =
                new RowCheck(
                        contents.database(),
                        contents::cipher,
                        (cipher, hash) -> blobs.find(cipher, hash, faults::add).isPresent(),
                        faults::add);
        List<CheckReport.InspectionCount> counts = new ArrayList<>();
        try {
            rows.checkStructure();
            if (!contents.readList().equals(contents.list())) {
                faults.add(new Fault(Fault.Kind.LIST_ALTERED, Database.NAME));
            }
            counts.addAll(rows.count(contents.list().inspections()));
        } catch (StoreException.Damaged unreadable) {
            faults.add(unreadable.fault());
        }
        return new CheckReport(counts, copies, faults);
    }
}
