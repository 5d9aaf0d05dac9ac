package org.fieldbook.ui.shell;

import org.fieldbook.framework.Framework;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.ui.fx.Background;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// Tells once when the inspection that is shown is rated by another pack: every screen is made of its questions.
final class PackWatch {

    private final Background background;
    private Runnable stop = () -> {};
    private Optional<Framework> watched = Optional.empty();

    PackWatch(Background background) {
        this.background = background;
    }

    /// Watches this inspection and no other.
    ///
    /// @param onMoved told on the window's thread
    void follow(OpenInspection inspection, Runnable onMoved) {
        stop();
        Framework shown = inspection.snapshot().framework();
        watched = Optional.of(shown);
        var told = new AtomicBoolean();
        stop =
                inspection.onChange(snapshot -> {
                    if (!snapshot.framework().equals(shown) && told.compareAndSet(false, true)) {
                        background.post(() -> tell(shown, onMoved));
                    }
                });
    }

    /// Nobody is told who does not show it any more.
    private void tell(Framework shown, Runnable onMoved) {
        if (watched.filter(one -> one == shown).isPresent()) {
            onMoved.run();
        }
    }

    void stop() {
        watched = Optional.empty();
        stop.run();
        stop = () -> {};
    }
}
