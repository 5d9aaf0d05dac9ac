package org.fieldbook.ui.start;

import java.nio.file.Path;
import java.util.Optional;

/// Where the practice store is, and the way from it back to one's own.
///
/// @param practice folder of the practice store
/// @param onBack turns to the store of one's own that was used last; empty where there is none
public record WayFromPractice(Path practice, Optional<Runnable> onBack) {

    /// Whether the store in this folder is practice, which a locked one does not tell itself.
    boolean isPractice(Path folder) {
        return folder.equals(practice);
    }
}
