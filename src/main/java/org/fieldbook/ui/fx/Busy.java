package org.fieldbook.ui.fx;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/// The one thing a screen is working on, if any: nothing else is begun meanwhile. Belongs to the window's
/// thread.
public final class Busy {

    private final Work work;
    private final ReadOnlyObjectWrapper<Doing> doing;

    /// @param first what it will be busy with first
    public Busy(Doing first, Background background) {
        doing = new ReadOnlyObjectWrapper<>(first);
        work = new Work(background);
    }

    /// Whether there is one.
    public ReadOnlyBooleanProperty busyProperty() {
        return work.busyProperty();
    }

    /// Whether it takes so long that it is worth showing.
    public ReadOnlyBooleanProperty shownProperty() {
        return work.shownProperty();
    }

    /// Which it is, or was last.
    public ReadOnlyObjectProperty<Doing> doingProperty() {
        return doing.getReadOnlyProperty();
    }

    /// Begins this, unless there is one. See [Work#begin].
    public <T> void begin(
            Doing what,
            Function<BooleanSupplier, T> how,
            Consumer<T> onSuccess,
            Consumer<Throwable> onFailure,
            Consumer<T> undo) {
        if (!isBusy()) {
            doing.set(what);
            work.begin(how, onSuccess, onFailure, undo);
        }
    }

    /// Likewise, of which nothing has to be undone.
    public <T> void begin(
            Doing what,
            Function<BooleanSupplier, T> how,
            Consumer<T> onSuccess,
            Consumer<Throwable> onFailure) {
        begin(what, how, onSuccess, onFailure, _ -> {});
    }

    /// Whether there is one now.
    public boolean isBusy() {
        return busyProperty().get();
    }

    /// Stops it where it can be stopped: what was begun of it goes.
    ///
    /// @return names the text that says what is left; empty if it goes on
    public Optional<String> callOff() {
        Optional<String> stopped = doing.get().stopped().filter(_ -> isBusy());
        if (stopped.isPresent()) {
            work.callOff();
        }
        return stopped;
    }

    /// The screen is left or the window closes: it is called off, whatever it is, and what came of it closed.
    public void close() {
        work.callOff();
    }
}
