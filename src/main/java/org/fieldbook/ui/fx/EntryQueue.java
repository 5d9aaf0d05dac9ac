package org.fieldbook.ui.fx;

import org.fieldbook.service.Entry;
import org.fieldbook.service.Failure;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.Saved;
import org.fieldbook.service.WriteEntries;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The one place that writes what people enter in an inspection: one thing after the other, in the
/// order it was entered. What cannot be written stays in its place and is tried again, by itself and on
/// demand, so that nothing older is ever written over something newer. Belongs to the window's thread.
public final class EntryQueue {

    /// What could not be written is tried again after this.
    public static final Duration AGAIN = Duration.ofSeconds(5);

    /// What the disk took no longer for is not shown as waiting.
    static final Duration LATE = Duration.ofMillis(400);

    private final OpenInspection inspection;
    private final WriteEntries writing;
    private final Background background;
    private final SaveWatch watch;
    private final LastWords lastWords;
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<Waiting> passed = new ArrayList<>();
    private final List<Runnable> settled = new ArrayList<>();
    private final List<Consumer<Entry>> listeners = new ArrayList<>();
    private final List<Runnable> onLate = new ArrayList<>();
    private Optional<Waiting> current = Optional.empty();
    private Optional<Throwable> reason = Optional.empty();
    private Runnable timer = () -> {};
    private Runnable soonLate = () -> {};
    private boolean isSlow;

    /// Something to write.
    ///
    /// @param entry empty for what is to be done rather than kept, as an undo
    private record Waiting(
            Optional<Entry> entry,
            Supplier<? extends CompletionStage<Saved>> command,
            Consumer<Saved> onSuccess,
            Consumer<Throwable> onFailure) {

        boolean isFor(String place) {
            return entry.map(Entry::place).equals(Optional.of(place));
        }

        boolean isDraft() {
            return entry.orElse(null) instanceof Entry.Typed;
        }

        boolean isText() {
            return entry.flatMap(Entry::text).isPresent();
        }
    }

    public EntryQueue(OpenInspection inspection, Background background) {
        this.inspection = inspection;
        this.writing = new WriteEntries(inspection);
        this.background = background;
        this.watch = new SaveWatch(background, inspection.clock());
        this.lastWords = new LastWords(writing);
    }

    public OpenInspection inspection() {
        return inspection;
    }

    /// Says whether all that was entered is on the disk.
    public SaveWatch watch() {
        return watch;
    }

    /// What is to be written should the system end the program now.
    public LastWords lastWords() {
        return lastWords;
    }

    /// This is being typed and will be entered soon.
    public void typing(Entry.Typed typed) {
        lastWords.put(typed);
    }

