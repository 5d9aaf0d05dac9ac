package org.fieldbook.ui.shell;

import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.fx.Background;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Tells the window of an inspection's snapshots: of several that came while it was busy the newest is enough.
final class Newest {

    private Newest() {}

    /// Begins to tell.
    ///
    /// @param show told on the window's thread
    /// @return stops it
    static Runnable follow(
            OpenInspection inspection, Background background, Consumer<Snapshot> show) {
        var newest = new AtomicReference<>(Optional.<Snapshot>empty());
        return inspection.onChange(snapshot -> {
            if (newest.getAndSet(Optional.of(snapshot)).isEmpty()) {
                background.post(() -> newest.getAndSet(Optional.empty()).ifPresent(show));
            }
        });
    }
}
