package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.store.Samples.bytes;

import org.fieldbook.journal.Bytes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/// A copy of an open store is a store of its own, whole at one moment.
class StoreCopyTest {

    @TempDir private Path parent;
    private Path folder;
    private Path target;

    @BeforeEach
    void fill() {
        folder = Samples.filled(parent.resolve("store"));
        target = parent.resolve("copy");
    }

    @Test
    void anInspectionThatComesInMeanwhileIsInItWithItsKeysOrNotAtAll() throws Exception {
        try (Store store = Samples.open(folder)) {
            var isOver = new AtomicBoolean();
            Thread other =
                    Thread.ofPlatform()
                            .start(() -> {
                                while (!isOver.get()) {
                                    var _ =
                                            store.submit(
                                                    tx -> tx.createInspection(UUID.randomUUID()));
                                    store.inspections();
                                }
                            });
            try {
                for (int i = 0; i < 5; i++) {
                    Path one = parent.resolve("copy-" + i);
                    List<Fault> faults = store.copyTo(one, copy -> copy.check().faults());
                    assertThat(faults).isEmpty();
                }
            } finally {
                isOver.set(true);
                other.join();
            }
        }
    }

    @Test
    void whatWasSaidOfANewInspectionIsInItToo() {
        try (Store store = Samples.open(folder)) {
            store.inTransaction(tx -> {
                tx.putSetup(bytes("half said"));
                return tx;
            });
            Optional<Bytes> kept =
                    store.copyTo(target, copy -> copy.inTransaction(StoreTransaction::readSetup));
            assertThat(kept).contains(bytes("half said"));
        }
    }

    /// Pages keep what was taken out of them until they are swept, which a full disk stops: just then a copy is saved.
    @Test
    void ofAStoreThatIsNotSweptYetTheCopyIs() throws IOException {
        var writer = new WriterThread();
        try (StoreContents contents = Samples.contents(folder)) {
            contents.database().read(handle -> handle.execute("PRAGMA secure_delete = OFF"));
            contents.database()
                    .inTransaction(handle -> {
                        handle.execute(
                                "INSERT INTO draft VALUES (x'00', x'00', CAST('LEFT BEHIND' AS"
                                        + " BLOB))");
                        return handle.execute("DELETE FROM draft WHERE inspection = x'00'");
                    });
            assertThat(isLeftBehind(folder)).isTrue();
            new RestorePoints(folder).beginErasing();
            List<Fault> faults =
                    new StoreCopy(target).of(contents, writer, copy -> copy.check().faults());
            assertThat(faults).isEmpty();
        } finally {
            writer.close(() -> {});
        }
        assertThat(isLeftBehind(target)).isFalse();
    }

    private static boolean isLeftBehind(Path store) throws IOException {
        return Files.readString(store.resolve(Database.NAME), StandardCharsets.ISO_8859_1)
                .contains("LEFT BEHIND");
    }

    @Test
    void ofACopyThatIsNotMadeNoKeyStaysInMemory() {
        try (StoreContents contents = Samples.contents(folder)) {
            Keyring keys = contents.keyring().copyFor(target);
            StoreFolder made = new StoreFolder(target);
            assertThatThrownBy(() ->
                            made.createWith(
                                    () -> keys,
                                    _ -> {
                                        throw new StoreException.DiskFailed(null);
                                    },
                                    Samples.ENVIRONMENT))
                    .isInstanceOf(StoreException.DiskFailed.class);
            var zeros =
                    new Sealer(
                            Derivation.derive(new byte[Sealer.KEY_SIZE], "list"),
                            Samples.ENVIRONMENT.random());
            byte[] sealed = keys.listSealer().seal(new byte[1], new byte[0]);
            assertThat(opened(zeros, sealed)).isEqualTo(new byte[1]);
        }
    }

    private static byte[] opened(Sealer sealer, byte[] sealed) {
        try {
            return sealer.open(sealed, new byte[0]);
        } catch (UnreadableException stillTheKey) {
            throw new AssertionError("the key was not wiped", stillTheKey);
        }
    }
}
