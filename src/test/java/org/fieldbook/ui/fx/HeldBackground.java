package org.fieldbook.ui.fx;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Background work that goes on when the test says so: each piece is done by [#work], and told of by [#tell], on whatever
/// thread calls. The test moves the clock.
public final class HeldBackground implements Background {

    private final Queue<Runnable> works = new ArrayDeque<>();
    private final Queue<Runnable> tellings = new ArrayDeque<>();
    private final DirectBackground clock = new DirectBackground();
    private boolean open;

    /// Lets everything through at once, or nothing any more.
    public void letThrough(boolean all) {
        open = all;
    }

    @Override
    public <T> void run(Supplier<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
        if (open) {
            clock.run(work, onSuccess, onFailure);
            return;
        }
        works.add(() ->
                clock.run(
                        work,
                        result -> tellings.add(() -> onSuccess.accept(result)),
                        failure -> tellings.add(() -> onFailure.accept(failure))));
    }

    @Override
    public <T> void follow(
            CompletionStage<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
        run(() -> work.toCompletableFuture().join(), onSuccess, onFailure);
    }

    @Override
    public void post(Runnable task) {
        if (open) {
            task.run();
        } else {
            tellings.add(task);
        }
    }

    @Override
    public Runnable after(Duration delay, Runnable task) {
        return clock.after(delay, task);
    }

    /// Lets time pass.
    public void pass(Duration time) {
        clock.pass(time);
    }

    /// Does the piece that waits longest; there must be one.
    public void work() {
        works.remove().run();
    }

    /// The piece that waits longest, to be done elsewhere; there must be one.
    public Runnable takeWork() {
        return works.remove();
    }

    /// How many wait to be done.
    public int waiting() {
        return works.size();
    }

    /// Tells the window's thread what waits to be told, of which there must be some.
    public void tell() {
        tellings.remove().run();
    }

    /// Forgets what waits, which is never done.
    public void forget() {
        works.clear();
        tellings.clear();
    }

    /// Does everything and tells everything, and what comes of that.
    public void finish() {
        while (!works.isEmpty() || !tellings.isEmpty()) {
            (works.isEmpty() ? tellings : works).remove().run();
        }
    }
}
