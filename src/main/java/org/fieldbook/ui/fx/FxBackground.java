package org.fieldbook.ui.fx;

import javafx.animation.PauseTransition;
import javafx.application.Platform;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Background work of the running program.
public final class FxBackground implements Background {

    private final Executor executor;
    private volatile boolean hasEnded;

    /// @param executor runs what is slow; its threads must not keep the program alive
    public FxBackground(Executor executor) {
        this.executor = executor;
    }

    @Override
    public <T> void run(Supplier<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
        if (!hasEnded) {
            follow(CompletableFuture.supplyAsync(work, executor), onSuccess, onFailure);
        }
    }

    /// From now on nothing is begun, and nobody is told of what ends: the window is gone, and everything is
    /// written. Else a page that was being drawn for it would ask for the next.
    public void end() {
        hasEnded = true;
    }

    @Override
    public <T> void follow(
            CompletionStage<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
        var _ =
                work.whenComplete((result, failure) ->
                        post(() -> tell(result, failure, onSuccess, onFailure)));
    }

    private <T> void tell(
            T result,
            @Nullable Throwable failure,
            Consumer<T> onSuccess,
            Consumer<Throwable> onFailure) {
        if (hasEnded) {
            return;
        }
        if (failure == null) {
            onSuccess.accept(result);
        } else {
            onFailure.accept(cause(failure));
        }
    }

    private static Throwable cause(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }

    @Override
    public void post(Runnable task) {
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
    }

    @Override
    public Runnable after(Duration delay, Runnable task) {
        var pause = new PauseTransition(javafx.util.Duration.millis((double) delay.toMillis()));
        pause.setOnFinished(_ -> {
            if (!hasEnded) {
                task.run();
            }
        });
        pause.play();
        return pause::stop;
    }
}
