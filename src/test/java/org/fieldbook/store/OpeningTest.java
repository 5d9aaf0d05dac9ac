package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.store.Samples.ENVIRONMENT;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Hash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// Which stores are opened, with which passphrase, and what is left alone.
class OpeningTest {

    private static final int TRIES = Integer.getInteger("fieldbook.passphrase.tries", 20);

    @TempDir Path parent;
    private Path folder;

    @BeforeEach
    void fill() {
        folder = Samples.filled(parent.resolve("store"));
    }

    @Test
    void k1WrongPassphrasesAreToldAsSuchAndDamageNothing() throws IOException {
        Map<String, Hash> before = hashes();
        for (int i = 0; i < TRIES; i++) {
            char[] wrong = ("made up for tests" + i).toCharArray();
            assertThatThrownBy(() -> Store.open(folder, wrong, ENVIRONMENT))
                    .isInstanceOf(StoreException.WrongPassphrase.class);
        }
        assertThat(hashes()).isEqualTo(before);
        try (Store store = Samples.open(folder)) {
            assertThat(store.check().faults()).isEmpty();
        }
    }

    @Test
    void aStoreWhoseBackupsWereThrownAwayStillOpens() throws IOException {
        try (Stream<Path> backups = Files.walk(folder.resolve(Keyring.BACKUPS))) {
            for (Path one : backups.toList().reversed()) {
                Files.delete(one);
            }
        }
        try (Store store = Samples.open(folder)) {
            assertThat(store.check().faults()).isEmpty();
        }
        assertThat(folder.resolve(Keyring.BACKUPS).resolve(KeyFile.NAME)).exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "made up for tests ",
                " made up for tests",
                "made up for test",
                "Made up for tests",
                "MADE UP FOR TESTS",
                "made  up for tests",
                ""
            })
    void k1APassphraseIsNeitherTrimmedNorFolded(String wrong) {
        assertThatThrownBy(() -> Store.open(folder, wrong.toCharArray(), ENVIRONMENT))
                .isInstanceOf(StoreException.WrongPassphrase.class);
    }

    @Test
    void k1KeyboardsThatWriteTheSameTextDifferentlyOpenTheStore() {
        Path accented = parent.resolve("accented");
        Store.create(accented, "caf\u00e9 \ufb01le".toCharArray(), ENVIRONMENT).close();
        Store.open(accented, "cafe\u0301 file".toCharArray(), ENVIRONMENT).close();
    }

    @Test
    void k1ADamagedSlotIsToldFromAWrongPassphrase() throws IOException {
        Path keys = folder.resolve(KeyFile.NAME);
        byte[] content = Files.readAllBytes(keys);
        content[120] ^= 1;
        Files.write(keys, content);
        Files.delete(folder.resolve(Keyring.BACKUPS).resolve(KeyFile.NAME));
        assertThatThrownBy(() -> Store.open(folder, "wrong".toCharArray(), ENVIRONMENT))
                .isInstanceOf(StoreException.Damaged.class);
    }

    @Test
    void aSlotThatAsksForMoreWorkThanAllowedIsRefused() throws Exception {
        KeyFile file = KeyPlaces.read(folder.resolve(KeyFile.NAME));
        byte[] body = file.slots().getFirst().body().toArray();
        ByteBuffer.wrap(body).putInt(4, 257); // the memory, after the length of what is asked for
        Slot costly = new Slot(1, Bytes.of(body));
        assertThatThrownBy(() ->
                        PassphraseSlot.open(costly, Samples.passphrase(), ENVIRONMENT.random()))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("work");
    }

    @Test
    void s9ANewerDatabaseIsRefusedUntouched(TestReporter reporter) throws IOException {
        Path database = folder.resolve(Database.NAME);
        byte[] content = Files.readAllBytes(database);
        ByteBuffer.wrap(content).putInt(60, Migrations.latest() + 1);
        Files.write(database, content);
        expectNewer(Migrations.latest() + 1);
        reporter.publishEntry(Map.of("promise", "S9", "count", "1", "unit", "newer store.db"));
    }

    @Test
    void s9NewerKeysAreRefusedUntouched(TestReporter reporter) throws IOException {
        Path keys = folder.resolve(KeyFile.NAME);
        byte[] content = Files.readAllBytes(keys);
        int headSize = 24;
        ByteBuffer.wrap(content).putInt(8, 4);
        byte[] checksum = Columns.of(Hash.of(Arrays.copyOf(content, headSize)));
        System.arraycopy(checksum, 0, content, headSize, checksum.length);
        Files.write(keys, content);
        expectNewer(4);
        reporter.publishEntry(Map.of("promise", "S9", "count", "1", "unit", "newer store.keys"));
    }

    private void expectNewer(int version) throws IOException {
        Map<String, Hash> before = hashes();
        assertThatThrownBy(() -> Samples.open(folder))
                .isInstanceOfSatisfying(
                        StoreException.Newer.class,
                        newer -> assertThat(newer.version()).isEqualTo(version));
        assertThat(hashes()).isEqualTo(before);
    }

    @Test
    void d8ASecondOpeningIsRefusedAndTheFirstGoesOn() {
        try (Store store = Samples.open(folder)) {
            assertThatThrownBy(() -> Samples.open(folder)).isInstanceOf(StoreException.InUse.class);
            assertThat(store.check().faults()).isEmpty();
        }
        Samples.open(folder).close();
    }

    @Test
    void d8AnotherProgramIsRefusedEvenAfterASecondTryHere() throws Exception {
        try (Store store = Samples.open(folder)) {
            assertThatThrownBy(() -> Samples.open(folder)).isInstanceOf(StoreException.InUse.class);
            Process other = KillWriter.start(folder, 1);
            try (var told = other.inputReader(StandardCharsets.UTF_8)) {
                assertThat(told.readLine()).isEqualTo("in use");
            } finally {
                other.destroyForcibly().waitFor();
            }
            assertThat(store.check().faults()).isEmpty();
        }
    }

    @Test
    void openingNeverMakesAStore() throws IOException {
        Path empty = Files.createDirectory(parent.resolve("empty"));
        assertThatThrownBy(() -> Samples.open(empty)).isInstanceOf(StoreException.NotAStore.class);
        assertThatThrownBy(() -> Samples.open(parent.resolve("absent")))
                .isInstanceOf(StoreException.NotAStore.class);
        assertThat(empty).isEmptyDirectory();
        assertThat(parent.resolve("absent")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {Database.NAME, KeyFile.NAME})
    void aMissingHalfIsReportedAndNotMadeAnew(String name) throws IOException {
        Files.delete(folder.resolve(name));
        Files.delete(folder.resolve(Keyring.BACKUPS).resolve(KeyFile.NAME));
        assertThatThrownBy(() -> Samples.open(folder))
                .isInstanceOf(StoreException.Damaged.class)
                .hasMessageContaining(name);
        assertThat(folder.resolve(name)).doesNotExist();
    }

    @Test
    void aStoreIsNotMadeWhereSomethingIs() {
        assertThatThrownBy(() -> Samples.create(folder))
                .isInstanceOf(StoreException.AlreadyExists.class);
    }

    @Test
    void keysOfAnotherStoreDoNotFit() throws IOException {
        Path other = Samples.filled(parent.resolve("other"));
        Files.copy(
                other.resolve(KeyFile.NAME),
                folder.resolve(KeyFile.NAME),
                StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> Samples.open(folder))
                .isInstanceOf(StoreException.Damaged.class)
                .hasMessageContaining("LIST_ALTERED");
    }

    @Test
    void theCopyOfTheKeysIsCheckedAndEachChangeOfKeysWritesIt() throws IOException {
        Path copy = folder.resolve(Keyring.BACKUPS).resolve(KeyFile.NAME);
        assertThat(copy).hasSameBinaryContentAs(folder.resolve(KeyFile.NAME));
        Files.write(copy, new byte[] {1});
        try (Store store = Samples.open(folder)) {
            CheckReport report = store.check();
            assertThat(report.keyCopies()).isZero();
            assertThat(report.faults())
                    .extracting(Fault::kind)
                    .containsExactly(Fault.Kind.KEYS_COPY_DIFFERS);
            store.inTransaction(tx -> tx.createInspection(UUID.randomUUID()));
            assertThat(store.check().keyCopies()).isEqualTo(1);
            assertThat(store.check().faults()).isEmpty();
        }
    }

    @Test
    void aCopyOfTheKeysLeftBehindIsBroughtUpToDate() throws IOException {
        Path keys = folder.resolve(KeyFile.NAME);
        Path copy = folder.resolve(Keyring.BACKUPS).resolve(KeyFile.NAME);
        byte[] older = Files.readAllBytes(keys);
        try (Store store = Samples.open(folder)) {
            store.inTransaction(tx -> tx.createInspection(UUID.randomUUID()));
        }
        byte[] newer = Files.readAllBytes(keys);
        Files.write(copy, older);
        try (Store store = Samples.open(folder)) {
            assertThat(store.check().faults()).isEmpty();
        }
        assertThat(copy).hasBinaryContent(newer);
    }

    @Test
    void aCopyOfTheKeysThatIsNewerThanTheFileIsKeptAndReported() throws IOException {
        Path keys = folder.resolve(KeyFile.NAME);
        Path copy = folder.resolve(Keyring.BACKUPS).resolve(KeyFile.NAME);
        byte[] newer =
                new KeyFile(1, 99, KeyPlaces.read(keys).slots(), KeyPlaces.read(keys).sealedKeys())
                        .write();
        Files.write(copy, newer);
        try (Store store = Samples.open(folder)) {
            assertThat(store.check().faults())
                    .extracting(Fault::kind)
                    .containsExactly(Fault.Kind.KEYS_COPY_DIFFERS);
        }
        assertThat(copy).hasBinaryContent(newer);
    }

    @Test
    void everyFileIsTheOwnersAloneEvenInAFolderThatIsOpenToOthers() throws IOException {
        assumeTrue(parent.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path open = Files.createDirectory(parent.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        Samples.filled(open);
        try (Stream<Path> files = Files.walk(open)) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSizeGreaterThan(4)
                    .allSatisfy(file ->
                            assertThat(
                                            PosixFilePermissions.toString(
                                                    Files.getPosixFilePermissions(file)))
                                    .as(file.toString())
                                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void aClosedDatabaseSaysSo() {
        Database database = Database.open(folder.resolve(Database.NAME));
        database.close();
        assertThatThrownBy(() -> database.read(handle -> handle.execute("SELECT 1")))
                .isInstanceOf(StoreException.Closed.class);
    }

    @Test
    void theStartScreenKnowsWhenItWasOpenedWithoutAKey() {
        assertThat(new ClosedStore(folder).exists()).isTrue();
        assertThat(new ClosedStore(parent).exists()).isFalse();
        assertThat(new ClosedStore(folder).lastOpened()).isPresent();
        assertThat(new ClosedStore(parent).lastOpened()).isEmpty();
    }

    private Map<String, Hash> hashes() throws IOException {
        Map<String, Hash> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(folder.relativize(file).toString(), Hash.of(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }
}
