package org.fieldbook.ui.shell;

import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Windows;
import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// Locks after a time without a key, a click or a move in any window, and warns shortly before: whoever
/// is there has time to keep the store open (WCAG 2.2.1).
final class IdleLock {

    private static final Duration LONGEST_WARNING = Duration.ofMinutes(1);

    private final Background background;
    private final Duration idle;
    private final Duration warning;
    private final Told told;
    private @Nullable Runnable timer;
    private @Nullable Runnable stopWatching;
    private boolean warned;

    /// Who is told.
    ///
    /// @param onWarn the store locks soon
    /// @param onKept somebody is there after all
    /// @param onIdle nobody is
    record Told(Runnable onWarn, Runnable onKept, Runnable onIdle) {}

    IdleLock(Background background, Duration idle, Told told) {
        this.background = background;
        this.idle = idle;
        this.told = told;
        Duration half = idle.dividedBy(2);
        this.warning = half.compareTo(LONGEST_WARNING) < 0 ? half : LONGEST_WARNING;
    }

    /// How long before the lock it warns.
    Duration warning() {
        return warning;
    }

    /// Counts from now.
    void start() {
        stop();
        stopWatching = Windows.onUse(this::used);
        count();
    }

    private void used() {
        if (warned) {
            warned = false;
            told.onKept().run();
        }
        count();
    }

    private void count() {
        cancel();
        timer = background.after(idle.minus(warning), this::warn);
    }

    private void warn() {
        warned = true;
        told.onWarn().run();
        timer = background.after(warning, told.onIdle());
    }

    private void cancel() {
        if (timer != null) {
            timer.run();
            timer = null;
        }
    }

    /// Counts no more: there is nothing to lock.
    void stop() {
        cancel();
        if (stopWatching != null) {
            stopWatching.run();
            stopWatching = null;
        }
        if (warned) {
            warned = false;
            told.onKept().run();
        }
    }
}
