package org.fieldbook.store;

import static org.fieldbook.store.Samples.INSPECTION;

import org.fieldbook.journal.Change;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A process that writes one change, says so, and returns to the oldest restore point, without end.
/// [ReturnKillTest] kills it.
final class ReturnWriter {

    private ReturnWriter() {}

    /// All but the newest and the oldest, or they would be hundreds.
    private static void discardSome(Store store) {
        List<RestorePoint> points = store.listRestorePoints();
        for (int i = 3; i < points.size() - 1; i++) {
            RestorePoints.discard(
                    store.folder().resolve(Keyring.BACKUPS).resolve(points.get(i).name()));
        }
    }

    /// Goes on until it is killed or nobody listens.
    ///
    /// @param arguments the store's folder
    public static void main(String[] arguments) {
        PrintStream told = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Store store = Samples.open(Path.of(arguments[0]));
        told.println("open");
        while (!told.checkError()) {
            Change change =
                    Samples.next(INSPECTION, store.replica(INSPECTION), Optional.empty(), "mine");
            store.inTransaction(tx -> tx.append(INSPECTION, List.of(change)));
            told.println(change.hash().hex());
            discardSome(store);
            store = store.returnTo(store.listRestorePoints().getLast(), Instant.EPOCH);
            told.println("returned");
        }
        store.close();
    }
}
