package org.fieldbook.store;

import org.fieldbook.journal.Bytes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The file that holds what was said of an inspection that is not made yet, sealed with the store's key: an
/// inspection's own keys are not there before it is. Only for the writer thread.
final class SetupFile {

    static final String NAME = "new-inspection";

    private static final int MOST = 1024 * 1024;

    private final Path file;
    private final Keyring keyring;

    SetupFile(Path folder, Keyring keyring) {
        this.file = folder.resolve(NAME);
        this.keyring = keyring;
    }

    Optional<Bytes> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Sealer sealer = keyring.listSealer();
        try {
            byte[] sealed = DurableFiles.read(file, MOST, Fault.Kind.DRAFT_ALTERED);
            return Optional.of(Bytes.of(sealer.open(sealed, associated())));
        } catch (UnreadableException altered) {
            throw new StoreException.Damaged(new Fault(Fault.Kind.DRAFT_ALTERED, NAME), altered);
        } finally {
            sealer.wipe();
        }
    }

    void write(Bytes content) {
        Sealer sealer = keyring.listSealer();
        byte[] sealed = sealer.seal(content.toArray(), associated());
        sealer.wipe();
        DurableFiles.write(file, sealed);
    }

    void remove() {
        try {
            if (Files.deleteIfExists(file)) {
                DurableFiles.forceFolder(file.resolveSibling("."));
            }
        } catch (IOException failure) {
            throw DurableFiles.failure(file.resolveSibling("."), 0, failure);
        }
    }

    /// The list of inspections is sealed with the same key: neither opens as the other.
    private byte[] associated() {
        return ("fieldbook/setup/1/" + keyring.store()).getBytes(StandardCharsets.UTF_8);
    }
}
