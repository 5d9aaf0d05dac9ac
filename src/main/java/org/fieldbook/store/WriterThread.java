package org.fieldbook.store;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/// The one thread that does all work of an open store, in the order it was handed in. Work that comes
/// after the last is refused with [StoreException.Closed].
final class WriterThread {

    private final ExecutorService executor = Executors.newSingleThreadExecutor(this::makeThread);
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
