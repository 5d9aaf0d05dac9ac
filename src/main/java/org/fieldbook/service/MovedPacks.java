package org.fieldbook.service;

import org.fieldbook.bundle.Blob;
import org.fieldbook.bundle.ChangeRun;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.PackMove;
import org.fieldbook.journal.Hash;
import org.fieldbook.store.Store;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The packs that go with a bundle because it brings a move to them: whoever learns of one needs the other.
final class MovedPacks {

    private MovedPacks() {}

    /// Those that these runs name and that are here.
    static List<Blob> of(OpenInspection inspection, List<ChangeRun> runs) {
        Store store = inspection.store();
        UUID id = inspection.snapshot().state().inspection();
        Set<Hash> held = Set.copyOf(OpenStore.reading(() -> store.listBlobs(id)));
        return runs.stream()
                .flatMap(run -> run.changes().stream())
                .filter(change -> change.record().field().equals(Fields.PACK))
                .flatMap(change -> change.value().flatMap(PackMove::find).stream())
                .map(PackMove::pack)
                .distinct()
                .filter(held::contains)
                .map(hash -> new Blob(hash, OpenStore.reading(() -> store.readBlob(id, hash))))
                .toList();
    }
}
