package org.fieldbook.ui.fx;

import javafx.application.Platform;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// JavaFX without a program around it, for pictures of screens.
public final class Toolkit {

    private static final String PLATFORM = "glass.platform";

    private Toolkit() {}

    /// Starts JavaFX without a display. Does nothing if it runs already.
    public static void startHeadless() {
        if (System.getProperty(PLATFORM) == null) {
            System.setProperty(PLATFORM, "Headless");
        }
        var started = new CompletableFuture<Boolean>();
        try {
            Platform.startup(() -> started.complete(true));
        } catch (IllegalStateException running) {
            Platform.runLater(() -> started.complete(true));
        }
        started.join();
        Platform.setImplicitExit(false);
    }

    /// Does this on the JavaFX thread and waits for what comes of it; at once on that thread itself.
    public static <T> T call(Supplier<T> work) {
        if (Platform.isFxApplicationThread()) {
            return work.get();
        }
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException | Error failure) {
                done.completeExceptionally(failure);
            }
        });
        try {
            return done.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    /// Waits until what is posted to the JavaFX thread so far is done.
    public static void settle() {
        call(() -> true);
    }
}
