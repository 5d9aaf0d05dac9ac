package org.fieldbook.ui.shell;

import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Windows;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/// Locks after a time without a key, a click or a move in any window, and warns shortly before: whoever
/// is there has time to keep the store open (WCAG 2.2.1). Locks without a warning when the laptop slept,
/// for whoever wakes it may be somebody else.
final class IdleLock {

    private static final Duration LONGEST_WARNING = Duration.ofMinutes(1);

    /// So often it is looked at the clock.
    static final Duration LOOK = Duration.ofSeconds(1);

    /// A clock that went on by so much between two looks went on while the laptop slept, or the program
    /// was stopped. Timers do not count that on every system.
    static final Duration SLEPT = Duration.ofSeconds(30);

    private final Background background;
    private final InstantSource clock;
    private final Supplier<Duration> idle;
    private final Told told;
    private @Nullable Runnable timer;
    private @Nullable Runnable stopWatching;
    private Runnable looking = () -> {};
    private boolean warned;

    /// Who is told.
    ///
    /// @param onWarn the store locks soon
    /// @param onKept somebody is there after all
    /// @param onIdle nobody is
    record Told(Runnable onWarn, Runnable onKept, Runnable onIdle) {}

    /// @param clock goes on while the laptop sleeps
    /// @param idle asked whenever it begins to count
    IdleLock(Background background, InstantSource clock, Supplier<Duration> idle, Told told) {
        this.background = background;
        this.clock = clock;
        this.idle = idle;
        this.told = told;
    }

    /// How long before the lock it warns.
    Duration warning() {
        Duration half = idle.get().dividedBy(2);
        return half.compareTo(LONGEST_WARNING) < 0 ? half : LONGEST_WARNING;
    }

    /// Counts from now.
    void start() {
        stop();
        stopWatching = Windows.onUse(this::used);
        count();
        look();
    }

    private void look() {
        Instant last = clock.instant();
        looking =
                background.after(
                        LOOK,
                        () -> {
                            if (Duration.between(last, clock.instant()).compareTo(SLEPT) >= 0) {
                                told.onIdle().run();
                            } else {
                                look();
                            }
                        });
    }

    /// Counts from now by another time, if it counts.
    void countAgain() {
        if (stopWatching != null) {
            used();
        }
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
        timer = background.after(idle.get().minus(warning()), this::warn);
    }

    private void warn() {
        warned = true;
        told.onWarn().run();
        timer = background.after(warning(), told.onIdle());
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
        looking.run();
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
