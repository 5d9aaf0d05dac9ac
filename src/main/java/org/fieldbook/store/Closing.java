package org.fieldbook.store;

import org.fieldbook.journal.Bytes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Consumer;

/// Closes an inspection for good. Writing `store.keys` without its keys, in one rename, is what closes it:
/// before that it is open and whole; after that nothing of it opens, and what an interruption left to do is
/// done at the next opening. On the writer thread.
final class Closing {

    private final StoreContents contents;
    private final Consumer<Closings.Step> progress;

    /// @param progress told of each step before it begins
    Closing(StoreContents contents, Consumer<Closings.Step> progress) {
        this.contents = contents;
        this.progress = progress;
    }

    /// Closes one that is open.
    ///
    /// @param receipt what stays of it; nothing about people
    /// @return the files in the store's folder that may still hold its keys
    List<Path> close(UUID inspection, Bytes receipt) {
        if (!contents.listOpen().inspections().contains(inspection)) {
            throw new IllegalArgumentException("this store does not hold the inspection");
        }
        progress.accept(Closings.Step.KEYS);
        List<Path> left = removeKeys(inspection, receipt);
        finish();
        return left;
    }

    /// Removes the keys from every copy in the folder.
    private List<Path> removeKeys(UUID inspection, Bytes receipt) {
        KeyPlaces places = new KeyPlaces(contents.folder());
        List<Path> left = new ArrayList<>();
        if (!contents.keyring().close(inspection, contents.list().keys(inspection), receipt)) {
            left.add(places.copy());
        }
        contents.ciphers().forget(inspection);
        left.addAll(places.removeSetAside());
        return left;
    }

    /// Does what is left to do of every closing. The files go before the rows that name them.
    void finish() {
        SortedSet<UUID> halfClosed = contents.list().inspections();
        halfClosed.retainAll(contents.keyring().closed().keySet());
        for (UUID closed : halfClosed) {
            progress.accept(Closings.Step.FILES);
            contents.database()
                    .read(handle -> {
                        contents.blobs().removeFiles(handle, closed);
                        return closed;
                    });
            progress.accept(Closings.Step.ROWS);
            removeRows(closed);
        }
    }

    private void removeRows(UUID closed) {
        Sealer sealer = contents.keyring().listSealer();
        try {
            InspectionList left =
                    contents.database()
                            .inTransaction(handle ->
                                    ClosedRows.remove(
                                            handle,
                                            Set.of(closed),
                                            contents.list(),
                                            sealer,
                                            contents.keyring().store()));
            contents.forget(closed, left);
        } finally {
            sealer.wipe();
        }
    }
}
