package org.fieldbook.ui.recording;

import org.fieldbook.service.Saved;
import org.fieldbook.ui.fx.SaveWatch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Commands one at a time: each is worked out only once the one before is on the disk and on the
/// screen, so that its change names what stands there. After a failure what waited is dropped.
final class OneByOne {

    private final SaveWatch watch;
    private final Runnable onSuccess;
    private final Consumer<Throwable> onFailure;
    private final Deque<Supplier<? extends CompletionStage<Saved>>> waiting = new ArrayDeque<>();
    private boolean busy;

    /// @param onSuccess brings the screen up to date
    OneByOne(SaveWatch watch, Runnable onSuccess, Consumer<Throwable> onFailure) {
        this.watch = watch;
        this.onSuccess = onSuccess;
        this.onFailure = onFailure;
    }

    /// Does this now, or when its turn comes.
    void perform(Supplier<? extends CompletionStage<Saved>> command) {
        if (busy) {
            waiting.add(command);
            return;
        }
        busy = true;
        watch.follow(command, _ -> done(), this::failed);
    }

    private void done() {
        busy = false;
        onSuccess.run();
        Supplier<? extends CompletionStage<Saved>> next = waiting.poll();
        if (next != null) {
            perform(next);
        }
    }

    private void failed(Throwable failure) {
        busy = false;
        waiting.clear();
        onFailure.accept(failure);
    }

    /// Forgets what waits.
    void clear() {
        waiting.clear();
    }
}
