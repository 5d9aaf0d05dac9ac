package org.fieldbook.ui.recording;

import org.fieldbook.service.Saved;
import org.fieldbook.ui.fx.SaveWatch;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Commands about the case on screen, one at a time: what comes next is worked out from what the one
/// before left on the screen, so that every change names what was seen.
final class Turns {

    /// What the screen does around a command.
    ///
    /// @param sheet what is on the screen; nothing if no case is open
    /// @param onBegin told before a command
    /// @param onDone told when it is on the disk, before the next one
    /// @param onFailure told what went wrong; what waited is dropped then
    record Screen(
            Supplier<@Nullable CaseSheet> sheet,
            Runnable onBegin,
            Runnable onDone,
            Consumer<Throwable> onFailure) {}

    private final Screen screen;
    private final SaveWatch watch;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    Turns(Screen screen, SaveWatch watch) {
        this.screen = screen;
        this.watch = watch;
    }

    /// Does the work that is worked out from the screen, now or when its turn comes.
    void take(Function<CaseSheet, Supplier<? extends CompletionStage<Saved>>> work) {
        if (busy) {
            waiting.add(() -> take(work));
            return;
        }
        CaseSheet shown = screen.sheet().get();
        if (shown == null) {
            return;
        }
        busy = true;
        screen.onBegin().run();
        watch.follow(work.apply(shown), _ -> done(), this::failed);
    }

    private void done() {
        busy = false;
        screen.onDone().run();
        Runnable next = waiting.poll();
        if (next != null) {
            next.run();
        }
    }

    private void failed(Throwable failure) {
        busy = false;
        waiting.clear();
        screen.onFailure().accept(failure);
    }
}
