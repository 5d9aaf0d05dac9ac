package org.fieldbook.ui.fx;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.fieldbook.i18n.Messages;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What a page shows of an inspection, worked out beside the window's thread, and why something went wrong. Belongs
/// to the window's thread.
///
/// @param <T> what is shown
public final class NewestShown<T> {

    private final Background background;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<Optional<T>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper alert = new ReadOnlyStringWrapper("");
    private int asked;

    public NewestShown(Background background, Messages messages) {
        this.background = background;
        this.messages = messages;
    }

    /// Empty until it is worked out.
    public ReadOnlyObjectProperty<Optional<T>> property() {
        return shown.getReadOnlyProperty();
    }

    /// What went wrong; empty if nothing did.
    public ReadOnlyStringProperty alertProperty() {
        return alert.getReadOnlyProperty();
    }

    /// Works it out and shows it; the newest of several wins.
    public void show(Supplier<T> work) {
        asked++;
        int mine = asked;
        background.run(
                work,
                made -> {
                    if (mine == asked) {
                        shown.set(Optional.of(made));
                    }
                },
                this::failed);
    }

    /// Does something that is worth telling if it goes wrong.
    public <R> void run(Supplier<R> work, Consumer<R> onSuccess) {
        clearAlert();
        background.run(work, onSuccess, this::failed);
    }

    /// What went wrong before is told no more: something else is done.
    public void clearAlert() {
        alert.set("");
    }

    /// Says why something could not be done.
    public void failed(Throwable failure) {
        alert.set(FailureText.of(failure, messages));
    }

    /// Nothing is shown any more, whatever is being worked out.
    public void close() {
        asked++;
        shown.set(Optional.empty());
    }
}
