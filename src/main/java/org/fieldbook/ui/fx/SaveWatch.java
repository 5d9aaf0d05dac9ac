package org.fieldbook.ui.fx;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.fieldbook.service.Failure;
import org.fieldbook.service.Saved;

import java.time.Clock;
import java.time.LocalTime;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Watches every command that writes, and says in one place whether all of them are on the disk. Says
/// "saved" only when the service has said so after its commit.
public final class SaveWatch {

    private final Background background;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Kept> kept =
            new ReadOnlyObjectWrapper<>(new Kept.Nothing());
    private int pending;
    private boolean failed;
    private LocalTime since;

    public SaveWatch(Background background, Clock clock) {
        this.background = background;
        this.clock = clock;
        this.since = LocalTime.now(clock);
    }

    public ReadOnlyObjectProperty<Kept> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /// Begins a command and watches it.
    ///
    /// @param onFailure told what went wrong; what was entered is kept by whoever entered it
    public void follow(
            Supplier<? extends CompletionStage<Saved>> command,
            Consumer<Saved> onSuccess,
            Consumer<Throwable> onFailure) {
        pending++;
        if (!failed) {
            kept.set(new Kept.Saving());
        }
        background.follow(
                command.get(),
                saved -> {
                    pending--;
                    failed = false;
                    since = saved.at().toLocalTime();
                    settle();
                    onSuccess.accept(saved);
                },
                failure -> {
                    pending--;
                    failed = isLoss(failure);
                    settle();
                    onFailure.accept(failure);
                });
    }

    /// Says that something is typed that is not yet written.
    public void typed() {
        if (!failed) {
            kept.set(new Kept.Saving());
        }
    }

    private void settle() {
        if (failed) {
            kept.set(new Kept.NotSaved(since));
        } else if (pending == 0) {
            kept.set(new Kept.Saved(since));
        }
    }

    /// The clock that "today" and the times on screen go by.
    public Clock clock() {
        return clock;
    }

    /// A refusal with its reason loses nothing; anything else may have.
    private static boolean isLoss(Throwable failure) {
        return !(failure instanceof Failure expected)
                || switch (expected.kind()) {
                    case NOT_SAVED, DAMAGED -> true;
                    case INPUT, NOT_ALLOWED, NEEDS_PERSON -> false;
                };
    }
}
