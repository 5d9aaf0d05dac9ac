package org.fieldbook.ui.fx;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.fieldbook.service.Saved;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Optional;
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
    private int waiting;
    private Optional<Throwable> reason = Optional.empty();
    private LocalTime latest;
    private LocalTime since;

    public SaveWatch(Background background, Clock clock) {
        this.background = background;
        this.clock = clock;
        this.latest = LocalTime.now(clock);
        this.since = latest;
    }

    public ReadOnlyObjectProperty<Kept> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /// Begins a command and watches it. A command that fails is told and over: what somebody entered
    /// goes through [EntryQueue], which keeps it.
    public void follow(
            Supplier<? extends CompletionStage<Saved>> command,
            Consumer<Saved> onSuccess,
            Consumer<Throwable> onFailure) {
        pending++;
        typed();
        background.follow(
                command.get(),
                saved -> {
                    pending--;
                    latest = saved.at().toLocalTime();
                    onSuccess.accept(saved);
                    settle();
                },
                failure -> {
                    pending--;
                    onFailure.accept(failure);
                    settle();
                });
    }

    /// Says that something is typed that is not yet written.
    public void typed() {
        if (reason.isEmpty()) {
            kept.set(new Kept.Saving());
        }
    }

    /// Says why something entered could not be written and waits; empty once nothing does.
    ///
    /// @param entries how many wait
    void waitsBecause(Optional<Throwable> failure, int entries) {
        if (reason.isEmpty()) {
            since = latest;
        }
        reason = failure;
        waiting = entries;
        settle();
    }

    private void settle() {
        reason.ifPresentOrElse(
                why -> kept.set(new Kept.NotSaved(since, waiting, why)),
                () -> {
                    if (pending == 0) {
                        kept.set(new Kept.Saved(latest));
                    }
                });
    }

    /// The clock that "today" and the times on screen go by.
    public Clock clock() {
        return clock;
    }
}
