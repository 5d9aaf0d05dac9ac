package org.fieldbook.ui.shell;

import org.fieldbook.framework.Framework;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.ui.fx.Background;

import java.util.concurrent.atomic.AtomicBoolean;

/// Tells once when the inspection that is shown is rated by another pack: every screen is made of its questions.
final class PackWatch {

    private final Background background;
    private Runnable stop = () -> {};
    private int turn;

    PackWatch(Background background) {
        this.background = background;
    }

    /// Watches this inspection and no other.
    ///
    /// @param onMoved told on the window's thread
    void follow(OpenInspection inspection, Runnable onMoved) {
        stop();
        Framework shown = inspection.snapshot().framework();
        int mine = turn;
        var told = new AtomicBoolean();
        stop =
                inspection.onChange(snapshot -> {
                    if (!snapshot.framework().equals(shown) && told.compareAndSet(false, true)) {
                        background.post(() -> tell(mine, onMoved));
                    }
                });
    }

    /// Nobody is told who does not show it any more.
    private void tell(int mine, Runnable onMoved) {
        if (mine == turn) {
            onMoved.run();
        }
    }

    void stop() {
        turn++;
        stop.run();
        stop = () -> {};
    }
}
