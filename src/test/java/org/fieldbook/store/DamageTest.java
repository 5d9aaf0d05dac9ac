package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.store.Samples.ENVIRONMENT;
import static org.fieldbook.store.Samples.INSPECTION;
import static org.fieldbook.store.Samples.OTHER_INSPECTION;
import static org.fieldbook.store.Samples.bytes;

import org.fieldbook.journal.Hash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// D6: any altered byte either changes nothing that is read or is reported, and nothing is overwritten.
class DamageTest {

    /// Every 64th byte; 1 for all of them.
    private static final int STEP = Integer.getInteger("fieldbook.damage.step", 64);

    private static final Hash BLOB = Hash.of("a pack");

    @TempDir Path parent;
    private Path folder;
    private byte[] storeKey;
    private List<Object> asWritten;

    @BeforeEach
    void fill() throws UnreadableException {
        folder = Samples.filled(parent.resolve("store"));
        Slot slot = KeyPlaces.read(folder.resolve(KeyFile.NAME)).slots().getFirst();
        storeKey =
                PassphraseSlot.open(slot, Samples.passphrase(), ENVIRONMENT.random()).orElseThrow();
        try (StoreContents contents = open()) {
            asWritten = readAll(contents);
        }
    }

    @Test
    void d6EveryFlippedByteOfTheDatabaseIsHarmlessOrReported(TestReporter reporter)
            throws IOException {
        Path database = folder.resolve(Database.NAME);
        byte[] before = Files.readAllBytes(database);
        int tried = 0;
        int reported = 0;
        for (int at = 0; at < before.length; at += STEP) {
            byte[] altered = before.clone();
            flip(altered, at);
            reported += isReported(database, altered, "byte " + at) ? 1 : 0;
            tried++;
        }
        System.out.println("D6: " + tried + " bytes altered, " + reported + " reported");
        assertThat(reported).isPositive();
        reporter.publishEntry(
                Map.of(
                        "promise", "D6",
                        "count", Integer.toString(tried),
                        "unit", "altered bytes of the database"));
    }

    @Test
    void d6EveryZeroedPageOfTheDatabaseIsHarmlessOrReported() throws IOException {
        Path database = folder.resolve(Database.NAME);
        byte[] before = Files.readAllBytes(database);
        for (int page = 0; page < before.length / 4096; page++) {
            byte[] altered = before.clone();
            Arrays.fill(altered, page * 4096, (page + 1) * 4096, (byte) 0);
            isReported(database, altered, "page " + page);
        }
    }

    @Test
    void d6EveryTruncatedDatabaseIsReported() throws IOException {
        Path database = folder.resolve(Database.NAME);
        byte[] before = Files.readAllBytes(database);
        for (int size = 0; size < before.length; size += 1000) {
            byte[] altered = Arrays.copyOf(before, size);
            assertThat(isReported(database, altered, "size " + size)).isTrue();
        }
    }

    @Test
    void d6EveryFlippedByteOfTheKeysIsReported(TestReporter reporter) throws IOException {
        // Its copy would stand in for it.
        Files.delete(folder.resolve(Keyring.BACKUPS).resolve(KeyFile.NAME));
        Path keys = folder.resolve(KeyFile.NAME);
        byte[] before = Files.readAllBytes(keys);
        int tried = 0;
        for (int at = 0; at < before.length; at += Math.min(STEP, 7)) {
            byte[] altered = before.clone();
            flip(altered, at);
            assertThat(isReported(keys, altered, "byte " + at)).isTrue();
            tried++;
        }
        assertThat(tried).isGreaterThan(100);
        reporter.publishEntry(
                Map.of(
                        "promise", "D6",
                        "count", Integer.toString(tried),
                        "unit", "altered bytes of the keys"));
    }

    @Test
    void d6EveryFlippedByteOfABlobIsReported() throws IOException {
        Path blob;
        try (var files = Files.list(folder.resolve(BlobTable.FOLDER))) {
            blob = files.findFirst().orElseThrow();
        }
        byte[] before = Files.readAllBytes(blob);
        for (int at = 0; at < before.length; at++) {
            byte[] altered = before.clone();
            flip(altered, at);
            assertThat(isReported(blob, altered, "byte " + at)).isTrue();
        }
        Files.delete(blob);
        try (StoreContents contents = open()) {
            assertThatThrownBy(() -> contents.readBlob(INSPECTION, BLOB))
                    .isInstanceOf(StoreException.Damaged.class)
                    .hasMessageContaining("BLOB_MISSING");
        }
    }

    private static void flip(byte[] content, int at) {
        content[at] ^= (byte) (1 << (at / 64 % 8));
    }

    /// False if it opened and read exactly as before; fails if it read anything else.
    private boolean isReported(Path file, byte[] altered, String what) throws IOException {
        byte[] before = Files.readAllBytes(file);
        Files.write(file, altered);
        try (StoreContents contents = open()) {
            assertThat(readAll(contents)).as(what).isEqualTo(asWritten);
            return false;
        } catch (StoreException reported) {
            assertThat(reported).isNotInstanceOf(StoreException.DiskFailed.class);
            return true;
        } finally {
            assertThat(Files.readAllBytes(file)).as(what).isEqualTo(altered);
            Files.write(file, before);
        }
    }

    private StoreContents open() {
        return new StoreFolder(folder)
                .open(
                        file -> Keyring.open(folder, file, storeKey.clone(), ENVIRONMENT.random()),
                        ENVIRONMENT);
    }

    private static List<Object> readAll(StoreContents contents) {
        List<Object> all = new ArrayList<>();
        all.add(contents.list().inspections());
        for (UUID inspection : List.of(INSPECTION, OTHER_INSPECTION)) {
            all.add(contents.keys(inspection));
            all.add(contents.head(inspection).replica());
            all.add(contents.readChanges(inspection, () -> false));
            all.add(contents.readDrafts(inspection));
            all.add(contents.readOpenings(inspection));
            all.add(contents.listBlobs(inspection));
        }
        all.add(contents.readBlob(INSPECTION, BLOB).equals(bytes("a pack")));
        return all;
    }
}
