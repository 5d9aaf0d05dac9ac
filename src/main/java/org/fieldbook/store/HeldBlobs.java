package org.fieldbook.store;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Hash;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Packs and attachments of an open store whose files may be missing or damaged. Callable from every thread but
/// the writer's.
public final class HeldBlobs {

    private final StoreContents contents;
    private final WriterThread writer;

    HeldBlobs(StoreContents contents, WriterThread writer) {
        this.contents = contents;
        this.writer = writer;
    }

    /// The hashes of those whose files are there; whether they are whole is seen when they are read.
    public List<Hash> listThere(UUID inspection) {
        return writer.await(() -> {
            InspectionCipher cipher = contents.cipher(inspection);
            return contents.listBlobs(inspection).stream()
                    .filter(hash -> contents.blobs().isThere(cipher, hash))
                    .toList();
        });
    }

    /// The content; empty if it is not there or not as it was written.
    public Optional<Bytes> find(UUID inspection, Hash hash) {
        return writer.await(
                () -> contents.blobs().find(contents.cipher(inspection), hash, _ -> {}));
    }
}
