package org.fieldbook.ui.shell;

import org.fieldbook.service.Bookmark;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.recording.Place;

/// Between the place somebody has in a case and the spot a bookmark keeps of it.
final class Spots {

    private Spots() {}

    static Bookmark.Spot of(Place place, boolean writing) {
        return new Bookmark.Spot(
                place.subject(), place.question(), place.row(), place.caret(), writing);
    }

    static Place place(Bookmark.Spot spot) {
        return new Place(spot.subject(), spot.question(), spot.row(), spot.caret());
    }

    /// Whether the case is there still.
    static boolean isThere(Snapshot snapshot, Bookmark.Spot spot) {
        return snapshot.subjects().stream()
                .anyMatch(subject -> subject.id().equals(spot.subject()));
    }
}
