package org.fieldbook.service;

import org.fieldbook.bundle.ChangeRun;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.PackMove;
import org.fieldbook.journal.Hash;

import java.util.List;

/// The packs that go with a bundle because it brings a move to them: whoever learns of one needs the other.
final class MovedPacks {

    private MovedPacks() {}

    /// Those that these runs name.
    static List<Hash> of(List<ChangeRun> runs) {
        return runs.stream()
                .flatMap(run -> run.changes().stream())
                .filter(change -> change.record().field().equals(Fields.PACK))
                .flatMap(change -> change.value().flatMap(PackMove::find).stream())
                .map(PackMove::pack)
                .distinct()
                .toList();
    }
}
