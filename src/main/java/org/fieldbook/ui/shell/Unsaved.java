package org.fieldbook.ui.shell;

import org.fieldbook.service.Entry;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.SealedEntries;
import org.fieldbook.service.WriteEntries;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.LastWords;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// What was entered and is not on the disk yet: in every inspection of the open store, and, sealed,
/// beyond its lock. Belongs to the window's thread.
final class Unsaved {

    private final Background background;
    private final Runnable overwriteFreed;
    private final Map<UUID, EntryQueue> queues = new LinkedHashMap<>();

    /// Of the same queues; read by the thread that ends the program.
    private final List<LastWords> lastWords = new CopyOnWriteArrayList<>();

    private final List<Held> held = new ArrayList<>();
    private Optional<Throwable> heldBecause = Optional.empty();
    private int sealing;

    /// What could not be written before this store was locked.
    private record Held(Path store, SealedEntries entries) {}

    /// @param overwriteFreed what is done with freed memory once a store is closed; off the window's thread
    Unsaved(Background background, Runnable overwriteFreed) {
        this.background = background;
        this.overwriteFreed = overwriteFreed;
    }

    /// The queue of an open inspection. What waited when it was left before waits in it still.
    EntryQueue queue(OpenInspection inspection) {
        return queues.computeIfAbsent(
                inspection.snapshot().card().inspection(),
                _ -> {
                    var queue = new EntryQueue(inspection, background);
                    lastWords.add(queue.lastWords());
                    return queue;
                });
    }

    /// Lets go of the inspections that are on the disk with all that was entered. None of them is shown.
    void letGo() {
        for (EntryQueue queue : List.copyOf(queues.values())) {
            if (queue.isWritten()) {
                queues.values().remove(queue);
                lastWords.remove(queue.lastWords());
            }
        }
    }

    /// Does this once nothing is being written.
    void whenSettled(Runnable task) {
        queues.values().stream()
                .filter(queue -> !queue.isSettled())
                .findFirst()
                .ifPresentOrElse(busy -> busy.whenSettled(() -> whenSettled(task)), task);
    }

    boolean isSettled() {
        return queues.values().stream().allMatch(EntryQueue::isSettled);
    }

    /// What waits in the open store.
    List<Entry> entries() {
        return queues.values().stream().flatMap(queue -> queue.entries().stream()).toList();
    }

    /// The same, of each inspection that is open.
    Map<OpenInspection, List<Entry>> waiting() {
        Map<OpenInspection, List<Entry>> waiting = new LinkedHashMap<>();
        queues.values().forEach(queue -> waiting.put(queue.inspection(), queue.entries()));
        return waiting;
    }

    /// How many entries outlast a lock.
    int sealed() {
        return sealing + held.stream().mapToInt(one -> one.entries().size()).sum();
    }

    /// Why something waits; empty if nothing does.
    Optional<Throwable> reason() {
        return queues.values().stream()
                .flatMap(queue -> queue.reason().stream())
                .findFirst()
                .or(() -> sealed() == 0 ? Optional.empty() : heldBecause);
    }

    void tryAgain() {
        queues.values().forEach(EntryQueue::tryAgain);
    }

    /// Writes what is typed or waits, as the system ends the program. On any thread.
    CompletableFuture<Void> writeLastWords() {
        return CompletableFuture.allOf(
                lastWords.stream().map(LastWords::write).toArray(CompletableFuture[]::new));
    }

    /// Forgets all of it.
    void clear() {
        queues.values().forEach(EntryQueue::clear);
        queues.clear();
        lastWords.clear();
        held.clear();
    }

    /// Closes the store once nothing is being written. What could not be written is sealed first, and
    /// nothing of it stays here in the clear.
    ///
    /// @param onFailure told what went wrong; the store is closed all the same
    void close(OpenStore store, Runnable onClosed, Consumer<Throwable> onFailure) {
        whenSettled(() -> {
            Map<WriteEntries, List<Entry>> waiting = take();
            background.run(
                    () ->
                            waiting.entrySet().stream()
                                    .map(one -> one.getKey().seal(one.getValue()))
                                    .map(sealed -> new Held(store.folder(), sealed))
                                    .toList(),
                    sealed -> {
                        held.addAll(sealed);
                        sealing = 0;
                        lock(store, onClosed, onFailure);
                    },
                    failure -> {
                        sealing = 0;
                        onFailure.accept(failure);
                        lock(store, onClosed, onFailure);
                    });
        });
    }

    private Map<WriteEntries, List<Entry>> take() {
        heldBecause = reason();
        Map<WriteEntries, List<Entry>> waiting = new LinkedHashMap<>();
        for (EntryQueue queue : queues.values()) {
            List<Entry> entries = queue.entries();
            if (!entries.isEmpty()) {
                waiting.put(new WriteEntries(queue.inspection()), entries);
                sealing += entries.size();
            }
            queue.clear();
        }
        queues.clear();
        lastWords.clear();
        return waiting;
    }

    private void lock(OpenStore store, Runnable onClosed, Consumer<Throwable> onFailure) {
        background.run(
                () -> {
                    store.close();
                    // Java's ciphers copy the keys they are given: what is left of those
                    // goes now.
                    overwriteFreed.run();
                    return store;
                },
                _ -> onClosed.run(),
                failure -> {
                    onFailure.accept(failure);
                    onClosed.run();
                });
    }

    /// Begins to write what was sealed when this store was locked.
    ///
    /// @param then done once all of it waits in its queues
    /// @param onFailure told why some of it could not be taken up; it stays sealed
    void takeUp(OpenStore store, Runnable then, Consumer<Throwable> onFailure) {
        List<Held> mine = held.stream().filter(one -> one.store().equals(store.folder())).toList();
        takeUp(store, new ArrayList<>(mine), then, onFailure);
    }

    private record TakenUp(OpenInspection inspection, List<Entry> entries) {}

    private void takeUp(
            OpenStore store, List<Held> mine, Runnable then, Consumer<Throwable> onFailure) {
        if (mine.isEmpty()) {
            then.run();
            return;
        }
        Held next = mine.removeFirst();
        background.run(
                () -> {
                    OpenInspection open = store.open(next.entries().inspection());
                    return new TakenUp(open, new WriteEntries(open).unseal(next.entries()));
                },
                taken -> {
                    held.remove(next);
                    EntryQueue queue = queue(taken.inspection());
                    taken.entries().forEach(entry -> queue.enter(entry, onFailure));
                    takeUp(store, mine, then, onFailure);
                },
                failure -> {
                    onFailure.accept(failure);
                    takeUp(store, mine, then, onFailure);
                });
    }
}
