package org.fieldbook.ui.fx;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Background work of a window, with a clock that the test moves.
public final class TimedByHand implements Background {

    private final FxBackground window;
    private final DirectBackground clock = new DirectBackground();

    public TimedByHand(Executor executor) {
        window = new FxBackground(executor);
    }

    @Override
    public <T> void run(Supplier<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
        window.run(work, onSuccess, onFailure);
    }

    @Override
    public <T> void follow(
            CompletionStage<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
        window.follow(work, onSuccess, onFailure);
    }

    @Override
    public void post(Runnable task) {
        window.post(task);
    }

    @Override
    public Runnable after(Duration delay, Runnable task) {
        return clock.after(delay, task);
    }

    /// Lets time pass on the window's thread.
    public void pass(Duration time) {
        Toolkit.call(() -> {
            clock.pass(time);
            return true;
        });
        Toolkit.settle();
    }
}
