package org.fieldbook.store;

import static org.fieldbook.store.Samples.INSPECTION;

import org.fieldbook.journal.Change;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A process of somebody whom the permissions of a folder bind: opens the store and says so, and for each line
/// that it is sent tries to save one more change, or a copy in the folder that the line names, and says what came of
/// it.
final class UnprivilegedWriter {

    /// A line that has a change saved.
    static final String APPEND = "append";

    private UnprivilegedWriter() {}

    /// @param arguments the store's folder
    static void main(String[] arguments) throws IOException {
        PrintStream told = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var sent = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Store store = Samples.open(Path.of(arguments[0]))) {
            told.println("open");
            Change change =
                    Samples.next(INSPECTION, store.replica(INSPECTION), Optional.empty(), "mine");
            String line;
            while ((line = sent.readLine()) != null) {
                told.println(line.equals(APPEND) ? append(store, change) : copy(store, line));
            }
        } catch (StoreException refused) {
            told.println("refused " + refused.getClass().getSimpleName());
        }
    }

    private static String copy(Store store, String target) {
        try {
            return store.copyTo(
                    Path.of(target), made -> made.check().faults().isEmpty() ? "whole" : "faults");
        } catch (StoreException refused) {
            return "refused " + refused.getClass().getSimpleName();
        }
    }

    private static String append(Store store, Change change) {
        try {
            store.inTransaction(tx -> tx.append(INSPECTION, List.of(change)));
            return "saved";
        } catch (StoreException refused) {
            return "refused " + refused.getClass().getSimpleName();
        }
    }
}
