package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.store.Samples.INSPECTION;
import static org.fieldbook.store.Samples.OTHER_REPLICA;

import org.fieldbook.journal.Change;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A second backup place is enough to make the store again, and its absence holds nothing up.
class BackupPlaceTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir Path parent;
    private Path folder;
    private Path place;

    @BeforeEach
    void fill() throws IOException {
        folder = Samples.filled(parent.resolve("store"));
        place = Files.createDirectory(parent.resolve("stick"));
    }

    @Test
    void aStoreIsMadeAgainOfTheSecondPlaceAlone() throws IOException {
        List<Change> held;
        try (Store store = Samples.open(folder)) {
            store.backups().tick(NOON);
            assertThat(store.backups().bringTo(place)).isTrue();
            store.inTransaction(
                    tx -> tx.append(INSPECTION, Samples.chain(INSPECTION, OTHER_REPLICA, 60)));
            store.backups().tick(NOON);
            assertThat(store.backups().bringTo(place)).isTrue();
            held = store.readChanges(INSPECTION);
        }
        makeAgain();
        try (Store store = Samples.open(again())) {
            assertThat(store.readChanges(INSPECTION)).isEqualTo(held);
            assertThat(store.readBlob(INSPECTION, store.listBlobs(INSPECTION).getFirst()))
                    .isEqualTo(Samples.bytes("a pack"));
            assertThat(store.check().faults()).isEmpty();
        }
    }

    @Test
    void aPlaceThatIsNotThereIsToldAndNotMade() {
        try (Store store = Samples.open(folder)) {
            store.backups().tick(NOON);
            assertThat(store.backups().bringTo(parent.resolve("pulled out"))).isFalse();
        }
        assertThat(parent.resolve("pulled out")).doesNotExist();
    }

    @Test
    void theKeysThereFollowAChangeOfThePassphrase() throws IOException {
        char[] next = "other words for tests".toCharArray();
        try (Store store = Samples.open(folder)) {
            store.backups().tick(NOON);
            store.backups().bringTo(place);
            store.waysIn().changePassphrase(Samples.passphrase(), next);
            store.backups().bringTo(place);
        }
        assertThat(inPlace().resolve(KeyFile.NAME))
                .hasSameBinaryContentAs(folder.resolve(KeyFile.NAME));
    }

    @Test
    void keysThatWentBadWhileTheyWereInUseDoNotTakeThePlaceOfGoodOnes() throws IOException {
        try (Store store = Samples.open(folder)) {
            store.backups().tick(NOON);
            store.backups().bringTo(place);
            Path there = inPlace().resolve(KeyFile.NAME);
            byte[] good = Files.readAllBytes(there);
            flip(folder.resolve(KeyFile.NAME), 40);
            assertThat(store.backups().bringTo(place)).isTrue();
            assertThat(there).hasBinaryContent(good);
            flip(folder.resolve(Keyring.BACKUPS).resolve(KeyFile.NAME), 40);
            assertThatThrownBy(() -> store.backups().bringTo(place))
                    .isInstanceOf(StoreException.Damaged.class);
            assertThat(there).hasBinaryContent(good);
        }
    }

    @Test
    void aTailThatWentBadDoesNotTakeThePlaceOfAGoodOneAndIsMadeWholeAgain() throws IOException {
        List<Change> held;
        try (Store store = Samples.open(folder)) {
            store.backups().tick(NOON);
            store.inTransaction(
                    tx -> tx.append(INSPECTION, Samples.chain(INSPECTION, OTHER_REPLICA, 60)));
            RestorePoint copy = ((StoreBackups.Done.Tail) store.backups().tick(NOON)).point();
            store.backups().bringTo(place);
            String name = TailFile.name(copy.number());
            Path here = folder.resolve(Keyring.BACKUPS).resolve(name);
            Path there = inPlace().resolve(Keyring.BACKUPS).resolve(name);
            byte[] good = Files.readAllBytes(there);
            flip(here, good.length / 2);
            assertThatThrownBy(() -> store.backups().bringTo(place))
                    .isInstanceOf(StoreException.Damaged.class)
                    .hasMessageContaining(name);
            assertThat(there).hasBinaryContent(good);
            store.backups().tick(NOON);
            assertThat(store.backups().bringTo(place)).isTrue();
            assertThat(there).hasSameBinaryContentAs(here);
            held = store.readChanges(INSPECTION);
        }
        makeAgain();
        try (Store store = Samples.open(again())) {
            assertThat(store.readChanges(INSPECTION)).isEqualTo(held);
        }
    }

    /// Of a size that is another than what lies there, which is what a file brought half has too.
    @Test
    void aFullCopyThatWasCutOffDoesNotTakeThePlaceOfAGoodOneAndAnotherIsMade() throws IOException {
        List<Change> held;
        try (Store store = Samples.open(folder)) {
            RestorePoint copy = ((StoreBackups.Done.Full) store.backups().tick(NOON)).point();
            store.backups().bringTo(place);
            Path there = inPlace().resolve(Keyring.BACKUPS).resolve(copy.name());
            byte[] good = Files.readAllBytes(there);
            Path here = folder.resolve(Keyring.BACKUPS).resolve(copy.name());
            Files.write(here, Arrays.copyOf(good, good.length / 2));
            assertThatThrownBy(() -> store.backups().bringTo(place))
                    .isInstanceOf(StoreException.Damaged.class)
                    .hasMessageContaining(copy.name());
            assertThat(there).hasBinaryContent(good);
            assertThat(store.backups().tick(NOON)).isInstanceOf(StoreBackups.Done.Full.class);
            assertThat(store.backups().bringTo(place)).isTrue();
            held = store.readChanges(INSPECTION);
        }
        makeAgain();
        try (Store store = Samples.open(again())) {
            assertThat(store.readChanges(INSPECTION)).isEqualTo(held);
        }
    }

    private Path again() {
        return parent.resolve("again");
    }

    /// Of the second place alone.
    private void makeAgain() throws IOException {
        Samples.deleteFolder(folder);
        DamagedStore.copyFrom(inPlace(), again());
        try (DamagedStore store =
                DamagedStore.open(again(), Samples.passphrase(), Samples.ENVIRONMENT)) {
            store.restore(store.listRestorePoints().getFirst(), NOON, Optional.empty());
        }
    }

    private static void flip(Path file, int at) throws IOException {
        byte[] content = Files.readAllBytes(file);
        content[at] ^= 1;
        Files.write(file, content);
    }

    @Test
    void whatWasCutOffThereIsCopiedAgainAndOldCopiesRotate() throws IOException {
        try (Store store = Samples.open(folder)) {
            for (int day = 0; day < 20; day++) {
                store.inTransaction(tx -> {
                    tx.putDraft(INSPECTION, "note/9", Samples.bytes("other words"));
                    return null;
                });
                store.backups().bringUpToDate(NOON.plus(Duration.ofDays(day)));
                store.backups().bringTo(place);
            }
            RestorePoint newest = store.listRestorePoints().getFirst();
            Path there = inPlace().resolve(Keyring.BACKUPS).resolve(newest.name());
            Files.write(there, new byte[17]);
            store.backups().bringTo(place);
            assertThat(there)
                    .hasSameBinaryContentAs(folder.resolve(Keyring.BACKUPS).resolve(newest.name()));
            assertThat(new RestorePoints(inPlace()).list()).hasSize(15);
        }
    }

    @Test
    void aFolderThatIsNoBackupPlaceAndOneThatIsFullAreRefused() throws IOException {
        assertThatThrownBy(() -> DamagedStore.copyFrom(place, parent.resolve("again")))
                .isInstanceOf(StoreException.NotAStore.class);
        try (Store store = Samples.open(folder)) {
            store.backups().tick(NOON);
            store.backups().bringTo(place);
        }
        Path in = inPlace();
        assertThatThrownBy(() -> DamagedStore.copyFrom(in, folder))
                .isInstanceOf(StoreException.AlreadyExists.class);
    }

    private Path inPlace() throws IOException {
        try (Stream<Path> inside = Files.list(place)) {
            return inside.findFirst().orElseThrow();
        }
    }
}
