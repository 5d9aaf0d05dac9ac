package org.fieldbook.ui.shell;

import org.fieldbook.service.KeepBackups;
import org.fieldbook.ui.fx.Background;

import java.util.Optional;

/// Has the window say how the backups of the open store stand.
final class BackupWatch {

    private final Background background;
    private Runnable stop = () -> {};

    BackupWatch(Background background) {
        this.background = background;
    }

    /// Says so in this view from now on.
    void follow(Optional<KeepBackups> backups, ShellView view) {
        stop();
        backups.ifPresent(kept -> {
            view.showBackups(kept.state());
            stop = kept.onChange(state -> background.post(() -> view.showBackups(state)));
        });
    }

    void stop() {
        stop.run();
        stop = () -> {};
    }
}
