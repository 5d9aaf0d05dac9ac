package org.fieldbook.store;

import static org.fieldbook.store.Samples.INSPECTION;

import org.fieldbook.journal.Change;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// A process that erases values, has database and backup written anew and removes what is older, and says so at
/// each step. [ErasedValuesTest] kills it.
final class EraseWriter {

    private EraseWriter() {}

    /// Ends by itself, or is killed.
    ///
    /// @param arguments the store's folder, and the changes by hash
    public static void main(String[] arguments) {
        PrintStream told = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> hashes = List.of(arguments).subList(1, arguments.length);
        try (Store store = Samples.open(Path.of(arguments[0]))) {
            List<Change> targets =
                    store.readChanges(INSPECTION).stream()
                            .filter(change -> hashes.contains(change.hash().hex()))
                            .toList();
            told.println("open");
            store.inTransaction(tx -> {
                tx.erase(INSPECTION, targets);
                return targets;
            });
            told.println("erased");
            store.backups().bringUpToDate(Instant.parse("2026-03-01T12:00:00Z"));
            told.println("backed up");
            store.backups().erasures().removeOlder();
            told.println("removed");
        }
    }
}
