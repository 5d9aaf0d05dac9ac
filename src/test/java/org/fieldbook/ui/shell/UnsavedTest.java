package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fieldbook.service.Draft;
import org.fieldbook.service.Entry;
import org.fieldbook.service.QuickStores;
import org.fieldbook.service.RecordAnswers;
import org.fieldbook.store.DiskFaults;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.EntryQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which inspections are let go of once another is opened.
class UnsavedTest {

    @TempDir Path folder;

    private final Unsaved unsaved = new Unsaved(new DirectBackground(), this::overwriteFreed);
    private final List<String> steps = new ArrayList<>();
    private SmallInspection small;
    private EntryQueue queue;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
        queue = unsaved.queue(small.inspection);
    }

    @AfterEach
    void close() {
        small.close();
    }

    private boolean isLetGo() {
        unsaved.letGo();
        return unsaved.queue(small.inspection) != queue;
    }

    @Test
    void anInspectionWithAllOnTheDiskIsLetGo() {
        answer();
        assertThat(isLetGo()).isTrue();
    }

    @Test
    void anInspectionInWhichSomethingWaitsIsKeptUntilItIsOnTheDisk() {
        DiskFaults disk = QuickStores.disk(small.inspection);
        disk.readOnly();
        answer();
        assertThat(isLetGo()).isFalse();
        assertThat(unsaved.entries()).hasSize(1);
        disk.none();
        unsaved.tryAgain();
        assertThat(unsaved.entries()).isEmpty();
        assertThat(isLetGo()).isTrue();
    }

    @Test
    void anInspectionInWhichSomethingIsTypedIsKept() {
        queue.typing(
                new Entry.Typed(
                        new Draft(
                                small.id("TE-001"),
                                Optional.empty(),
                                Map.of("note", "Half a wor"),
                                Map.of(),
                                0)));
        assertThat(isLetGo()).isFalse();
    }

    @Test
    void freedMemoryIsOverwrittenOnceTheStoreIsClosedAndBeforeItCountsAsLocked() {
        unsaved.close(
                small.store,
                () -> steps.add("locked"),
                failure -> {
                    throw new AssertionError(failure);
                });
        assertThat(steps).containsExactly("overwritten", "locked");
    }

    private void overwriteFreed() {
        assertThatThrownBy(small.store::list).hasMessageContaining("store.closed");
        steps.add("overwritten");
    }

    private void answer() {
        queue.enter(
                new Entry.Answered(
                        new RecordAnswers.Given(
                                small.id("TE-001"),
                                "2.2.1",
                                Optional.of("yes"),
                                Optional.empty(),
                                List.of())),
                failure -> {
                    throw new AssertionError(failure);
                });
    }
}
