package org.fieldbook.ui.setup;

import org.fieldbook.service.KeepSetup;
import org.fieldbook.service.SetupDraft;
import org.fieldbook.ui.fx.Background;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Keeps what is said of a new inspection, a moment after the first thing that is not kept yet, however long
/// typing goes on. Belongs to the window's thread.
final class SetupKeeping {

    private static final Duration KEPT_AFTER = Duration.ofMillis(500);

    private final KeepSetup service;
    private final Background background;
    private final Supplier<SetupDraft> draft;
    private final Consumer<Throwable> onFailure;
    private Runnable timer = () -> {};
    private boolean isWaiting;

    /// @param draft what is said now
    SetupKeeping(
            KeepSetup service,
            Background background,
            Supplier<SetupDraft> draft,
            Consumer<Throwable> onFailure) {
        this.service = service;
        this.background = background;
        this.draft = draft;
        this.onFailure = onFailure;
    }

    /// @param onFound told what was kept earlier; nothing if nothing was
    void find(Consumer<Optional<SetupDraft>> onFound) {
        background.follow(service.find(), onFound, onFailure);
    }

    void typed() {
        if (!isWaiting) {
            isWaiting = true;
            timer = background.after(KEPT_AFTER, this::keep);
        }
    }

    /// Keeps at once what waits to be kept.
    void leave() {
        if (isWaiting) {
            timer.run();
            keep();
        }
    }

    /// Keeps nothing of what waits.
    void stop() {
        timer.run();
        isWaiting = false;
    }

    /// Keeps nothing any longer.
    void forget() {
        stop();
        background.follow(service.forget(), _ -> {}, onFailure);
    }

    private void keep() {
        isWaiting = false;
        background.follow(service.keep(draft.get()), _ -> {}, onFailure);
    }
}
