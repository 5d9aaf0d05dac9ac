package org.fieldbook.ui.fx;

import org.fieldbook.service.Entry;
import org.fieldbook.service.WriteEntries;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// What is typed or entered and not on the disk, for the moment the system ends the program: JavaFX runs
/// nothing on its thread by then. Filled on the window's thread, written on any.
public final class LastWords {

    private final WriteEntries writing;
    private final Map<String, Entry> byPlace = new LinkedHashMap<>();

    LastWords(WriteEntries writing) {
        this.writing = writing;
    }

    /// This is the newest of its place.
    synchronized void put(Entry entry) {
        byPlace.remove(entry.place());
        byPlace.put(entry.place(), entry);
    }

    /// This is on the disk, or will never be.
    synchronized void over(Entry entry) {
        byPlace.remove(entry.place(), entry);
    }

    synchronized boolean isEmpty() {
        return byPlace.isEmpty();
    }

    synchronized void clear() {
        byPlace.clear();
    }

    private synchronized List<Entry> take() {
        List<Entry> taken = List.copyOf(byPlace.values());
        byPlace.clear();
        return taken;
    }

    /// Hands all of it to the store's writer. What is being written already is found there and stays as
    /// it is.
    ///
    /// @return done once each is written or refused
    public CompletableFuture<Void> write() {
        return CompletableFuture.allOf(
                take().stream()
                        .map(entry -> writing.write(entry).exceptionally(_ -> null))
                        .toArray(CompletableFuture[]::new));
    }
}
