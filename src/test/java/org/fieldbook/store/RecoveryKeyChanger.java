package org.fieldbook.store;

import org.fieldbook.journal.Hash;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;

/// A process that changes the recovery key of a store without end and says which one holds, once it does.
/// [RecoveryKeyTest] kills it.
final class RecoveryKeyChanger {

    static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private RecoveryKeyChanger() {}

    /// The recovery key after so many changes.
    static RecoveryKey key(int changes) {
        return RecoveryKey.of(Columns.of(Hash.of("made up " + changes)));
    }

    /// @param arguments the store's folder, and how many changes there were
    static void main(String[] arguments) {
        PrintStream told = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int changes = Integer.parseInt(arguments[1]);
        try (Store store = Samples.open(Path.of(arguments[0]))) {
            told.println("open");
            while (!told.checkError()) {
                store.waysIn().changeRecoveryKey(Samples.passphrase(), key(changes + 1), DAY);
                changes++;
                told.println(changes);
            }
        }
    }
}