    /// Has the listener told of every entry once it is written, until the returned task is run.
    public Runnable onWritten(Consumer<Entry> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Has the listener told whenever [#late()] may be another, until the returned task is run.
    public Runnable onLate(Runnable listener) {
        onLate.add(listener);
        return () -> onLate.remove(listener);
    }

    /// Writes an entry once all before it are written. It is kept until it is.
    ///
    /// @param onRefused told why the entry cannot be recorded at all; a text is kept all the same
    public void enter(Entry entry, Consumer<Throwable> onRefused) {
        lastWords.put(entry);
        // The newest text is the one to keep.
        waiting.removeIf(older ->
                older.isDraft()
                        && older.isFor(entry.place())
                        && !current.equals(Optional.of(older)));
        add(new Waiting(Optional.of(entry), () -> writing.write(entry), _ -> {}, onRefused));
    }

    /// Does something that writes once all before it is written. If that fails, it is told and over:
    /// nothing is done later that nobody waits for any more.
    public void perform(
            Supplier<? extends CompletionStage<Saved>> command,
            Consumer<Saved> onSuccess,
            Consumer<Throwable> onFailure) {
        add(new Waiting(Optional.empty(), command, onSuccess, onFailure));
    }

    private void add(Waiting next) {
        waiting.add(next);
        tryAgain();
    }

    /// Tries to write what waits now.
    public void tryAgain() {
        timer.run();
        if (current.isEmpty() && !waiting.isEmpty()) {
            passed.clear();
            soonLate = background.after(LATE, () -> tellLate(true));
            writeNext(Optional.empty());
        }
    }

    private void tellLate(boolean slow) {
        isSlow = slow;
        List.copyOf(onLate).forEach(Runnable::run);
    }

    /// @param failure of what was passed over so far
    private void writeNext(Optional<Throwable> failure) {
        current = waiting.stream().filter(one -> !passed.contains(one)).findFirst();
        current.ifPresentOrElse(one -> write(one, failure), () -> stop(failure));
    }

    private void write(Waiting one, Optional<Throwable> before) {
        watch.follow(
                one.command(),
                saved -> {
                    waiting.remove(one);
                    one.entry().ifPresent(lastWords::over);
                    one.onSuccess().accept(saved);
                    one.entry()
                            .ifPresent(entry ->
                                    List.copyOf(listeners).forEach(told -> told.accept(entry)));
                    writeNext(before);
                },
                failure -> failed(one, failure, before));
    }

    /// A disk that takes nothing takes nothing of what comes after either. Anything else is the fault
    /// of this one: it is passed over, and the others go on.
    private void failed(Waiting one, Throwable failure, Optional<Throwable> before) {
        if (failure instanceof Failure expected && expected.kind() == Failure.Kind.NOT_SAVED) {
            stop(Optional.of(failure));
            return;
        }
        if (isKept(one, failure)) {
            passed.add(one);
            one.onFailure().accept(failure);
            writeNext(Optional.of(failure));
        } else {
            waiting.remove(one);
            one.entry().ifPresent(lastWords::over);
            one.onFailure().accept(failure);
            writeNext(before);
        }
    }

    /// A refusal with its reason loses nothing but a text, and something newer takes the place of what
    /// cannot be written.
    private boolean isKept(Waiting one, Throwable failure) {
        boolean refused =
                failure instanceof Failure expected && expected.kind() != Failure.Kind.DAMAGED;
        return one.entry()
                .filter(_ -> one.isText() || !refused)
                .map(Entry::place)
                .filter(place -> waiting.stream().filter(other -> other.isFor(place)).count() == 1)
                .isPresent();
    }

    private void stop(Optional<Throwable> failure) {
        current = Optional.empty();
        soonLate.run();
        boolean wasLate = isSlow || reason.isPresent();
        failure.ifPresent(why ->
                List.copyOf(waiting).stream()
                        .filter(one -> one.entry().isEmpty())
                        .forEach(one -> {
                            waiting.remove(one);
                            one.onFailure().accept(why);
                        }));
        boolean same = reason.map(EntryQueue::name).equals(failure.map(EntryQueue::name));
        reason = waiting.isEmpty() ? Optional.empty() : same ? reason : failure;
        watch.waitsBecause(reason, entries().size());
        if (wasLate || reason.isPresent()) {
            tellLate(false);
        }
        if (!waiting.isEmpty()) {
            timer = background.after(AGAIN, this::tryAgain);
        }
        List<Runnable> told = List.copyOf(settled);
        settled.clear();
        told.forEach(Runnable::run);
    }

    private static String name(Throwable failure) {
        return failure instanceof Failure expected ? expected.code() : failure.getClass().getName();
    }

    /// Does this once nothing is being written: then all is on the disk, or what waits could not be
    /// written just now. At once if that is so already.
    public void whenSettled(Runnable task) {
        if (isSettled()) {
            task.run();
        } else {
            settled.add(task);
        }
    }

    /// Whether nothing is being written.
    public boolean isSettled() {
        return current.isEmpty();
    }

    /// Whether all that was typed and entered here is on the disk.
    public boolean isWritten() {
        return waiting.isEmpty() && lastWords.isEmpty();
    }

    /// Why something waits; empty if nothing does.
    public Optional<Throwable> reason() {
        return reason;
    }

    /// What waits to be written, in its order.
    public List<Entry> entries() {
        return waiting.stream().flatMap(one -> one.entry().stream()).toList();
    }

    /// What waits and has to be seen to wait, in its order: something was refused by the disk, or it has taken long.
    public List<Entry> late() {
        return isSlow || reason.isPresent() ? entries() : List.of();
    }

    /// Forgets what waits: somebody else keeps it, or nobody wants it.
    public void clear() {
        timer.run();
        soonLate.run();
        waiting.clear();
        lastWords.clear();
    }
}
