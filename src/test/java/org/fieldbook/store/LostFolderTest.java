package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.store.Samples.INSPECTION;
import static org.fieldbook.store.Samples.REPLICA;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Change;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// D5: the store's folder may not be written, or goes away while the store is open.
class LostFolderTest {

    private static final List<Change> CHAIN = Samples.chain(INSPECTION, REPLICA, 9);

    @TempDir Path parent;
    private Path folder;

    @BeforeEach
    void fill() {
        folder = Samples.filled(parent.resolve("store"));
    }

    private static void append(Store store, int number) {
        store.inTransaction(tx -> tx.append(INSPECTION, List.of(CHAIN.get(number - 1))));
    }

    @Test
    void d5WhatIsWrittenWhileTheFolderIsAwayIsNotSavedUntilItIsBack(TestReporter reporter)
            throws IOException {
        try (Store store = Samples.open(folder)) {
            append(store, 7);
            Path away = Files.move(folder, parent.resolve("away"));
            assertThatThrownBy(() -> append(store, 8)).isInstanceOf(StoreException.Gone.class);
            assertThat(store.readChanges(INSPECTION)).doesNotContain(CHAIN.get(7));
            Files.move(away, folder);
            append(store, 8);
        }
        try (Store store = Samples.open(folder)) {
            assertThat(store.readChanges(INSPECTION)).contains(CHAIN.get(6), CHAIN.get(7));
            assertThat(store.check().faults()).isEmpty();
        }
        reporter.publishEntry(
                Map.of("promise", "D5", "count", "1", "unit", "folder moved away and back"));
    }

    @Test
    void d5NothingIsSavedIntoAFolderThatWasRemovedOrReplaced() throws IOException {
        Path other = Samples.filled(parent.resolve("other"));
        Store store = Samples.open(folder);
        Samples.deleteFolder(folder);
        assertThatThrownBy(() -> append(store, 7)).isInstanceOf(StoreException.Gone.class);
        Samples.copyFolder(other, folder);
        assertThatThrownBy(() -> append(store, 7)).isInstanceOf(StoreException.Gone.class);
        store.close();
        try (Store again = Samples.open(folder)) {
            assertThat(again.check().faults()).isEmpty();
            append(again, 7);
        }
    }

    @Test
    void d5AStoreThatMayNotBeWrittenIsRefusedUntouchedAndACopyOfItOpens(TestReporter reporter)
            throws IOException {
        SortedMap<String, Bytes> before = content(folder);
        Path seen = parent.resolve("seen");
        try (var mount = new ReadOnlyMount(folder, seen)) {
            Assumptions.assumeTrue(mount.isThere(), "needs the right to mount");
            assertThatThrownBy(() -> Samples.open(seen))
                    .isInstanceOf(StoreException.ReadOnly.class);
            assertThat(content(folder)).isEqualTo(before);
            new ClosedStore(seen).copyTo(parent.resolve("copy"), () -> false);
        }
        try (Store copy = Samples.open(parent.resolve("copy"))) {
            assertThat(copy.readChanges(INSPECTION)).containsAll(CHAIN.subList(0, 6));
            append(copy, 7);
            assertThat(copy.check().faults()).isEmpty();
        }
        reporter.publishEntry(
                Map.of("promise", "D5", "count", "1", "unit", "store on a read-only mount"));
    }

    private static SortedMap<String, Bytes> content(Path folder) throws IOException {
        SortedMap<String, Bytes> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(file.toString(), Bytes.of(Files.readAllBytes(file)));
            }
        }
        return content;
    }
}
