package org.fieldbook.store;

import org.fieldbook.journal.Bytes;

import java.util.UUID;

/// Seals what could not be written, to be kept in memory while the store is locked. Touches no disk, so it works when
/// the disk does not. Callable from every thread but the writer's.
public final class SealedInMemory {

    private final StoreContents contents;
    private final WriterThread writer;

    SealedInMemory(StoreContents contents, WriterThread writer) {
        this.contents = contents;
        this.writer = writer;
    }

    /// Seals it.
    public Bytes seal(UUID inspection, Bytes plain) {
        return writer.await(() -> contents.seal(inspection, plain));
    }

    /// Opens what this store sealed before it was locked; anything else is [StoreException.Damaged].
    public Bytes unseal(UUID inspection, Bytes sealed) {
        return writer.await(() -> contents.unseal(inspection, sealed));
    }
}
