package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.store.Samples.INSPECTION;
import static org.fieldbook.store.Samples.bytes;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Hash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The files of attachments come and go with the transactions that name them.
class BlobFilesTest {

    private static final Bytes PICTURE = bytes("a picture of a wall");
    private static final Hash NAMED = Hash.of(PICTURE.toArray());

    @TempDir Path temp;

    private Path folder;

    @BeforeEach
    void makeStore() {
        folder = Samples.filled(temp.resolve("store"));
    }

    private List<String> files(Path store) throws IOException {
        try (Stream<Path> files = Files.list(store.resolve(BlobTable.FOLDER))) {
            return files.map(DurableFiles::name).sorted().toList();
        }
    }

    private void put() {
        try (Store store = Samples.open(folder)) {
            store.inTransaction(tx -> tx.putBlob(INSPECTION, PICTURE));
        }
    }

    @Test
    void aFileWhoseTransactionIsTakenBackIsRemoved() throws IOException {
        try (Store store = Samples.open(folder)) {
            assertThatThrownBy(() ->
                            store.inTransaction(tx -> {
                                tx.putBlob(INSPECTION, PICTURE);
                                throw new IllegalStateException("taken back");
                            }))
                    .hasMessage("taken back");
            assertThat(files(folder)).hasSize(1);
            assertThat(store.blobs().find(INSPECTION, NAMED)).isEmpty();
        }
    }

    @Test
    void aFileThatAKillLeftIsKeptIfARowNamesItAndElseRemovedAtTheNextOpening() throws IOException {
        List<String> before = files(folder);
        put();
        List<String> after = files(folder);
        String named =
                after.stream().filter(name -> !before.contains(name)).findFirst().orElseThrow();
        Path blobs = folder.resolve(BlobTable.FOLDER);
        // Killed after the commit and before the file got its name; and twice before a commit.
        Files.move(blobs.resolve(named), blobs.resolve(named + ".pending"));
        Files.writeString(blobs.resolve("0".repeat(64) + ".pending"), "an orphan");
        Files.writeString(blobs.resolve("1".repeat(64) + ".pending.new"), "half of an orphan");
        try (Store store = Samples.open(folder)) {
            assertThat(store.readBlob(INSPECTION, NAMED)).isEqualTo(PICTURE);
            assertThat(store.check().faults()).isEmpty();
        }
        assertThat(files(folder)).isEqualTo(after);
    }

    @Test
    void aFileThatSomebodyElsePutThereStaysAndKeepsNobodyOut() throws IOException {
        Path blobs = folder.resolve(BlobTable.FOLDER);
        for (String name : List.of("abc.pending", "0".repeat(65) + ".pending", "0x.pending")) {
            Files.writeString(blobs.resolve(name), "no attachment");
        }
        List<String> before = files(folder);
        try (Store store = Samples.open(folder)) {
            assertThat(store.check().faults()).isEmpty();
        }
        assertThat(files(folder)).isEqualTo(before);
    }

    @Test
    void aRemovedFileIsGoneFromTheStoreAndFromASecondPlaceOnceThatIsThere() throws IOException {
        put();
        Path place = Files.createDirectory(temp.resolve("stick"));
        try (Store store = Samples.open(folder)) {
            store.backups().bringTo(place);
            Path second = place.resolve(BackupPlace.PREFIX + only(place));
            assertThat(files(second)).isEqualTo(files(folder)).hasSize(2);
            store.inTransaction(tx -> {
                tx.removeBlob(INSPECTION, NAMED);
                return tx;
            });
            assertThat(files(folder)).hasSize(1);
            assertThat(store.listBlobs(INSPECTION)).doesNotContain(NAMED);
            assertThat(store.check().faults()).isEmpty();
            store.backups().bringTo(place);
            assertThat(files(second)).isEqualTo(files(folder));
        }
    }

    private static String only(Path place) throws IOException {
        try (Stream<Path> all = Files.list(place)) {
            return DurableFiles.name(all.findFirst().orElseThrow())
                    .substring(BackupPlace.PREFIX.length());
        }
    }

    @Test
    void aRemovalThatIsTakenBackLeavesTheFile() throws IOException {
        put();
        List<String> before = files(folder);
        try (Store store = Samples.open(folder)) {
            assertThatThrownBy(() ->
                            store.inTransaction(tx -> {
                                tx.removeBlob(INSPECTION, NAMED);
                                throw new IllegalStateException("taken back");
                            }))
                    .hasMessage("taken back");
            assertThat(store.readBlob(INSPECTION, NAMED)).isEqualTo(PICTURE);
            assertThat(store.check().faults()).isEmpty();
        }
        assertThat(files(folder)).isEqualTo(before);
    }

    @Test
    void aFileThatSomebodyTookAwayIsNamedAndNotThere() throws IOException {
        put();
        try (Store store = Samples.open(folder)) {
            Path blobs = folder.resolve(BlobTable.FOLDER);
            for (String name : files(folder)) {
                Files.delete(blobs.resolve(name));
            }
            assertThat(store.listBlobs(INSPECTION)).contains(NAMED);
            assertThat(store.blobs().listThere(INSPECTION)).isEmpty();
            assertThat(store.blobs().find(INSPECTION, NAMED)).isEmpty();
        }
    }
}
