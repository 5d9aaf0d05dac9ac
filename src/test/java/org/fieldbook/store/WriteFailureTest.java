package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.store.Samples.INSPECTION;
import static org.fieldbook.store.Samples.REPLICA;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// D3: a full disk loses nothing that was reported saved, and work goes on when there is room again.
class WriteFailureTest {

    @TempDir Path parent;

    @Test
    void d3AFullDatabaseIsToldAndTakesChangesAgainWhenThereIsRoom() {
        Path folder = Samples.filled(parent.resolve("store"));
        List<Change> chain = Samples.chain(INSPECTION, REPLICA, 300);
        try (StoreContents contents = Samples.contents(folder)) {
            List<Change> before = contents.readChanges(INSPECTION, () -> false);
            limitPages(contents, 25);
            assertThatThrownBy(() -> contents.inTransaction(tx -> tx.append(INSPECTION, chain)))
                    .isInstanceOf(StoreException.DiskFull.class);
            assertThat(contents.readChanges(INSPECTION, () -> false)).isEqualTo(before);
            assertThat(new StoreCheck(contents).run().faults()).isEmpty();

            limitPages(contents, 1_000_000);
            contents.inTransaction(tx -> tx.append(INSPECTION, chain));
            assertThat(contents.readChanges(INSPECTION, () -> false)).containsAll(chain);
            assertThat(new StoreCheck(contents).run().faults()).isEmpty();
        }
    }

    @Test
    void d3OnAFullDiskNothingReportedSavedIsLost(TestReporter reporter) throws Exception {
        try (SmallDisk disk = SmallDisk.mount(parent)) {
            fillDisk(disk.place());
        }
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "D3",
                        "count",
                        "20",
                        "unit",
                        "writes to a full disk, until there was room"));
    }

    private static void fillDisk(Path disk) throws IOException {
        Path ballast = Files.write(disk.resolve("ballast"), new byte[200_000]);
        Path folder = disk.resolve("store");
        List<Change> chain = Samples.chain(INSPECTION, REPLICA, 2_000);
        List<Change> saved = new ArrayList<>();
        int failures = 0;
        try (Store store = Samples.create(folder)) {
            store.inTransaction(tx -> tx.createInspection(INSPECTION));
            while (failures < 20) {
                Change next = chain.get(saved.size());
                try {
                    store.inTransaction(tx -> tx.append(INSPECTION, List.of(next)));
                    saved.add(next);
                } catch (StoreException.DiskFull full) {
                    failures++;
                }
            }
            assertThatThrownBy(() ->
                            store.inTransaction(
                                    tx -> tx.putBlob(INSPECTION, Bytes.of(new byte[500_000]))))
                    .isInstanceOf(StoreException.DiskFull.class);
            assertThat(store.readChanges(INSPECTION)).isEqualTo(saved);

            Files.delete(ballast);
            Change next = chain.get(saved.size());
            store.inTransaction(tx -> tx.append(INSPECTION, List.of(next)));
            saved.add(next);
        }
        try (Store store = Samples.open(folder)) {
            assertThat(store.readChanges(INSPECTION)).isEqualTo(saved);
            assertThat(store.check().faults()).isEmpty();
        }
    }

    @Test
    void theConnectionIsSetAsTheArchitectureSays() {
        Path folder = Samples.filled(parent.resolve("store"));
        try (StoreContents contents = Samples.contents(folder)) {
            assertThat(pragma(contents, "journal_mode")).isEqualTo("delete");
            assertThat(pragma(contents, "synchronous")).isEqualTo("3");
            assertThat(pragma(contents, "locking_mode")).isEqualTo("exclusive");
            assertThat(pragma(contents, "secure_delete")).isEqualTo("1");
            assertThat(pragma(contents, "temp_store")).isEqualTo("2");
            assertThat(pragma(contents, "mmap_size")).isEqualTo("0");
            assertThat(pragma(contents, "trusted_schema")).isEqualTo("0");
            assertThat(pragma(contents, "cell_size_check")).isEqualTo("1");
            assertThat(pragma(contents, "user_version")).isEqualTo("" + Migrations.latest());
        }
    }

    private static String pragma(StoreContents contents, String name) {
        return contents.database()
                .read(handle -> handle.createQuery("PRAGMA " + name).mapTo(String.class).one());
    }

    private static void limitPages(StoreContents contents, int pages) {
        contents.database().read(handle -> handle.execute("PRAGMA max_page_count = " + pages));
    }
}
