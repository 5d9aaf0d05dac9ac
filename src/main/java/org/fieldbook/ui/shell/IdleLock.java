package org.fieldbook.ui.shell;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import org.fieldbook.ui.fx.Background;
import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// Locks after a time without a key, a click or a move.
final class IdleLock {

    private final Background background;
    private final Duration idle;
    private final Runnable onIdle;
    private @Nullable Runnable timer;

    IdleLock(Background background, Duration idle, Runnable onIdle) {
        this.background = background;
        this.idle = idle;
        this.onIdle = onIdle;
    }

    /// Watches what is done in this scene.
    void watch(Scene scene) {
        scene.addEventFilter(KeyEvent.ANY, this::onUse);
        scene.addEventFilter(MouseEvent.ANY, this::onUse);
        scene.addEventFilter(ScrollEvent.ANY, this::onUse);
    }

    private void onUse(Event event) {
        if (timer != null) {
            start();
        }
    }

    /// Counts from now.
    void start() {
        stop();
        timer = background.after(idle, onIdle);
    }

    /// Counts no more: there is nothing to lock.
    void stop() {
        if (timer != null) {
            timer.run();
            timer = null;
        }
    }
}
