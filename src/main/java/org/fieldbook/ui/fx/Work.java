package org.fieldbook.ui.fx;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import java.time.Duration;
import java.util.Optional;
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
    private Optional<Begun<?>> current = Optional.empty();
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
        begin(new Begun<>(work, _ -> {}, onFailure), onSuccess);
    }

    /// Likewise, for what nobody may be left with who called it off, as an open store. It waits until what was called off
    /// before has ended, because both would want the same.
    ///
    /// @param undo undoes what came of it although it was called off; elsewhere, and what it throws is told
    public <T> void begin(
            Function<BooleanSupplier, T> work,
            Consumer<T> onSuccess,
            Consumer<Throwable> onFailure,
            Consumer<T> undo) {
        Optional<Begun<?>> before = current;
        begin(
                new Begun<>(
                        calledOff -> {
                            before.ifPresent(Begun::awaitEnd);
                            return work.apply(calledOff);
                        },
                        undo,
                        onFailure),
                onSuccess);
    }

    private <T> void begin(Begun<T> mine, Consumer<T> onSuccess) {
        callOff();
        current = Optional.of(mine);
        busy.set(true);
        timer = background.after(SHOWN_AFTER, () -> shown.set(true));
        background.run(
                mine::run,
                result -> finish(mine, () -> onSuccess.accept(result)),
                failure -> {
                    if (mine.isNotUndone()) {
                        mine.tell(failure);
                    } else {
                        finish(mine, () -> mine.tell(failure));
                    }
                });
    }

    private void finish(Begun<?> mine, Runnable told) {
        if (mine.end()) {
            end();
            told.run();
        }
    }

    /// Calls off what is being done. It may go on to where it can stop; nothing is told of it any more.
    public void callOff() {
        current.ifPresent(begun -> begun.callOff(background));
        end();
    }

    private void end() {
        timer.run();
        busy.set(false);
        shown.set(false);
    }
}
