package org.fieldbook.ui.fx;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/// One thing at a time that takes a while and can be called off. Nothing is shown of it before 400 ms.
/// Belongs to the window's thread.
public final class Work {

    /// What takes less is not shown.
    public static final Duration SHOWN_AFTER = Duration.ofMillis(400);

    private final Background background;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private AtomicBoolean calledOff = new AtomicBoolean();
    private Runnable timer = () -> {};

    public Work(Background background) {
        this.background = background;
    }

    /// Whether something is being done.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Whether it takes so long that it is worth showing.
    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Does this elsewhere, in place of what is being done: that is called off.
    ///
    /// @param work given whether it is called off, to ask where it may stop
    /// @param onSuccess told only if it was not called off, as is `onFailure`
    public <T> void begin(
            Function<BooleanSupplier, T> work,
            Consumer<T> onSuccess,
            Consumer<Throwable> onFailure) {
        callOff();
        var mine = new AtomicBoolean();
        calledOff = mine;
        busy.set(true);
        timer = background.after(SHOWN_AFTER, () -> shown.set(true));
        background.run(
                () -> work.apply(mine::get),
                result -> finish(mine, () -> onSuccess.accept(result)),
                failure -> finish(mine, () -> onFailure.accept(failure)));
    }

    private void finish(AtomicBoolean mine, Runnable told) {
        if (!mine.get()) {
            end();
            told.run();
        }
    }

    /// Calls off what is being done. It may go on to where it can stop; nothing is told of it any more.
    public void callOff() {
        calledOff.set(true);
        end();
    }

    private void end() {
        timer.run();
        busy.set(false);
        shown.set(false);
    }
}
