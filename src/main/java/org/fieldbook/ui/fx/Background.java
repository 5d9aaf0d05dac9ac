package org.fieldbook.ui.fx;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Work that must not hold up the window. Everything handed in here is told about on the thread that
/// called: the JavaFX thread in the program, the test's own thread in tests.
public interface Background {

    /// Runs `work` elsewhere and tells how it went.
    <T> void run(Supplier<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure);

    /// Tells how work that a service has begun went.
    <T> void follow(CompletionStage<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure);

    /// Does this on the window's thread as soon as it is free.
    void post(Runnable task);

    /// Does this on the window's thread after the delay.
    ///
    /// @return calls it off
    Runnable after(Duration delay, Runnable task);
}
