package org.fieldbook.service;

import org.fieldbook.store.StoreBackups;
import org.fieldbook.store.StoreException;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Keeps backups of a store for as long as it is open, and says how they stand. Works on two threads of its
/// own, one for the second place, which may be slow: neither holds up what is typed.
public final class KeepBackups {

    private static final int SECONDS = 20;

    /// Whoever has just unlocked a store waits for their cases, which are read by the thread that copies.
    private static final int FIRST = 10;

    private final StoreBackups backups;
    private final Clock clock;
    private final Optional<SecondPlace> place;
    private final ScheduledExecutorService keeping = thread("backups");
    private final ScheduledExecutorService bringing = thread("second backup place");
    private final List<Consumer<State>> listeners = new CopyOnWriteArrayList<>();
    private volatile State state;
    private volatile boolean byTheClock;

    /// How the backups stand.
    ///
    /// @param last when everything was last in one; empty while this is not known
    /// @param failure why the last try failed; what is in the backups stays
    public record State(Optional<OffsetDateTime> last, Optional<Failure> failure, Second second) {}

    /// How the second place stands.
    public sealed interface Second {
        /// None was chosen.
        record None() implements Second {}

        /// It has everything, as of this moment.
        record There(Path folder, OffsetDateTime seen) implements Second {}

        /// It was not there the last time; backups go there once it is.
        ///
        /// @param missed whether it was not for days
        record Away(Path folder, OffsetDateTime seen, boolean missed) implements Second {}

        /// It was there, and could not be written.
        record Failed(Path folder, OffsetDateTime seen, Failure failure) implements Second {}
    }

    /// @param place empty where no second place is wanted, as for practice
    KeepBackups(StoreBackups backups, Clock clock, Optional<SecondPlace> place) {
        this.backups = backups;
        this.clock = clock;
        this.place = place;
        this.state = new State(Optional.empty(), Optional.empty(), away(Optional.empty()));
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                work -> Thread.ofPlatform().name(name).daemon().unstarted(work));
    }

    /// Begins; soon where the last backup is not of what the store holds.
    KeepBackups started() {
        byTheClock = true;
        backups.onWritten(() -> {
            if (backups.isFull()) {
                soon();
            }
        });
        var _ =
                keeping.scheduleWithFixedDelay(
                        goingOn(this::tick), FIRST, SECONDS, TimeUnit.SECONDS);
        var _ =
                bringing.scheduleWithFixedDelay(
                        goingOn(this::bring), SECONDS, 60, TimeUnit.SECONDS);
        return this;
    }

    /// A mistake of the program's is told, as on every thread, and ends no later backups.
    private static Runnable goingOn(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException mistake) {
                Thread here = Thread.currentThread();
                here.getUncaughtExceptionHandler().uncaughtException(here, mistake);
            }
        };
    }

    private void soon() {
        try {
            keeping.execute(this::tick);
        } catch (RejectedExecutionException closing) {
            // Closing backs everything up.
            return;
        }
    }

    public State state() {
        return state;
    }

    /// Told of every other state, on a thread of this one's.
    ///
    /// @return stops it
    public Runnable onChange(Consumer<State> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Whether a second place can be chosen.
    public boolean takesSecond() {
        return place.isPresent();
    }

    /// Takes another folder as the second place and brings the backups there soon.
    public void choose(Path folder) {
        place.ifPresent(second -> {
            second.choose(folder, clock);
            change(was -> new State(was.last(), was.failure(), away(Optional.empty())));
            bringSoon();
        });
    }

    /// One look at whether something has to be backed up; what the clock calls every few seconds.
    void tick() {
        try {
            Instant now = clock.instant();
            StoreBackups.Done done = backups.tick(now);
            if (!(done instanceof StoreBackups.Done.Nothing)) {
                backedUp(now);
            }
        } catch (StoreException.Closed over) {
            keeping.shutdown();
        } catch (StoreException failure) {
            failed(failure);
        }
    }

    /// Backs up and brings to the second place at once, as after an inspection was closed.
    State backUpNow() {
        try {
            Instant now = clock.instant();
            backups.bringUpToDate(now);
            backedUp(now);
        } catch (StoreException failure) {
            failed(failure);
        }
        bring();
        return state;
    }

    /// Brings to the second place at once.
    Second bringNow() {
        bring();
        return state.second();
    }

    private void backedUp(Instant now) {
        change(was -> new State(Optional.of(at(now)), Optional.empty(), was.second()));
        bringSoon();
    }

    private void bringSoon() {
        try {
            if (byTheClock) {
                bringing.execute(this::bring);
            }
        } catch (RejectedExecutionException closing) {
            // Brought over once the store is open again.
            return;
        }
    }

    private void failed(StoreException failure) {
        change(was -> new State(was.last(), Optional.of(StoreFailures.of(failure)), was.second()));
    }

    /// Brings to the second place what is not there yet.
    synchronized void bring() {
        Optional<SecondPlace.Chosen> chosen = place.flatMap(SecondPlace::chosen);
        if (chosen.isEmpty()) {
            return;
        }
        Path folder = chosen.get().folder();
        Second second;
        try {
            Instant now = clock.instant();
            if (backups.bringTo(folder)) {
                place.get().seen(now);
                second = new Second.There(folder, at(now));
            } else {
                second = away(chosen);
            }
        } catch (StoreException failure) {
            second = new Second.Failed(folder, at(chosen.get().seen()), StoreFailures.of(failure));
        }
        Second told = second;
        change(was -> new State(was.last(), was.failure(), told));
    }

    private Second away(Optional<SecondPlace.Chosen> looked) {
        Optional<SecondPlace.Chosen> chosen = looked.or(() -> place.flatMap(SecondPlace::chosen));
        return chosen.<Second>map(one ->
                        new Second.Away(
                                one.folder(),
                                at(one.seen()),
                                place.get().isMissed(clock.instant())))
                .orElseGet(Second.None::new);
    }

    private void change(UnaryOperator<State> how) {
        synchronized (listeners) {
            changeAlone(how);
        }
    }

    private void changeAlone(UnaryOperator<State> how) {
        State next = how.apply(state);
        if (!next.equals(state)) {
            state = next;
            listeners.forEach(listener -> listener.accept(next));
        }
    }

    private OffsetDateTime at(Instant moment) {
        return moment.atZone(clock.getZone()).toOffsetDateTime();
    }

    /// Ends, and backs up what was written since. A failure is no reason to keep a store open: it is told at
    /// the next opening, when this is tried again.
    void close() {
        stop();
        try {
            backups.bringUpToDate(clock.instant());
        } catch (StoreException failure) {
            failed(failure);
        }
    }

    /// Ends, as before another store takes this one's place.
    void stop() {
        backups.onWritten(() -> {});
        keeping.shutdown();
        bringing.shutdown();
    }
}
