package org.fieldbook.store;

import java.util.List;
import java.util.UUID;

/// The keys of identity cards, made before the inspection that they are for is known. Callable from every
/// thread but the writer's.
public final class CardKeys {

    private final StoreContents contents;
    private final WriterThread writer;

    CardKeys(StoreContents contents, WriterThread writer) {
        this.contents = contents;
        this.writer = writer;
    }

    /// Makes keys for a card; on disk when this returns. Made already, they stay as they are.
    public InspectionKeys make(UUID card) {
        return writer.await(() -> contents.keyring().makeForCard(card).publicKeys());
    }

    /// The public halves of the keys made for this card, whether an inspection uses them now or not.
    public InspectionKeys get(UUID card) {
        return writer.await(() -> contents.keysOf(card));
    }

    /// The cards whose keys were made here, in the order of their identities.
    public List<UUID> list() {
        return writer.await(() -> List.copyOf(contents.keyring().cards()));
    }

    /// The cards whose keys no inspection uses, in the order of their identities.
    public List<UUID> listWaiting() {
        return writer.await(() -> List.copyOf(contents.list().unused(contents.keyring().cards())));
    }
}
