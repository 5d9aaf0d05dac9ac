package org.fieldbook.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A process that changes the passphrase of a store without end and says which one holds, once it does.
/// [PassphraseChangeTest] kills it.
final class PassphraseChanger {

    private PassphraseChanger() {}

    /// The passphrase after so many changes.
    static char[] passphrase(int changes) {
        return changes == 0 ? Samples.passphrase() : ("made up " + changes).toCharArray();
    }

    /// @param arguments the store's folder, and how many changes there were
    static void main(String[] arguments) {
        PrintStream told = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int changes = Integer.parseInt(arguments[1]);
        try (Store store =
                Store.open(Path.of(arguments[0]), passphrase(changes), Samples.ENVIRONMENT)) {
            told.println("open");
            while (!told.checkError()) {
                store.waysIn().changePassphrase(passphrase(changes), passphrase(changes + 1));
                changes++;
                told.println(changes);
            }
        }
    }
}
