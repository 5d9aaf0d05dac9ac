package org.fieldbook.ui.recording;

import org.fieldbook.ui.fx.Background;
import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// Runs from the first unsaved key, however long typing goes on.
final class DraftTimer {

    /// A draft is written at most this long after the first unsaved key.
    static final Duration SOON = Duration.ofSeconds(1);

    private final Background background;
    private final Runnable onDue;
    private @Nullable Runnable running;
    private boolean closed;

    DraftTimer(Background background, Runnable onDue) {
        this.background = background;
        this.onDue = onDue;
    }

    /// Starts, unless it runs already.
    void start(Duration delay) {
        if (running == null && !closed) {
            running =
                    background.after(
                            delay,
                            () -> {
                                running = null;
                                onDue.run();
                            });
        }
    }

    void stop() {
        if (running != null) {
            running.run();
            running = null;
        }
    }

    /// Never runs again.
    void close() {
        stop();
        closed = true;
    }
}
