package org.fieldbook.ui.shell;

import org.fieldbook.service.KeepBackups;
import org.fieldbook.ui.fx.Background;

import java.util.Optional;
import java.util.function.Consumer;

/// What is watched while a session is shown: the backups of its store, and which pack rates it.
final class Watches {

    private final BackupWatch backups;
    private final PackWatch packs;
    private final Consumer<Found> onMoved;

    /// @param onMoved shows an inspection anew where somebody was in it
    Watches(Background background, Consumer<Found> onMoved) {
        backups = new BackupWatch(background);
        packs = new PackWatch(background);
        this.onMoved = onMoved;
    }

    /// Watches this session and no other.
    void follow(Optional<KeepBackups> kept, Session shown) {
        backups.follow(kept, shown.view());
        packs.follow(
                shown.inspection(),
                () ->
                        onMoved.accept(
                                new Found(shown.inspection(), Optional.of(shown.bookmark(false)))));
    }

    void stop() {
        backups.stop();
        packs.stop();
    }
}
