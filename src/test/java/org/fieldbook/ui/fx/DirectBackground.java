package org.fieldbook.ui.fx;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Background work on the test's own thread, with a clock that the test moves.
public final class DirectBackground implements Background {

    private record Timer(Duration due, Runnable task) {}

    private final List<Timer> timers = new ArrayList<>();
    private Duration now = Duration.ZERO;

    @Override
    public <T> void run(Supplier<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
        T result;
        try {
            result = work.get();
        } catch (RuntimeException failure) {
            onFailure.accept(cause(failure));
            return;
        }
        onSuccess.accept(result);
    }

    @Override
    public <T> void follow(
            CompletionStage<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
        run(() -> work.toCompletableFuture().join(), onSuccess, onFailure);
    }

    private static Throwable cause(RuntimeException failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }

    @Override
    public void post(Runnable task) {
        task.run();
    }

    @Override
    public Runnable after(Duration delay, Runnable task) {
        var timer = new Timer(now.plus(delay), task);
        timers.add(timer);
        return () -> timers.remove(timer);
    }

    /// Lets time pass; what falls due is done in its order.
    public void pass(Duration time) {
        now = now.plus(time);
        timers.stream()
                .filter(timer -> timer.due().compareTo(now) <= 0)
                .sorted(Comparator.comparing(Timer::due))
                .toList()
                .forEach(timer -> {
                    // One that was due before may have called it off.
                    if (timers.remove(timer)) {
                        timer.task().run();
                    }
                });
    }
}
