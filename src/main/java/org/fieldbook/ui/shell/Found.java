package org.fieldbook.ui.shell;

import org.fieldbook.service.Bookmark;
import org.fieldbook.service.KeepBookmark;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.OpenStore;

import java.util.Optional;
import java.util.UUID;

/// An inspection, and where somebody was in it.
record Found(OpenInspection inspection, Optional<Bookmark> bookmark) {

    /// Opens it. Reads from the disk.
    static Found in(OpenStore store, UUID inspection) {
        OpenInspection opened = store.open(inspection);
        return new Found(opened, new KeepBookmark(opened).find());
    }
}
