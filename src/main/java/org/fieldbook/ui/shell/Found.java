package org.fieldbook.ui.shell;

import org.fieldbook.service.Bookmark;
import org.fieldbook.service.KeepBookmark;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.OpenStore;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// An inspection, and where somebody was in it.
record Found(OpenInspection inspection, Optional<Bookmark> bookmark) {

    /// Opens it. Reads from the disk.
    ///
    /// @param calledOff asked before each step, see [OpenStore#open(UUID, BooleanSupplier)]
    static Found in(OpenStore store, UUID inspection, BooleanSupplier calledOff) {
        OpenInspection opened = store.open(inspection, calledOff);
        return new Found(opened, new KeepBookmark(opened).find());
    }
}
