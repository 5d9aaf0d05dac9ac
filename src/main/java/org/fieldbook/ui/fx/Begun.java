package org.fieldbook.ui.fx;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/// Something that was begun: it is called off, or somebody is told of it, never both. On whatever thread.
final class Begun<T> {

    private final Function<BooleanSupplier, T> work;
    private final Consumer<T> undo;
    private final Consumer<Throwable> onFailure;
    private boolean calledOff;
    private boolean over;
    private Optional<T> made = Optional.empty();
    private volatile CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean notUndone;

    /// @param undo undoes what came of it after it was called off
    /// @param onFailure told on the window's thread, of what could not be undone too
    Begun(Function<BooleanSupplier, T> work, Consumer<T> undo, Consumer<Throwable> onFailure) {
        this.work = work;
        this.undo = undo;
        this.onFailure = onFailure;
    }

    /// Does it; slow.
    T run() {
        CountDownLatch mine = ended;
        try {
            T result = work.apply(this::isCalledOff);
            if (!isWanted(result)) {
                undo(result);
            }
            return result;
        } finally {
            mine.countDown();
        }
    }

    private synchronized boolean isCalledOff() {
        return calledOff;
    }

    private synchronized boolean isWanted(T result) {
        if (!calledOff) {
            made = Optional.of(result);
        }
        return !calledOff;
    }

    private void undo(T result) {
        notUndone = true;
        undo.accept(result);
        notUndone = false;
    }

    /// Whether it failed to be undone, not to be done.
    boolean isNotUndone() {
        return notUndone;
    }

    void tell(Throwable failure) {
        onFailure.accept(failure);
    }

    /// Somebody is to be told of what came of it: it cannot be called off any more.
    ///
    /// @return false if it was
    synchronized boolean end() {
        over = true;
        made = Optional.empty();
        return !calledOff;
    }

    /// Has it stop where it can. What came of it, and nobody was told of yet, is undone.
    void callOff(Background background) {
        takeLate()
                .ifPresent(late -> {
                    CountDownLatch undone = ended;
                    background.run(
                            () -> {
                                try {
                                    undo(late);
                                    return late;
                                } finally {
                                    undone.countDown();
                                }
                            },
                            _ -> {},
                            onFailure);
                });
    }

    private synchronized Optional<T> takeLate() {
        Optional<T> late = made;
        calledOff |= !over;
        made = Optional.empty();
        if (late.isPresent()) {
            ended = new CountDownLatch(1);
        }
        return late;
    }

    /// Waits until it ended, and what came of it is undone where it is to be; not for the window's thread.
    void awaitEnd() {
        try {
            ended.await();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody interrupts this", hurried);
        }
    }
}
