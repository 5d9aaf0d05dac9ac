package org.fieldbook.ui.shell;

import javafx.stage.Window;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.fx.Background;

import java.util.Optional;
import java.util.function.Supplier;

/// The lock of a store that nobody uses, and the warning before it. What is chosen of it in the settings holds at
/// once. Belongs to the window's thread.
final class Idling {

    private final IdleLock lock;
    private final Messages messages;
    private final Supplier<Window> window;

    /// Made when there is something to warn of: no start waits for it.
    private Optional<LockWarning> warning = Optional.empty();

    /// @param window over which it warns
    /// @param onIdle locks
    Idling(
            Given given,
            Background background,
            Messages messages,
            Supplier<Window> window,
            Runnable onIdle) {
        this.window = window;
        this.messages = messages;
        lock =
                new IdleLock(
                        background,
                        given.clock(),
                        given.idle()::duration,
                        new IdleLock.Told(this::warn, this::hide, onIdle));
        given.idle().minutesProperty().subscribe((_, _) -> lock.countAgain());
    }

    /// Counts from now.
    void start() {
        lock.start();
    }

    /// Counts no more: there is nothing to lock.
    void stop() {
        lock.stop();
    }

    private void warn() {
        LockWarning made = warning.orElseGet(() -> new LockWarning(messages));
        warning = Optional.of(made);
        made.show(window.get(), lock.warning());
    }

    private void hide() {
        warning.ifPresent(LockWarning::hide);
    }
}
