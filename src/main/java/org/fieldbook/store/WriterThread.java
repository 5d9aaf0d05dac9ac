package org.fieldbook.store;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// The one thread that does all work of an open store, in the order it was handed in. Work that comes
/// after the last is refused with [StoreException.Closed].
final class WriterThread {

    private final ThreadPoolExecutor executor =
            new ThreadPoolExecutor(
                    1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), this::makeThread);
    private volatile @Nullable Thread thread;
    private boolean isOver; // of the writer thread's alone

    private Thread makeThread(Runnable work) {
        Thread made = Thread.ofPlatform().name("store writer").daemon().unstarted(work);
        thread = made;
        return made;
    }

    <T extends @Nullable Object> CompletableFuture<T> submit(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(
                    () -> {
                        if (isOver) {
                            throw new StoreException.Closed();
                        }
                        return work.get();
                    },
                    executor);
        } catch (RejectedExecutionException closed) {
            return CompletableFuture.failedFuture(new StoreException.Closed());
        }
    }

    /// Waits for the work and throws what it threw.
    <T extends @Nullable Object> T await(Supplier<T> work) {
        expectOther();
        try {
            return submit(work).join();
        } catch (CompletionException wrapped) {
            if (wrapped.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw wrapped;
        }
    }

    /// On the writer thread, in the middle of work that takes long and can stand it: does what was handed in
    /// meanwhile. Whoever uses this keeps everything out that must not come in between.
    void doWaiting() {
        for (Runnable next = executor.getQueue().poll();
                next != null;
                next = executor.getQueue().poll()) {
            next.run();
        }
    }

    void expectOther() {
        if (Thread.currentThread() == thread) {
            throw new IllegalStateException("the writer thread cannot wait for itself");
        }
    }

    /// Waits for work that is the last if it succeeds; nothing handed in after it is done.
    <T extends @Nullable Object> T awaitLast(Supplier<T> work) {
        T done =
                await(() -> {
                    T result = work.get();
                    isOver = true;
                    return result;
                });
        executor.close();
        return done;
    }

    /// Finishes what was handed in, does this, and ends. Harmless when over.
    void close(Runnable last) {
        CompletableFuture<@Nullable Void> closed =
                submit(() -> {
                    last.run();
                    return null;
                });
        executor.close();
        try {
            closed.join();
        } catch (CompletionException wrapped) {
            if (wrapped.getCause() instanceof StoreException.Closed) {
                return;
            }
            if (wrapped.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw wrapped;
        }
    }
}
